/** Reads sources of pages as the terminal does, in jsdom, and finds their claims with the built-in index. */
import compiled from 'virtual:leafnote/index';
import { JSDOM } from 'jsdom';
import { analyze } from '../../lib/analysis/analyze';
import { openIndex } from '../../lib/analysis/index';
import { readDocument, type PageText } from '../../lib/page/document';

export const index = openIndex(compiled);

export interface Opened { document: Document; page: PageText }

/** One window for all, since each costs a fifth of a second. */
export const { window } = new JSDOM('', { pretendToBeVisual: true });

/** Opens a source as HTML, or as another type of document; scripts are not run. */
export function open(body: string, contentType: DOMParserSupportedType = 'text/html'): Opened {
  const source = contentType === 'text/html' && !body.includes('<html') ? `<!doctype html><html><head><title>Page</title></head><body>${body}</body></html>` : body;
  return reopen(new window.DOMParser().parseFromString(source, contentType));
}

/** The words that the ranges of a page's claims hold, white space as one space. */
export function claims({ page }: Opened): string[] {
  return analyze(page.text, index, { blocks: page.blocks, topic: true }).map(({ start, end }) => line(page.rangeOf(start, end)?.toString() ?? 'NO RANGE'));
}

export const line = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** The claims of a source by their words. */
export const found = (body: string): string[] => claims(open(body));

/** The range of some words where they are read first; null where they are not. */
export function rangeOf({ page }: Opened, words: string): Range | null {
  const at = page.text.indexOf(words);
  return at < 0 ? null : page.rangeOf(at, at + words.length);
}

/** The texts of the blocks. */
export const texts = ({ page }: Opened): string[] => page.blocks.map(({ start, end }) => page.text.slice(start, end));
export const read = (body: string): string[] => texts(open(body));

/** Reads a document again, as its nodes now stand. */
export const reopen = (document: Document): Opened => ({ document, page: readDocument(document) });
