/** Texts for the clipboard: a note with its sources, and the report of a wrong match. */
import type { PageClaim } from '../messages';

const cited = (claim: PageClaim): string => claim.note.sources.map(({ source }) => {
  const authors = source.authors.length > 2 ? `${source.authors[0]} et al.` : source.authors.join(', ');
  return `- ${authors ? `${authors}. ` : ''}${source.title}.${source.published_in ? ` ${source.published_in}.` : ''}${source.year ? ` ${source.year}.` : ''} ${source.doi ? `https://doi.org/${source.doi}` : source.url ?? ''}`.trim();
}).join('\n');

/** The note as text, with its sources. */
export const noteText = (claim: PageClaim): string => `“${claim.found.quote}”\n\n${claim.note.title} (${claim.note.verdict})\n${claim.note.text}${claim.note.safety ? `\nSafety: ${claim.note.safety}` : ''}\n\nSources:\n${cited(claim)}\n\nLeafnote, reviewed ${claim.note.reviewed}. General information, not medical advice.`;

/** What to send when a match is wrong; the page's address only if the reader ticked it. */
export const reportText = (claim: PageClaim, address: string | null): string => `Wrong match in Leafnote\nSentence: “${claim.found.quote}”\nMatched as: ${claim.found.proposition}, ${claim.found.stance}\nBy: ${claim.found.why.frame}\nCues: ${claim.found.why.cues.map(({ cue }) => cue).join(', ') || 'none'}${address ? `\nPage: ${address}` : ''}`;
