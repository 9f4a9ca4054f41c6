/** The shapes of the database's files. Unknown keys are errors: a typing slip must not pass in silence. */
import { z } from './zod';
import { matchesSchema } from './matches';
import { SOURCE_KINDS, VARIANTS } from './types';

const id = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'an id such as efficacy/anxiety');
const sourceId = z.string().regex(/^[a-z0-9-]+$/, 'a source id: lower-case letters, digits and hyphens');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');
const text = z.string().trim().min(1);
const https = z.string().url().refine((url) => url.startsWith('https://') || url.startsWith('http://'), 'a web address');

export const examplesSchema = z.strictObject({
  asserts: z.array(text).default([]),
  hedged: z.array(text).default([]),
  denies: z.array(text).default([]),
  asks: z.array(text).default([]),
  overstated: z.array(text).default([]),
  none: z.array(text).default([]),
});
export type Examples = z.infer<typeof examplesSchema>;

export const claimSchema = z.strictObject({
  claim: text,
  family: z.string().regex(/^[a-z-]+$/),
  verdict: z.enum(['supported', 'mixed', 'unproven', 'contradicted', 'depends']),
  certainty: z.strictObject({ level: z.enum(['high', 'moderate', 'low', 'very-low']), because: text }).nullable(),
  safety: text.nullable(),
  acute: z.boolean().default(false),
  action: text.nullable().default(null),
  note: text,
  detail: text,
  variants: z.partialRecord(z.enum(VARIANTS), text).default({}),
  sources: z.array(z.strictObject({
    id: sourceId,
    role: z.enum(['rests-on', 'adds', 'dissents']),
    direction: z.enum(['supports', 'contradicts', 'qualifies', 'no-evidence']),
    says: text,
  })).min(2).max(6),
  related: z.array(id).default([]),
  reviewed: day,
  values: z.array(z.strictObject({ of: z.enum(['number', 'dose', 'duration']), low: z.number().nonnegative(), high: z.number().nonnegative(), source: sourceId })
    .refine(({ low, high }) => low <= high, 'low must not be above high')).optional(),
  product: z.enum(['leaf', 'extract', 'seven-oh']).optional(),
  matches: matchesSchema,
  examples: examplesSchema,
});
export type ClaimFile = z.infer<typeof claimSchema>;

export const sourceSchema = z.strictObject({
  title: text,
  authors: z.array(text),
  published_in: text.nullable(),
  year: z.number().int().min(1800).max(2100).nullable(),
  type: text,
  kind: z.enum(SOURCE_KINDS),
  url: https.nullable(),
  doi: z.string().regex(/^10\.\d{4,9}\/\S+$/).nullable(),
  pmid: z.string().regex(/^\d+$/).nullable(),
  copy_of: text.nullable(),
  use: z.enum(['cite', 'further-reading']),
  found: text,
  limits: text.nullable(),
  funding: text,
  side: text.nullable(),
  as_of: text.nullable(),
});

export const jurisdictionsSchema = z.array(z.strictObject({
  place: text,
  level: z.enum(['us-state', 'us-locality', 'us-federal', 'country']),
  names: z.array(text).min(1),
  product: z.enum(['leaf', 'seven-oh']),
  status: z.enum(['banned', 'restricted', 'regulated', 'legal', 'not-controlled', 'unknown']),
  since: text.nullable(),
  history: z.array(z.strictObject({ status: text, until: text.nullable() })).optional(),
  source: sourceId.nullable(),
  as_of: day,
  note: text,
}));

export const renamesSchema = z.record(id, id);

/** claims/lexicon/lookup.yaml: what readers type, by claim. */
export const lookupSchema = z.record(id, z.array(z.string().min(2).max(60)).min(1));
