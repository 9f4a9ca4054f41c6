/** The report as Markdown (CommonMark). What comes from a page is escaped: it makes no link, no picture and no heading. */
import { plainCitation } from '../database/cite';
import { dayOf, linkOfSource, oneLine, shownSources, shownText, sourcesOf, webAddress, type Report, type Say } from './report';
import { profileOf } from '../faces/profile';

/** Text as CommonMark shows it unchanged. */
export const escaped = (text: string): string => oneLine(text).replace(/[\\`*_{}[\]()<>#+\-.!|~&^:@=$]/g, '\\$&');

/** A link whose address cannot end it early. */
const link = (address: string): string => `<${address}>`;

/**
 * The report as Markdown.
 * @returns text that ends in a line break
 */
export function toMarkdown(report: Report, say: Say): string {
  const { claims } = report;
  const sources = sourcesOf(claims);
  const number = new Map(sources.map(({ id }, at) => [id, at + 1]));
  const address = webAddress(report.url);
  const lines = [
    `# ${say.words('exportTitle', escaped(report.title))}`,
    '',
    ...(address ? [`- ${say.words('exportPage')} ${link(address)}`] : []),
    `- ${say.words('exportMade', dayOf(report), escaped(report.version))}`,
    `- ${say.words('exportCounts', claims.length, profileOf(claims).parts.map(({ kind, count }) => `${say.named('kind', kind)} ${count}`).join(', '))}`,
    '',
    `> ${say.words('exportDraft')} ${say.words('noteDisclaimer')}`,
  ];
  claims.forEach(({ found, note }, at) => {
    lines.push('', `## ${at + 1}. “${escaped(found.quote)}”`, '', `**${say.named('kind', note.kind)}** · ${escaped(note.title)}`, '', escaped(shownText(note, say)), '');
    if (note.safety) lines.push(`- **${say.words('noteSafety')}** ${escaped(note.safety)}`);
    if (note.rests !== 'withheld') {
      lines.push(`- **${say.words('noteVerdict')}** ${say.named('verdict', note.verdict)}`);
      lines.push(`- **${say.words('noteCertainty')}** ${note.certainty ? `${say.named('certainty', note.certainty.level)}: ${escaped(note.certainty.because)}` : say.words('certaintyRecord')}`);
    }
    if (note.action) lines.push(`- ${escaped(note.action)}`);
    for (const remark of note.remarks) lines.push(`- ${escaped(say.remark(remark))}`);
    if (note.rests === 'partly') lines.push(`- ${say.words('notePartly')}`);
    if (note.pack) lines.push(`- ${escaped(say.words('notePack', note.pack))}`);
    const cited = shownSources(note).map(({ source }) => number.get(source.id));
    if (cited.length > 0) lines.push(`- **${say.words('exportSources')}** ${cited.join(', ')}`);
  });
  if (sources.length > 0) {
    lines.push('', `## ${say.words('exportSources')}`, '');
    sources.forEach((source, at) => {
      const where = linkOfSource(source);
      lines.push(`${at + 1}. ${escaped(plainCitation(source))}${where ? ` ${link(where)}` : ''}`);
    });
  }
  return `${lines.join('\n')}\n`;
}
