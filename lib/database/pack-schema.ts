/** The shape of a claim pack's file, and its limits. Zod: for background, options and command line only. */
import { z } from './zod';
import { matchesSchema } from './matches';
import { claimSchema, sourceSchema } from './schema';
import type { Claim } from './types';

/** Bytes of a pack's file, and claims in it, at most. */
export const PACK_BYTES = 5 * 1024 * 1024;
export const PACK_CLAIMS = 2000;

const text = z.string().trim().min(1).max(4000);
const name = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'a name of lower-case letters, digits and hyphens, 2 to 40 long');
const claimId = z.string().regex(/^[a-z][a-z0-9-]*:[a-z0-9-]+\/[a-z0-9-]+$/, 'an id such as pack-name:efficacy/tinnitus');
const sourceId = z.string().regex(/^[a-z][a-z0-9-]*:[a-z0-9-]+$/, 'an id such as pack-name:smith-2024');
const https = z.string().url().startsWith('https://', 'a link that begins with https://');
const words = z.array(z.string().trim().min(2).max(100)).max(500).default([]);
const wordTable = z.record(z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'), z.strictObject({ verbs: words, irregular: words, nouns: words, adjectives: words, words })).default({});

const packClaim = claimSchema.omit({ values: true }).extend({
  id: claimId,
  claim: text.max(300),
  note: text,
  detail: text,
  related: z.array(z.string().regex(/^(?:[a-z][a-z0-9-]*:)?[a-z0-9-]+\/[a-z0-9-]+$/, 'the id of a claim')).max(20).default([]),
  sources: z.array(z.strictObject({ ...claimSchema.shape.sources.element.shape, id: sourceId })).min(1, 'a claim needs a source').max(12),
  matches: matchesSchema,
  examples: claimSchema.shape.examples.optional(),
});

export const packSchema = z.strictObject({
  pack: name,
  title: text.max(120),
  version: text.max(40).default('1'),
  by: text.max(200).default('not stated'),
  lexicon: z.strictObject({ concepts: wordTable, relations: wordTable }).default({ concepts: {}, relations: {} }),
  claims: z.array(packClaim).min(1, 'a pack needs a claim').max(PACK_CLAIMS, `a pack has ${PACK_CLAIMS} claims at most`),
  sources: z.array(sourceSchema.extend({ id: sourceId, url: https.nullable() })),
});

/** A pack that holds: plain JSON, stored and backed up as it is, and read again by the same schema. */
export type Pack = z.infer<typeof packSchema>;

/** What a reader may see of a pack's claims, each labelled with the pack's title. */
export function packClaims(pack: Pack): Claim[] {
  return pack.claims.map((claim) => {
    const shown: Partial<typeof claim> = { ...claim };
    delete shown.matches;
    delete shown.examples;
    return { ...shown, pack: pack.title } as Claim;
  });
}
