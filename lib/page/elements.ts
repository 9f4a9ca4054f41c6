/** What kinds of elements a page has for a reader of its text: what is skipped, what parts words, what opens a block. */
import type { BlockKind } from '../analysis/types';

/** Never text, and no gap between words either: "kra<wbr>tom", "漢<rt>kan</rt>". */
const ABSENT = new Set(['script', 'style', 'noscript', 'template', 'head', 'rt', 'rp', 'rtc', 'wbr', 'datalist', 'map', 'noframes', 'link', 'meta', 'title', 'param', 'source', 'track']);

/** Not read, and words on both sides of them stand apart: fields, media, frames, drawings. */
const OBJECTS = new Set(['textarea', 'input', 'select', 'option', 'optgroup', 'button', 'svg', 'math', 'canvas', 'iframe', 'frame', 'frameset', 'object', 'embed', 'audio', 'video', 'img', 'picture', 'meter', 'progress', 'nav', 'applet', 'output', 'fencedframe', 'portal']);

/** Roles under which stands something to work with rather than to read. */
const ROLES = new Set(['navigation', 'textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox', 'slider', 'menu', 'menubar', 'toolbar', 'search', 'scrollbar', 'progressbar', 'application']);

/** Editors that draw their own text, and the usual frames of advertisements. */
const ZONES = '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor, .ProseMirror, .ql-editor, .tox-edit-area, ins.adsbygoogle, [id^="div-gpt-ad"], [id^="google_ads"], [data-ad-slot], [data-ad-unit], .advertisement, .OUTBRAIN, [id^="taboola-"]';

const BLOCKS = new Set(['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'listing', 'main', 'menu', 'ol', 'optgroup', 'p', 'plaintext', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'xmp']);
const LISTS = new Set(['ul', 'ol', 'menu', 'dir', 'dl']);
const PREFORMATTED = new Set(['pre', 'listing', 'xmp', 'plaintext', 'textarea']);

export const isBlockTag = (tag: string): boolean => BLOCKS.has(tag);
export const isPreformattedTag = (tag: string): boolean => PREFORMATTED.has(tag);

/** What text inside an element belongs to; handed down from element to element. */
export interface Place {
  kind: BlockKind;
  /** Rank of a heading, 1 to 6; else 0. */
  level: number;
  /** Lists around. */
  depth: number;
  /** Line breaks in the text show as such. */
  preserved: boolean;
  /** The text takes its room but is not shown; what lies deeper may be. */
  invisible: boolean;
}

export const TOP: Place = { kind: 'paragraph', level: 0, depth: 0, preserved: false, invisible: false };

/** A place in one word, to tell whether what was read there would be read the same elsewhere. */
export const keyOf = ({ kind, level, depth }: Place): string => `${kind}${level}.${depth}`;

function headingLevel(element: Element, tag: string): number {
  if (/^h[1-6]$/.test(tag)) return Number(tag[1]);
  if (element.getAttribute('role') !== 'heading') return 0;
  const level = Number(element.getAttribute('aria-level') ?? 2);
  return level >= 1 ? Math.min(6, Math.round(level)) : 2;
}

/** The place that an element makes of the one around it; kind and level alone, since look decides the rest. */
export function placeIn(element: Element, tag: string, around: Place, block: boolean): Place {
  const level = headingLevel(element, tag);
  if (level > 0) return { ...around, kind: 'heading', level };
  if (!block || around.kind === 'heading') return around;
  if (LISTS.has(tag)) return { ...around, kind: 'paragraph', level: 0, depth: around.depth + 1 };
  if (tag === 'li' || tag === 'dt') return { ...around, kind: 'item' };
  if (tag === 'td' || tag === 'th') return { ...around, kind: 'cell' };
  if (tag === 'table' || tag === 'dd' || tag === 'blockquote' || tag === 'figure') return { ...around, kind: 'paragraph' };
  return around;
}

export type Nature = 'absent' | 'object' | 'break' | 'text';

const inHeading = (place: Place, element: Element): boolean => place.kind === 'heading' || element.parentElement?.localName === 'summary';

/** A footnote mark: "[12]", "12", "a", "*"; but not the power in "10²". */
const MARK = /^\s*(?:\[[^[\]]{1,20}\]|\(\d{1,3}\)|\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[a-z]|[*†‡§]+)(?:\s*[,;]?\s*\[\d{1,3}\])*\s*$/i;

/**
 * What an element is to the reader of text, whatever its style.
 * @param before the text that stands before it, for footnote marks
 */
export function natureOf(element: Element, tag: string, place: Place, before: string): Nature {
  if (tag === 'br') return 'break';
  if (ABSENT.has(tag)) return 'absent';
  // the question of a FAQ often stands in a button inside its heading
  if (OBJECTS.has(tag)) return tag === 'button' && inHeading(place, element) ? 'text' : 'object';
  if (tag === 'sup') {
    const text = element.textContent ?? '';
    if (text.length < 40 && MARK.test(text) && (text.includes('[') || !/\d$/.test(before))) return 'absent';
  }
  const role = element.getAttribute('role');
  if (role !== null && ROLES.has(role)) return 'object';
  if (isEditable(element) || ((element.hasAttribute('class') || element.hasAttribute('id') || element.hasAttribute('data-ad-slot') || element.hasAttribute('data-ad-unit')) && element.matches(ZONES))) return 'object';
  return 'text';
}

/** Whether an element is written in by the reader; what is below it is left alone with it. */
export function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && /^(?:true|plaintext-only)?$/i.test(editable);
}
