/** The options page: one view at a time, the reader's sources first. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { showTheme } from '../../lib/faces/start';
import { named, words } from '../../lib/ui/words';
import { About } from './about/about';
import { AsideNotice } from './data/aside';
import { BackUp } from './data/backup';
import { Packs } from './data/packs';
import { Reset } from './data/reset';
import { SyncSection } from './data/sync';
import { HiddenClaims } from './hidden';
import { Look } from './look';
import { Marks } from './marks';
import { Sites } from './sites';
import { Sources } from './sources/sources';
import { useDatabase, useDraft, useSettings, type Outcome } from './state';

const VIEWS = ['sources', 'marks', 'look', 'sites', 'hidden', 'packs', 'data', 'about'] as const;
type View = (typeof VIEWS)[number];
const viewOf = (hash: string): View => VIEWS.find((view) => `#${view}` === hash) ?? 'sources';

export function App(): JSX.Element | null {
  const { settings, save, outcome } = useSettings();
  const database = useDatabase();
  const draft = useDraft(settings, save);
  const [view, setView] = useState<View>(() => viewOf(location.hash));
  const heading = useRef<HTMLHeadingElement>(null);
  const theme = settings?.appearance.theme ?? 'auto';
  useEffect(() => { showTheme(theme); }, [theme]);
  useEffect(() => {
    const turn = (): void => { setView(viewOf(location.hash)); scrollTo(0, 0); heading.current?.focus({ preventScroll: true }); };
    addEventListener('hashchange', turn);
    return () => removeEventListener('hashchange', turn);
  }, []);
  useEffect(() => {
    if (!draft?.dirty) return undefined;
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [draft?.dirty]);
  if (!settings || !draft) return null;
  const at = { settings, save: (change: Parameters<typeof save>[0]) => { void save(change); } };
  return (
    <>
      <header class="top">
        <img src="/icon/48.png" alt="" width="30" height="30" />
        <h1>{words('optionsTitle')}</h1>
      </header>
      <nav aria-label={words('optionsNav')}>
        <ul>
          {VIEWS.map((name) => <li key={name}><a href={`#${name}`} aria-current={view === name ? 'page' : undefined}>{named('view', name)}{name === 'hidden' && settings.hidden.length > 0 ? <span class="count">{settings.hidden.length}</span> : null}{name === 'sources' && draft.dirty ? <span class="unsaved">{words('optionsUnsaved')}</span> : null}</a></li>)}
        </ul>
      </nav>
      <main class={`view-${view}`}>
        <AsideNotice save={save} />
        <h2 ref={heading} tabIndex={-1}>{named('view', view)}</h2>
        {view === 'sources' ? <Sources database={database} settings={settings} draft={draft} />
          : view === 'marks' ? <Marks {...at} />
          : view === 'look' ? <Look {...at} />
          : view === 'sites' ? <Sites {...at} />
          : view === 'hidden' ? <HiddenClaims database={database} {...at} />
          : view === 'packs' ? <Packs />
          : view === 'data' ? <><BackUp save={save} /><SyncSection settings={settings} save={save} /><Reset settings={settings} save={save} /></>
          : <About />}
      </main>
      <Saved outcome={outcome} />
    </>
  );
}

/** Says in passing that a change was saved, and stays when it was not. */
function Saved({ outcome }: { outcome: Outcome }): JSX.Element {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!outcome) return undefined;
    setShown(true);
    const timer = outcome.saved ? setTimeout(() => setShown(false), 2500) : undefined;
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <div class="toast" role="status">
      {!shown || !outcome ? null : outcome.saved ? <p>{words('optionsSaved')}</p> : <p class="wrong">{words('optionsNotSaved', outcome.reason)} <button type="button" class="button" onClick={() => setShown(false)}>{words('optionsClose')}</button></p>}
    </div>
  );
}
