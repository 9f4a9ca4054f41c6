/** An element of ours on a page, with a closed shadow root that no rule of the page reaches. */
import browser from 'webextension-polyfill';
import type { Appearance } from '../settings/types';

/** The attribute by which our elements are told from the page's. */
const MARK = 'data-leafnote';

/** Makes elements of HTML by name, since in a document of XML plain `createElement` does not. */
export const make = <Name extends keyof HTMLElementTagNameMap>(document: Document, name: Name): HTMLElementTagNameMap[Name] =>
  document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElementTagNameMap[Name];

/** An element that will carry a layer; it is in no document yet. */
export function makeHost(document: Document): HTMLElement {
  const host = make(document, 'div');
  host.setAttribute(MARK, '');
  return host;
}

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** One sheet for each document and text, since inline notes share theirs. */
function sheetOf(document: Document, css: string): CSSStyleSheet | null {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  if (!view) return null;
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, known);
  const found = known.get(css);
  if (found) return found;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  known.set(css, sheet);
  return sheet;
}

export interface Shell { root: ShadowRoot; layer: HTMLDivElement }

/**
 * Opens the shadow root of a host.
 * @param css all that styles the inside
 * @param theme the reader's choice, or what the page around it shows
 * @returns the root and the one element in it; sizes are multiples of `--unit`, which is the reader's own font size
 *   whatever the page makes of `rem`; it is read again by `measure`
 */
export function openShell(host: HTMLElement, css: string, theme: Appearance['theme']): Shell {
  const document = host.ownerDocument;
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = sheetOf(document, css);
  if (sheet) root.adoptedStyleSheets = [sheet];
  const layer = make(document, 'div');
  layer.className = 'layer';
  layer.lang = browser.i18n.getMessage('languageCode');
  layer.dir = browser.i18n.getMessage('languageDirection');
  if (theme !== 'auto') layer.setAttribute('data-theme', theme);
  root.append(layer);
  return { root, layer };
}

/** Tells the layer the reader's own font size, once its host is in the page. */
export function measure(host: HTMLElement, layer: HTMLElement): void {
  const size = host.ownerDocument.defaultView?.getComputedStyle(host).fontSize;
  if (size) layer.style.setProperty('--unit', size);
}
