/** The popup: site, look-up, this page's claims, and one note at a time. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Asked } from '../../lib/background/asked';
import { claimOfTab } from '../../lib/faces/frames';
import { clearRecent, keepRecent } from '../../lib/faces/recent';
import { showTheme } from '../../lib/faces/start';
import { usePage } from '../../lib/faces/use-page';
import { useLookup } from '../../lib/faces/use-lookup';
import type { PageClaim } from '../../lib/messages';
import type { LookupResult } from '../../lib/lookup/types';
import { LookupBox } from '../../lib/ui/lookup-box';
import { LookupResults, resultWords } from '../../lib/ui/lookup-results';
import { Said } from '../../lib/ui/said';
import { words } from '../../lib/ui/words';
import { Bar } from './bar';
import { NoteScreen } from './note-screen';
import { jump, Page } from './page';
import { SiteRow } from './site-row';

type Screen = { of: 'page'; claim: PageClaim } | { of: 'lookup'; result: LookupResult; typed: string } | null;

/** Where the measure of how fast the popup opens reads the time. */
const mark = (): void => { if (performance.getEntriesByName('leafnote:shown').length === 0) requestAnimationFrame(() => performance.mark('leafnote:shown')); };

export function Popup({ address, asked }: { address: URLSearchParams; asked: Asked | null }): JSX.Element {
  const { settings, view } = usePage(address, mark);
  const { query, setQuery, answer, failed } = useLookup(asked?.query ?? '');
  const [screen, setScreen] = useState<Screen>(null);
  const box = useRef<HTMLInputElement>(null);
  const home = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLElement | null>(null);
  const keep = (): void => { if (!asked?.private) void keepRecent(query); };
  const theme = settings?.appearance.theme ?? 'auto';

  useEffect(() => { showTheme(theme); }, [theme]);
  useEffect(() => { box.current?.focus(); }, []);

  const show = (next: Screen): void => {
    if (next) back.current = document.activeElement as HTMLElement | null;
    if (next?.of === 'lookup') keep();
    setScreen(next);
  };
  // the focus goes back to what opened the note, which is only there again after the next drawing
  useEffect(() => { if (screen === null && back.current) { back.current.focus(); back.current = null; } }, [screen]);

  const related = (title: string): void => { back.current = box.current; setScreen(null); setQuery(title); };

  const page = view === 'none' || view === null ? null : view;
  return (
    <>
      <Bar window={page?.tab.window ?? null} />
      {screen ? <NoteScreen {...(screen.of === 'page' ? { ...screen.claim, typed: null, show: page ? () => { void jump(page.tab.id, screen.claim.key); } : null } : { ...screen.result, typed: screen.typed, show: null })} related={related} close={() => show(null)} /> : null}
      <div class="home" ref={home} hidden={screen !== null}>
        <LookupBox box={box} query={query} setQuery={setQuery} recent={settings?.recentLookups ?? []} clear={() => { void clearRecent(); }} down={() => home.current?.querySelector<HTMLElement>('.results button, .page button')?.focus()} done={keep} />
        <Said text={query.trim() !== '' && answer ? resultWords(answer) : ''} />
        {query.trim() === '' ? (
          <>
            {page ? <SiteRow view={page} /> : null}
            {page ? <Page view={page} open={({ key }) => { void claimOfTab(page.tab.id, key).then((claim) => { if (claim) show({ of: 'page', claim }); }); }} /> : view === 'none' ? <p class="hint">{words('lookupIntro')}</p> : <div class="waiting" />}
          </>
        ) : answer ? <LookupResults answer={answer} open={(result) => show({ of: 'lookup', result, typed: answer.readAs ?? answer.query })} /> : failed ? <p class="hint" role="alert">{words('lookupFailed')}</p> : <div class="waiting" />}
      </div>
      <footer>{words('noteDisclaimer')}</footer>
    </>
  );
}
