/** docs/claims.md: every claim with verdict, certainty, number of sources and review date. */
import type { Database } from './types';

/** The text of the document, from the database alone. */
export function claimsDocument(database: Database): string {
  const lines = Object.values(database.claims).sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((claim) => `| ${claim.id} | ${claim.claim} | ${claim.verdict} | ${claim.certainty ? claim.certainty.level.replace('-', ' ') : 'on record'} | ${claim.sources.length} | ${claim.reviewed} |`);
  return `# The claims\n\nMade by \`npm run docs:claims\` from claims/. Do not edit.\n\n${lines.length} claims, ${Object.keys(database.sources).length} sources.\n\n| id | claim | verdict | certainty | sources | reviewed |\n|---|---|---|---|---|---|\n${lines.join('\n')}\n`;
}
