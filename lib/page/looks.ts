/** How each kind of claim is marked: its line, which tells the kinds apart without colour, and its colours. */
import type { NoteKind } from '../database/types';
import type { Appearance } from '../settings/types';

export interface Look {
  /** Style and thickness of the underline; no two kinds share both. */
  readonly line: 'wavy' | 'double' | 'dashed' | 'dotted' | 'solid';
  readonly thickness: string;
  /** Colour on a light and on a dark ground, at least 4.5 to 1 on white and on #1b1b1b. */
  readonly light: string;
  readonly dark: string;
  /** Where claims overlap, the higher goes on top. */
  readonly priority: number;
}

export const LOOKS: Record<NoteKind, Look> = {
  contradicts: { line: 'wavy', thickness: '2px', light: '#b3261e', dark: '#ff8a80', priority: 5 },
  'goes-beyond': { line: 'double', thickness: '2px', light: '#9a5b00', dark: '#ffb74d', priority: 4 },
  oversimplifies: { line: 'dashed', thickness: '2px', light: '#6a4c93', dark: '#c9a7f5', priority: 3 },
  context: { line: 'dotted', thickness: '2px', light: '#1a5fb4', dark: '#8ab4f8', priority: 2 },
  answer: { line: 'solid', thickness: '4px', light: '#00696e', dark: '#78d9de', priority: 1 },
  fits: { line: 'solid', thickness: '1px', light: '#2e6b34', dark: '#81c995', priority: 0 },
};
export const KINDS = Object.keys(LOOKS) as NoteKind[];

const BLIND: Partial<Record<NoteKind, [string, string]>> = { contradicts: ['#a34700', '#ff9d5c'], 'goes-beyond': ['#7d6608', '#f0e442'], oversimplifies: ['#8a2e6b', '#f3a6d8'], context: ['#0b5394', '#7cc4ff'], fits: ['#00624a', '#4fd6ae'] };

function colour(kind: NoteKind, palette: Appearance['palette'], dark: boolean): string {
  const pair = palette === 'grey' ? ['#333333', '#cccccc'] : palette === 'colour-blind' && BLIND[kind] ? BLIND[kind] : [LOOKS[kind].light, LOOKS[kind].dark];
  return pair[dark ? 1 : 0]!;
}

/** Where the rules of one kind apply. */
export interface Named { kind: NoteKind | 'active'; dark: boolean; again: boolean; name: string }

/**
 * The style sheet that paints highlights of these names.
 * @param scope elements that bear the rules: ':root' where highlight styles are inherited, which costs a page a tenth of what
 *   rules for all elements do; else ''
 */
export function styleSheet(names: readonly Named[], { marker, palette }: Pick<Appearance, 'marker' | 'palette'>, scope: ':root' | ''): string {
  const screen: string[] = [];
  const forced: string[] = [];
  const print: string[] = [];
  for (const { kind, dark, again, name } of names) {
    const rule = (list: string[], css: string): void => { list.push(`${scope}::highlight(${name}) { ${css} }`); };
    if (kind === 'active') {
      rule(screen, `background-color: ${dark ? 'rgb(138 180 248 / .3)' : 'rgb(26 95 180 / .2)'};`);
      rule(forced, 'background-color: Highlight; color: HighlightText;');
      continue;
    }
    const { line, thickness } = LOOKS[kind];
    const hue = colour(kind, palette, dark);
    const underline = (paint: string): string => `text-decoration: underline ${line} ${paint} ${again ? 'from-font' : thickness}; text-underline-offset: .18em; text-decoration-skip-ink: none;`;
    rule(screen, [
      marker === 'tint' && !again ? '' : underline(again ? `color-mix(in srgb, ${hue} 55%, transparent)` : hue),
      marker === 'underline' || again ? '' : `background-color: color-mix(in srgb, ${hue} 16%, transparent);`,
    ].join(' '));
    // where colours are the reader's own, or paper's, the line alone speaks
    rule(forced, `${underline('CanvasText')} background-color: transparent;`);
    rule(print, underline(again ? '#777' : colour(kind, palette, false)));
  }
  return `@media screen {\n${screen.join('\n')}\n}\n@media screen and (forced-colors: active) {\n${forced.join('\n')}\n}\n@media print {\n${print.join('\n')}\n}`;
}
