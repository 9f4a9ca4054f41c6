/** The one schema of the settings; zod, so background and faces only. */
import { z } from '../database/zod';
import { SOURCE_KINDS } from '../database/types';
import type { Settings } from './types';

const kind = z.enum(['contradicts', 'goes-beyond', 'oversimplifies', 'context', 'fits', 'answer']);
const sourceKind = z.enum(SOURCE_KINDS);

const was = z.strictObject({ verdict: z.enum(['supported', 'mixed', 'unproven', 'contradicted', 'depends']), certainty: z.enum(['high', 'moderate', 'low', 'very-low']).nullable(), safety: z.string().nullable(), sources: z.array(z.string()) });

export const settingsSchema = z.strictObject({
  version: z.literal(2),
  preset: z.enum(['quiet', 'normal', 'thorough', 'custom']),
  kinds: z.array(kind),
  sources: z.strictObject({ kindsOff: z.array(sourceKind), order: z.array(sourceKind), off: z.array(z.string()), maxAgeYears: z.number().int().min(1).max(200).nullable() }),
  appearance: z.strictObject({
    theme: z.enum(['auto', 'light', 'dark']), reading: z.enum(['card', 'inline']), marker: z.enum(['underline', 'tint', 'both']),
    palette: z.enum(['standard', 'colour-blind', 'grey']), chip: z.boolean(), badge: z.boolean(), preview: z.boolean(),
  }),
  sites: z.strictObject({ mode: z.enum(['everywhere-but', 'only']), patterns: z.array(z.string().max(500)).max(2000) }),
  hidden: z.array(z.strictObject({ claim: z.string(), site: z.string().nullable(), quote: z.string().nullable(), fingerprint: z.string(), text: z.string(), was: was.nullable().default(null), at: z.string() })).max(5000),
  recentLookups: z.array(z.string().max(300)).max(20),
  sync: z.boolean(),
  firstRunDone: z.boolean(),
}) satisfies z.ZodType<Settings>;
