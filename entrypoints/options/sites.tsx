/** Where Leafnote runs: everywhere but on a list, or only on it. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { patternsAt, runsAt } from '../../lib/background/sites';
import { readPattern } from '../../lib/settings/pattern';
import type { Settings, SiteSettings } from '../../lib/settings/types';
import { Choices } from '../../lib/ui/controls';
import { named, words } from '../../lib/ui/words';
import type { Change } from './state';

const EVERYWHERE = { origins: ['<all_urls>'] };

export function Sites({ settings: { sites }, save }: { settings: Settings; save(change: Change): void }): JSX.Element {
  const set = (change: (now: SiteSettings) => Partial<SiteSettings>): void => save((now) => ({ sites: { ...now.sites, ...change(now.sites) } }));
  return (
    <>
      <Access />
      <Choices label={words('sitesMode')} value={sites.mode} change={(mode) => set(() => ({ mode }))} choices={(['everywhere-but', 'only'] as const).map((value) => ({ value, label: named('sites', value), hint: named('sitesHint', value) }))} />
      <section aria-labelledby="patterns">
        <h3 id="patterns">{words(sites.mode === 'only' ? 'sitesListOnly' : 'sitesListBut')}</h3>
        <Add patterns={sites.patterns} add={(pattern) => set(({ patterns }) => ({ patterns: [...patterns.filter((other) => other !== pattern), pattern] }))} />
        {sites.patterns.length === 0 ? <p class="empty">{words(sites.mode === 'only' ? 'sitesNoneOnly' : 'sitesNoneBut')}</p> : (
          <ul class="rows">
            {sites.patterns.map((pattern) => (
              <li key={pattern} class="line">
                <code>{pattern}</code>
                {'problem' in readPattern(pattern) ? <span class="small bad">{words('sitesUnread')}</span> : null}
                <button type="button" class="button" aria-label={words('sitesRemove', pattern)} onClick={() => set(({ patterns }) => ({ patterns: patterns.filter((other) => other !== pattern) }))}>{words('optionsRemove')}</button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Tester sites={sites} />
    </>
  );
}

/** The browser may keep Leafnote from pages; then no list helps. */
function Access(): JSX.Element | null {
  const [allowed, setAllowed] = useState(true);
  useEffect(() => {
    const look = (): void => { void browser.permissions.contains(EVERYWHERE).then(setAllowed); };
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => { browser.permissions.onAdded.removeListener(look); browser.permissions.onRemoved.removeListener(look); };
  }, []);
  if (allowed) return null;
  return <p class="boxed"><span>{words('sitesNoAccess')}</span> <button type="button" class="button" onClick={() => { void browser.permissions.request(EVERYWHERE).then(setAllowed); }}>{words('sitesAllow')}</button></p>;
}

function Add({ patterns, add }: { patterns: readonly string[]; add(pattern: string): void }): JSX.Element {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const read = readPattern(text);
    if ('problem' in read) { setProblem(named('patternProblem', read.problem)); return; }
    if (patterns.includes(read.pattern)) { setProblem(words('sitesThere', read.pattern)); return; }
    add(read.pattern);
    setText('');
    setProblem(null);
  };
  return (
    <form onSubmit={submit}>
      <p class="tools">
        <label class="unseen" for="pattern">{words('sitesAdd')}</label>
        <input id="pattern" class="text" value={text} autocomplete="off" autocapitalize="off" spellcheck={false} placeholder="example.org" aria-invalid={problem !== null} aria-describedby="pattern-hint" onInput={(event) => { setText(event.currentTarget.value); setProblem(null); }} />
        <button type="submit" class="button main">{words('optionsAdd')}</button>
      </p>
      <p id="pattern-hint" class="small">{problem ? <span class="bad" role="alert">{problem}</span> : words('sitesAddHint')}</p>
    </form>
  );
}

/** An address as a reader types it. */
const addressOf = (text: string): string | null => {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  return URL.canParse(whole) ? new URL(whole).href : null;
};

function Tester({ sites }: { sites: SiteSettings }): JSX.Element {
  const [text, setText] = useState('');
  const address = text.trim() === '' ? null : addressOf(text.trim());
  const matching = address ? patternsAt(address, sites.patterns) : [];
  const answer = text.trim() === '' ? '' : !address ? words('testerUnread') : !/^(?:https?|file):/.test(address) ? words('testerNever')
    : [words(runsAt(address, sites) ? 'testerRuns' : 'testerRests'), matching.length > 0 ? words('testerBy', matching.join(', ')) : words('testerNone')].join(' ');
  return (
    <section aria-labelledby="tester">
      <h3 id="tester">{words('testerTitle')}</h3>
      <p class="tools">
        <label class="unseen" for="address">{words('testerLabel')}</label>
        <input id="address" class="text" type="text" inputmode="url" autocomplete="off" autocapitalize="off" spellcheck={false} placeholder="https://example.org/page" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </p>
      <p role="status" class={`verdict${address && runsAt(address, sites) ? ' yes' : ''}`}>{answer}</p>
    </section>
  );
}
