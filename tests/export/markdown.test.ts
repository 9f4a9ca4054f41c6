import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped, toMarkdown } from '../../lib/export/markdown';
import { wordsIn } from '../words';
import { aPageClaim, aReport } from './fixtures';

const say = wordsIn('en');

describe('Markdown', () => {
  it('names the page, says that it is a draft, and lists each claim with what its note says', () => {
    const text = toMarkdown(aReport([aPageClaim({}, { safety: 'Take care.' })]), say);
    expect(text).toBe(`# Claims about kratom on “Kratom\\: the facts”

- Page: <https://shop.example/kratom?a=1&b=(2)>
- Read on 2026-11-24 with Leafnote 0\\.1\\.0
- Claims: 1 (Goes beyond the evidence 1)

> ${say.words('exportDraft')} General information, not medical advice.

## 1. “Kratom relieves anxiety\\.”

**Goes beyond the evidence** · Kratom relieves or treats anxiety

The plain note\\.

- **${say.words('noteSafety')}** Take care\\.
- **${say.words('noteVerdict')}** Unproven
- **${say.words('noteCertainty')}** ${say.named('certainty', 'very-low')}: surveys only
- **Sources** 1, 2, 3

## Sources

1. A\\. Author\\. Title of review\\-b\\. Journal of Samples\\. 2015\\. <https://example.org/review-b>
2. A\\. Author\\. Title of trial\\-a\\. Journal of Samples\\. 2024\\. <https://example.org/trial-a>
3. A\\. Author\\. Title of advocate\\-c\\. Journal of Samples\\. 2020\\. <https://example.org/advocate-c>
`);
  });

  it('shows no text of a note that is withheld, and says that it is', () => {
    const text = toMarkdown(aReport([aPageClaim({}, { safety: 'Take care.' }, ['trial-a', 'review-b'])]), say);
    expect(text).not.toContain('plain note');
    expect(text).not.toContain('Unproven');
    expect(text).toContain('switched off');
    expect(text).toContain('Take care');
  });

  it('is whole in Spanish', () => expect(toMarkdown(aReport(), wordsIn('es'))).toContain('Afirmaciones: 1'));

  it('lets no text of a page become a link, a picture, HTML or a line of its own', () => {
    expect(escaped('[x](http://a) ![y](z) <b>')).toBe('\\[x\\]\\(http\\://a\\) \\!\\[y\\]\\(z\\) \\<b\\>');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const safe = escaped(text);
      expect(safe).not.toMatch(/[\n\r]/);
      // nothing that CommonMark reads is left without its backslash
      expect(safe.replace(/\\[\\`*_{}[\]()<>#+\-.!|~&^:@=$]/g, '')).not.toMatch(/[\\`*_{}[\]()<>#+\-.!|~&^:@=$]/);
    }));
  });

  it('keeps one heading a claim, whatever the sentences', () => {
    fc.assert(fc.property(fc.array(fc.string(), { maxLength: 4 }), (quotes) => {
      const text = toMarkdown(aReport(quotes.map((quote) => aPageClaim({ quote: `${quote}\n## x` }))), say);
      expect(text.match(/^## \d+\./gm)?.length ?? 0).toBe(quotes.length);
    }), { numRuns: 40 });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'not an address', ''])('names no page at %j', (url) => expect(toMarkdown(aReport([], { url }), say)).not.toContain('Page:'));
});
