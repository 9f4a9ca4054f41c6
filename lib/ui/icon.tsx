/** Signs that tell without colour, drawn on a grid of 20 by 20. Words always stand beside them, so they are hidden from readers of the screen. */
import type { JSX } from 'preact';
import type { NoteKind, Verdict } from '../database/types';

const KINDS: Record<NoteKind, string> = {
  contradicts: 'M6.5 6.5l7 7M13.5 6.5l-7 7',
  'goes-beyond': 'M6 9.5l4-4 4 4M10 5.5v9',
  oversimplifies: 'M5.5 8c3-3 6 3 9 0M5.5 12.5c3-3 6 3 9 0',
  context: 'M10 9.2v5M10 6v.2',
  fits: 'M6 10.5l3 3 5.5-6.5',
  answer: 'M7.6 7.8a2.4 2.4 0 1 1 3.4 2.3c-.7.3-1 .8-1 1.6M10 14.2v.1',
};

/** How full the disc is shows how far the evidence goes. */
const VERDICTS: Record<Verdict, JSX.Element> = {
  supported: <><circle cx="10" cy="10" r="7.5" fill="currentColor" /><path d="M6.5 10.3l2.5 2.5 4.6-5.4" stroke="var(--paper)" /></>,
  mixed: <><circle cx="10" cy="10" r="7.5" /><path d="M10 2.5a7.5 7.5 0 0 0 0 15z" fill="currentColor" /></>,
  unproven: <circle cx="10" cy="10" r="7.5" stroke-dasharray="2.6 2.6" />,
  contradicted: <><circle cx="10" cy="10" r="7.5" fill="currentColor" /><path d="M7.2 7.2l5.6 5.6M12.8 7.2l-5.6 5.6" stroke="var(--paper)" /></>,
  depends: <><circle cx="10" cy="10" r="7.5" /><path d="M10 15v-5M10 10L6.5 6.2M10 10l3.5-3.8" /></>,
};

const SIGNS = {
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  previous: 'M5 12.5l5-5 5 5',
  next: 'M5 7.5l5 5 5-5',
  copy: 'M7.5 7.5h8v9h-8zM4.5 12.5v-9h8',
  hide: 'M3 3l14 14M8.2 5.2A8 8 0 0 1 17.5 10a11 11 0 0 1-1.8 2.4M12 14.4A7.6 7.6 0 0 1 2.5 10a11 11 0 0 1 2.7-3.2M8.4 8.5a2.2 2.2 0 0 0 3.1 3.1',
  flag: 'M5 17V3.5M5 4h9.5l-2 3.5 2 3.5H5',
  out: 'M8 5H4.5v10.5H15V12M11 4.5h4.5V9M15.3 4.7L9.5 10.5',
  safety: 'M10 3.2l7.5 13.3h-15zM10 8.2v4M10 14.3v.1',
  list: 'M4 5.5h.1M4 10h.1M4 14.5h.1M7.5 5.5H16M7.5 10H16M7.5 14.5H16',
  more: 'M7.5 5l5 5-5 5',
  back: 'M12.5 5l-5 5 5 5',
  panel: 'M3.5 4.5h13v11h-13zM12 4.5v11',
  options: 'M3 6h7.5M15.5 6H17M3 14h1.5M9.5 14H17M13 3.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 1 1 0-5M7 11.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 1 1 0-5',
  search: 'M8.5 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 1 1 0-11M12.6 12.6L17 17',
  check: 'M4.5 10.5l4 4 7-9',
  clock: 'M10 3a7 7 0 1 1 0 14 7 7 0 1 1 0-14M10 6v4l2.5 2',
  leaf: 'M4 16c0-8 4-12 13-12 0 9-4 12.5-10 12-.8-.1-1.5-.4-2-.8M4 16.8c1.5-4 4-6.5 7.5-8.3',
} as const;
export type Sign = keyof typeof SIGNS;

const drawing = { viewBox: '0 0 20 20', width: 20, height: 20, 'aria-hidden': true, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.7, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;

export function KindIcon({ kind }: { kind: NoteKind }): JSX.Element {
  return <svg {...drawing} class={`sign ${kind}`}><circle cx="10" cy="10" r="8.5" /><path d={KINDS[kind]} /></svg>;
}

export const VerdictIcon = ({ verdict }: { verdict: Verdict }): JSX.Element => <svg {...drawing} class="sign">{VERDICTS[verdict]}</svg>;

/** GRADE's four steps, filled from the first; none for what is on record. */
export function CertaintyIcon({ level }: { level: 0 | 1 | 2 | 3 | 4 }): JSX.Element {
  return (
    <svg {...drawing} class="sign">
      {[0, 1, 2, 3].map((step) => <rect key={step} x={1.8 + step * 4.3} y={13 - step * 3.4} width="3" height={4 + step * 3.4} rx=".8" stroke-width="1.2" fill={step < level ? 'currentColor' : 'none'} />)}
    </svg>
  );
}

export const Icon = ({ name }: { name: Sign }): JSX.Element => <svg {...drawing} class="sign"><path d={SIGNS[name]} /></svg>;
