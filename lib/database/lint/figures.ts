import type { Source } from '../types';
import { eachClaim, notesOf, type Finding, type Path, type Rule } from './rule';

/** Figures as digits: "2,798", "0.56", "13" of "13-19"; not those of names such as 7-OH, CYP3A or 5-HT. */
const FIGURE = /(?<![\p{L}\d.])(?!7-(?:OH|hydroxy))\d[\d,]*(?:\.\d+)?(?![\p{L}\d])/giu;

const figures = (text: string): string[] => [...text.replaceAll(/(?<=\d)-(?=\d)/g, ' ').matchAll(FIGURE)].map(([figure]) => figure.replaceAll(',', ''));

const heldBy = ({ title, found, limits, year, as_of }: Source): string[] => figures([title, found, limits, year, as_of].join(' '));

/** A figure in words ("seven", "a third") is not checked: it may be counted or rounded by the writer. */
export const figuresTraced: Rule = {
  name: 'figures',
  description: 'Every figure in digits that a note, detail or line on a source gives stands in the file of a source that it cites.',
  check: eachClaim((file, _id, { database }) => {
    const known = file.sources.flatMap(({ id }) => database.sources[id] ?? []);
    const all = new Set(known.flatMap(heldBy));
    const missing = (text: string, held: ReadonlySet<string>): string[] => [...new Set(figures(text))].filter((figure) => !held.has(figure));
    const lines: Finding[] = file.sources.flatMap(({ id, says }, at): Finding[] => {
      const source = database.sources[id];
      const absent = source ? missing(says, new Set(heldBy(source))) : [];
      return absent.length > 0 ? [[['sources', at, 'says'], `${absent.join(', ')} not in claims/sources/${id}.yaml`, 'give the figure as the source does, or add it under found']] : [];
    });
    const shown: [Path, string][] = [...notesOf(file), [['detail'], file.detail]];
    return [
      ...shown.flatMap(([path, text]): Finding[] => {
        const absent = missing(text, all);
        return absent.length > 0 ? [[path, `${absent.join(', ')} in no source cited`, 'cite the source that gives the figure, or leave it out']] : [];
      }),
      ...lines,
    ];
  }),
};
