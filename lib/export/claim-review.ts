/**
 * The report as schema.org ClaimReview in JSON-LD. The verdict stands in words (`alternateName`); there is no number, since
 * three ratings that stay apart have none. It is a draft that a machine made: whoever publishes it has to check it and put
 * their own name to it, so it names no author.
 */
import { plainCitation } from '../database/cite';
import { dayOf, linkOfSource, oneLine, shownSources, webAddress, type Report, type Say } from './report';
import type { PageClaim } from '../messages';

/** Claims that a review can be about: not questions, and not what is withheld. */
export const reviewable = ({ found, note }: PageClaim): boolean => found.stance !== 'asks' && note.rests !== 'withheld';

function review({ found, note }: PageClaim, report: Report, say: Say): object {
  const page = webAddress(report.url);
  const certainty = note.certainty ? say.named('certainty', note.certainty.level) : say.words('certaintyRecord');
  return {
    '@type': 'ClaimReview',
    name: `${say.words('exportDraftShort')}: ${note.title}`,
    claimReviewed: oneLine(found.quote),
    description: say.words('exportDraft'),
    creativeWorkStatus: 'Draft',
    dateCreated: dayOf(report),
    inLanguage: 'en',
    creator: { '@type': 'SoftwareApplication', name: 'Leafnote', softwareVersion: report.version },
    itemReviewed: {
      '@type': 'Claim',
      text: oneLine(found.quote),
      about: { '@type': 'Thing', name: note.title },
      appearance: { '@type': 'WebPage', name: oneLine(report.title), ...(page ? { url: page } : {}) },
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: `${say.named('kind', note.kind)} (${say.words('noteVerdict')}: ${say.named('verdict', note.verdict)}; ${say.words('noteCertainty')}: ${certainty})`,
      ratingExplanation: note.text,
    },
    reviewBody: [note.text, ...(note.safety ? [`${say.words('noteSafety')}: ${note.safety}`] : []), ...(note.pack ? [say.words('notePack', note.pack)] : []), say.words('noteDisclaimer')].join('\n\n'),
    citation: shownSources(note).map(({ source }) => {
      const link = linkOfSource(source);
      return {
        '@type': 'CreativeWork',
        name: source.title,
        ...(source.year === null ? {} : { datePublished: String(source.year) }),
        creditText: plainCitation(source),
        ...(link ? { url: link } : {}),
      };
    }),
  };
}

/**
 * The reviews as one JSON-LD document. It can stand inside a script element: no text of a page can end that early.
 * @returns indented JSON that ends in a line break
 */
export function toClaimReview(report: Report, say: Say): string {
  const graph = { '@context': 'https://schema.org', '@graph': report.claims.filter(reviewable).map((claim) => review(claim, report, say)) };
  return `${JSON.stringify(graph, null, 2).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;
}
