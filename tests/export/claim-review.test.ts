import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toClaimReview } from '../../lib/export/claim-review';
import { fileName, sourcesOf } from '../../lib/export/report';
import { wordsIn } from '../words';
import { aPageClaim, aReport } from './fixtures';

const say = wordsIn('en');
interface Review { [key: string]: unknown; reviewRating: Record<string, unknown>; itemReviewed: { appearance: { url?: string } }; citation: { url: string }[] }
const reviews = (text: string): Review[] => (JSON.parse(text) as { '@graph': Review[] })['@graph'];

describe('ClaimReview', () => {
  it('says the verdict in words, gives no number, and is a draft without an author', () => {
    const text = toClaimReview(aReport(), say);
    const [review] = reviews(text);
    expect(review).toMatchObject({ '@type': 'ClaimReview', creativeWorkStatus: 'Draft', claimReviewed: 'Kratom relieves anxiety.', itemReviewed: { '@type': 'Claim', appearance: { '@type': 'WebPage', url: 'https://shop.example/kratom?a=1&b=(2)' } } });
    expect(review!.reviewRating).toEqual({ '@type': 'Rating', alternateName: `Goes beyond the evidence (${say.words('noteVerdict')}: Unproven; ${say.words('noteCertainty')}: ${say.named('certainty', 'very-low')})`, ratingExplanation: 'The plain note.' });
    expect(text).not.toMatch(/ratingValue|bestRating|worstRating|"author"/);
    expect(String(review!.name)).toMatch(/^Machine-made draft/);
  });

  it('leaves out questions and withheld notes', () => {
    expect(reviews(toClaimReview(aReport([aPageClaim({ stance: 'asks' }), aPageClaim({}, {}, ['trial-a', 'review-b']), aPageClaim()]), say))).toHaveLength(1);
  });

  it('stays JSON, and inside a script element, whatever the page says', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (quote, title) => {
      const text = toClaimReview(aReport([aPageClaim({ quote: `${quote}</script><!--` })], { title }), say);
      expect(reviews(text)).toHaveLength(1);
      expect(text).not.toMatch(/[<\u2028\u2029]/);
    }));
  });

  it('names no address that is not a page', () => expect(reviews(toClaimReview(aReport([aPageClaim()], { url: 'javascript:1' }), say))[0]!.itemReviewed.appearance.url).toBeUndefined());
});

describe('what the formats share', () => {
  it('lists each source once', () => expect(sourcesOf([aPageClaim(), aPageClaim({ quote: 'Again.' })]).map(({ id }) => id)).toEqual(['review-b', 'trial-a', 'advocate-c']));
  it('gives the file a name of letters, digits, dots and hyphens', () => {
    expect(fileName(aReport(), 'report', 'md')).toBe('leafnote-shop.example-report-2026-11-24.md');
    fc.assert(fc.property(fc.oneof(fc.webUrl(), fc.string()), (url) => { expect(fileName(aReport([], { url }), 'report', 'csv')).toMatch(/^leafnote(?:-[a-z0-9.-]+)?-report-2026-11-24\.csv$/); }));
  });
});
