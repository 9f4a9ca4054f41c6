/** The parts of the first-run page, in the order that a newcomer needs them. */
import type { ComponentChildren, JSX } from 'preact';
import browser from 'webextension-polyfill';
import { saveSettings } from '../../lib/settings/store';
import type { Settings } from '../../lib/settings/types';
import { Icon, KindIcon } from '../../lib/ui/icon';
import { kindWords } from '../../lib/ui/note';
import { language, named, words } from '../../lib/ui/words';
import { Access } from './access';
import { Choice } from './choice';
import { AROUND, Live } from './live';
import { Places } from './places';

const KINDS = ['contradicts', 'goes-beyond', 'oversimplifies', 'context', 'fits', 'answer'] as const;

function Part({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return <section {...{ [AROUND]: '' }}><h2>{title}</h2>{children}</section>;
}

async function finish(): Promise<void> {
  await saveSettings({ firstRunDone: true });
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

export function Welcome({ settings }: { settings: Settings }): JSX.Element {
  return (
    <main>
      <header {...{ [AROUND]: '' }}>
        <p class="name"><Icon name="leaf" />{words('extensionName')}</p>
        <h1>{words('welcomeHead')}</h1>
        <p class="lead">{words('welcomeLead')}</p>
      </header>

      <div class="try">
        <div {...{ [AROUND]: '' }}>
          <h2>{words('welcomeTry')}</h2>
          <Choice reading={settings.appearance.reading} />
          <p class="hint">{words('welcomeTryHow')}{language() === 'en' ? '' : ` ${words('noteEnglish')}`}</p>
        </div>
        <Live />
      </div>

      <Part title={words('welcomeKinds')}>
        <dl class="kinds">{KINDS.map((kind) => <div key={kind}><dt class={kind}><KindIcon kind={kind} /><span class={`line ${kind}`}>{kindWords(kind)}</span></dt><dd>{named('welcomeKind', kind)}</dd></div>)}</dl>
        <p class="hint">{words('welcomeNoNote')}</p>
      </Part>

      <Part title={words('welcomePrivacy')}>
        <ul class="facts">
          <li>{words('welcomeReads')}</li>
          <li>{words('welcomeNever')}</li>
          <li>{words('welcomeSends')}</li>
        </ul>
        <Access />
      </Part>

      <Part title={words('welcomePlaces')}><Places /></Part>

      <footer {...{ [AROUND]: '' }}>
        <p class="actions">
          <button type="button" class="button main" onClick={() => { void finish(); }}>{words('welcomeDone')}</button>
          <button type="button" class="button" onClick={() => { void browser.runtime.openOptionsPage(); }}>{words('welcomeOptions')}</button>
        </p>
        <p class="small">{words('noteDisclaimer')}</p>
      </footer>
    </main>
  );
}
