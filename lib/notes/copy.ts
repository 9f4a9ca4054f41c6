/** Texts for the clipboard: a note with its sources, and the report of a wrong match. */
import { plainCitation } from '../database/cite';
import type { PageClaim } from '../messages';

const cited = (claim: PageClaim): string => claim.note.sources.map(({ source }) => `- ${plainCitation(source)} ${source.doi ? `https://doi.org/${source.doi}` : source.url ?? ''}`.trim()).join('\n');

/** The page that a sentence is quoted from. */
export interface QuotedPage { title: string; url: string }

/** The note as text, with its sources, and where the sentence stands if a page is given. */
export const noteText = (claim: PageClaim, page?: QuotedPage): string => `“${claim.found.quote}”${page ? `\n${page.title}, ${page.url}` : ''}\n\n${claim.note.title}${claim.note.rests === 'withheld' ? '' : ` (${claim.note.verdict})\n${claim.note.text}`}${claim.note.safety ? `\nSafety: ${claim.note.safety}` : ''}\n\nSources:\n${cited(claim)}\n\nLeafnote, reviewed ${claim.note.reviewed}. General information, not medical advice.`;

/** What to send when a match is wrong; the page's address only if the reader ticked it. */
export const reportText = (claim: PageClaim, address: string | null): string => `Wrong match in Leafnote\nSentence: “${claim.found.quote}”\nMatched as: ${claim.found.proposition}, ${claim.found.stance}\nBy: ${claim.found.why.frame}\nCues: ${claim.found.why.cues.map(({ cue }) => cue).join(', ') || 'none'}${address ? `\nPage: ${address}` : ''}`;
