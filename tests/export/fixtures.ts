/** A report for the tests of the exports. */
import { chooseNote } from '../../lib/database/choose';
import type { Claim } from '../../lib/database/types';
import type { FoundClaim } from '../../lib/analysis/types';
import type { Report } from '../../lib/export/report';
import type { PageClaim } from '../../lib/messages';
import { aClaim, aDatabase, aFound, ALL_SOURCES, TODAY } from '../database/fixtures';

export function aPageClaim(found: Partial<FoundClaim> = {}, claim: Partial<Claim> = {}, off: string[] = []): PageClaim {
  const database = aDatabase([aClaim(claim)]);
  return { key: `${found.quote ?? ''}:1`, hidden: false, found: aFound(found), note: chooseNote(aFound(found), database, { sources: { ...ALL_SOURCES, off }, kinds: ['goes-beyond'], today: TODAY }) };
}

export const aReport = (claims: PageClaim[] = [aPageClaim()], over: Partial<Report> = {}): Report => ({
  title: 'Kratom: the facts', url: 'https://shop.example/kratom?a=1&b=(2)', at: new Date('2026-11-24T10:00:00Z'), version: '0.1.0', claims, ...over,
});
