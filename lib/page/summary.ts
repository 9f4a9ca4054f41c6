/** What a list needs of a page's report. */
import type { PageReport, PageSummary } from '../messages';

export const summaryOf = ({ claims, ...report }: PageReport): PageSummary => ({
  ...report,
  claims: claims.map(({ key, hidden, found: { quote, stance }, note: { claim, title, kind, paint, rests } }) => ({ key, hidden, found: { quote, stance }, note: { claim, title, kind, paint, rests } })),
});
