/** Citations of sources as BibTeX, RIS and CSL-JSON, for reference managers. Pure text; UTF-8 throughout. */
import { nameOf, placeOf, typeOf, type Name } from './cite-parts';
import type { Source } from './types';

/** Characters that TeX would read as commands. */
const TEX: Record<string, string> = { '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', $: '\\$', '&': '\\&', '#': '\\#', _: '\\_', '%': '\\%', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
const tex = (text: string): string => text.replace(/[\\{}$&#_%~^]/g, (character) => TEX[character]!).replace(/\s+/g, ' ').trim();
/** Links and DOIs are verbatim fields: only braces and spaces would break them. */
const verbatim = (text: string): string => text.replace(/[{}\s\\]/g, (character) => encodeURIComponent(character));

const texName = (name: Name): string => ('literal' in name ? `{${tex(name.literal)}}` : [tex(name.family), name.suffix && tex(name.suffix), name.given && tex(name.given)].filter(Boolean).join(', '));
const NOTE = 'Cited by way of Leafnote';

/** Names of a source, with "et al." as reference managers write it. */
function namesOf(source: Source): { names: Name[]; others: boolean } {
  const named = source.authors.filter((author) => !/^et al\.?$/i.test(author));
  return { names: named.map((author) => nameOf(author)), others: named.length < source.authors.length };
}

/**
 * BibTeX entries (for a UTF-8 BibTeX or biber).
 * @param sources in the order wanted
 * @returns entries separated by empty lines, the source's id as key
 */
export function toBibTeX(sources: readonly Source[]): string {
  return sources.map((source) => {
    const place = placeOf(source);
    const { names, others } = namesOf(source);
    const fields: [string, string | null | undefined][] = [
      ['author', names.length > 0 ? [...names.map(texName), ...(others ? ['others'] : [])].join(' and ') : null],
      // double braces keep the capitals of the title
      ['title', `{${tex(source.title)}}`],
      [place.journal ? 'journal' : 'howpublished', place.container && tex(place.container)],
      ['volume', place.volume && tex(place.volume)],
      ['number', place.issue && tex(place.issue)],
      ['pages', place.pages && tex(place.pages).replace(/-/, '--')],
      ['year', source.year === null ? null : String(source.year)],
      ['doi', source.doi && verbatim(source.doi)],
      ['url', source.url && verbatim(source.url)],
      ['note', tex([source.pmid && `PMID ${source.pmid}`, source.copy_of, NOTE].filter(Boolean).join('; '))],
    ];
    const kept = fields.filter((field): field is [string, string] => Boolean(field[1]));
    return `@${place.journal ? 'article' : 'misc'}{${source.id.replace(/[^A-Za-z0-9:_-]/g, '-')},\n${kept.map(([key, value]) => `  ${key} = {${value}}`).join(',\n')}\n}\n`;
  }).join('\n');
}

const risType = { 'article-journal': 'JOUR', legislation: 'STAT', 'article-newspaper': 'NEWS', thesis: 'THES', report: 'RPRT', webpage: 'ELEC' } as const;

/**
 * RIS records.
 * @returns records with CRLF line ends, as the format asks
 */
export function toRis(sources: readonly Source[]): string {
  return sources.map((source) => {
    const place = placeOf(source);
    const [first, last] = (place.pages ?? '').split('-');
    const person = (name: Name): string => ('literal' in name ? name.literal : [name.family, name.given ?? '', name.suffix].filter((part) => part !== undefined).join(', '));
    const lines: [string, string | null | undefined][] = [
      ['TY', risType[typeOf(source)]],
      ...namesOf(source).names.map((name): [string, string] => ['AU', person(name)]),
      ['TI', source.title],
      [place.journal ? 'JO' : 'PB', place.container],
      ['VL', place.volume], ['IS', place.issue], ['SP', first], ['EP', last],
      ['PY', source.year === null ? null : String(source.year)],
      ['DO', source.doi], ['UR', source.url],
      ['AN', source.pmid && `PMID ${source.pmid}`],
      ['N1', [source.copy_of, NOTE].filter(Boolean).join('; ')],
      ['ID', source.id],
    ];
    const kept = lines.filter((line): line is [string, string] => Boolean(line[1]));
    return [...kept.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}`), 'ER  - '].join('\r\n') + '\r\n';
  }).join('\r\n');
}

/**
 * CSL-JSON, the format of citation processors (schema 1.0).
 * @returns a JSON array, indented
 */
export function toCslJson(sources: readonly Source[]): string {
  const items = sources.map((source) => {
    const place = placeOf(source);
    const { names } = namesOf(source);
    return {
      id: source.id,
      type: typeOf(source),
      title: source.title,
      ...(names.length > 0 ? { author: names } : {}),
      ...(place.container ? (place.journal ? { 'container-title': place.container } : { publisher: place.container }) : {}),
      ...(place.volume ? { volume: place.volume } : {}),
      ...(place.issue ? { issue: place.issue } : {}),
      ...(place.pages ? { page: place.pages } : {}),
      ...(source.year === null ? {} : { issued: { 'date-parts': [[source.year]] } }),
      ...(source.doi ? { DOI: source.doi } : {}),
      ...(source.pmid ? { PMID: source.pmid } : {}),
      ...(source.url ? { URL: source.url } : {}),
      note: [source.copy_of, NOTE].filter(Boolean).join('; '),
    };
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** A source on one line, as a list of sources prints it, without its link. */
export function plainCitation({ authors, title, published_in: place, year }: Source): string {
  const who = authors.length > 2 ? `${authors[0]} et al.` : authors.join(', ');
  const parts = [who && `${who.replace(/\.$/, '')}.`, `${title.replace(/\.$/, '')}${/[?!]$/.test(title) ? '' : '.'}`, place && `${place.replace(/\.$/, '')}.`, year !== null && `${year}.`];
  return parts.filter(Boolean).join(' ');
}
