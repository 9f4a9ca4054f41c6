/** A live example: a few sentences, read and marked as a page would be under the settings on this page. */
import builtIn from 'virtual:leafnote/database';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { analyze } from '../../lib/analysis/analyze';
import { openIndex } from '../../lib/analysis/index';
import type { FoundClaim } from '../../lib/analysis/types';
import { chooseNote } from '../../lib/database/choose';
import { NOTE_KINDS } from '../../lib/database/presets';
import type { Note } from '../../lib/database/note';
import { Painter } from '../../lib/page/paint';
import type { Settings } from '../../lib/settings/types';
import { KindLine, kindWords } from '../../lib/ui/note';
import { counted, words } from '../../lib/ui/words';

/** One sentence for each kind of note. English, as the claims are. */
const SAMPLE = 'Kratom cures anxiety, and the leaf is not addictive. It relieves pain. Some users say that kratom lifts the mood. Mixing kratom with alcohol is dangerous. Is kratom legal in Texas?';

interface Example { found: FoundClaim; note: Note }

/** The claims of the example; read once, for the index is large and this page opens without it. */
function useFound(): FoundClaim[] {
  const [found, setFound] = useState<FoundClaim[]>([]);
  useEffect(() => { void import('virtual:leafnote/index').then(({ default: index }) => setFound(analyze(SAMPLE, openIndex(index), { topic: true }))); }, []);
  return found;
}

/** Whether the page is shown dark, whichever way that was chosen. */
function useDark(theme: Settings['appearance']['theme']): boolean {
  const query = useRef(matchMedia('(prefers-color-scheme: dark)'));
  const [system, setSystem] = useState(query.current.matches);
  useEffect(() => {
    const list = query.current;
    const changed = (): void => setSystem(list.matches);
    list.addEventListener('change', changed);
    return () => list.removeEventListener('change', changed);
  }, []);
  return theme === 'auto' ? system : theme === 'dark';
}

export function Preview({ settings }: { settings: Settings }): JSX.Element {
  const { appearance } = settings;
  const text = useRef<HTMLParagraphElement>(null);
  const found = useFound();
  const dark = useDark(appearance.theme);
  const today = new Date().toISOString().slice(0, 10);
  const examples: Example[] = found.flatMap((claim) => (builtIn.claims[claim.proposition] ? [{ found: claim, note: chooseNote(claim, builtIn, { sources: settings.sources, kinds: settings.kinds, today }) }] : []));
  const marked = examples.filter(({ note }) => note.paint);
  const shown = [...marked].sort((a, b) => NOTE_KINDS.indexOf(a.note.kind) - NOTE_KINDS.indexOf(b.note.kind))[0];

  useEffect(() => {
    const node = text.current?.firstChild;
    if (!node) return undefined;
    const painter = new Painter(document, appearance);
    // once the theme is on: the painter looks at the colours that the page shows
    const frame = requestAnimationFrame(() => painter.paint(marked.map(({ found: { start, end }, note: { kind } }) => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return { range, kind, again: false };
    })));
    return () => { cancelAnimationFrame(frame); painter.clear(); };
  }, [found, settings, dark]);

  return (
    <aside class="preview-pane" aria-labelledby="example">
      <h3 id="example">{words('previewTitle')}</h3>
      <div class="sample" lang="en">
        <p ref={text}>{SAMPLE}</p>
        {shown ? <Sample example={shown} reading={appearance.reading} /> : null}
        {appearance.chip && marked.length > 0 ? <span class="sample-chip" lang="">{counted('chipNotes', marked.length)}</span> : null}
      </div>
      <p class="small">{words('previewMarked', marked.length, examples.length)}</p>
      <ul class="unseen">{marked.map(({ found: { quote }, note: { kind } }) => <li key={quote}>{kindWords(kind)}: <q lang="en">{quote}</q></li>)}</ul>
    </aside>
  );
}

/** The note of one claim, as a card or below its paragraph. */
function Sample({ example: { note }, reading }: { example: Example; reading: 'card' | 'inline' }): JSX.Element {
  return (
    <div class={`note sample-note ${reading}`}>
      <KindLine note={note} />
      <p class="sample-title">{note.title}</p>
      <p>{note.text}</p>
    </div>
  );
}
