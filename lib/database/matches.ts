/** How sentences make a claim, as claim files and packs state it: frames over the lexicon, qualities and phrases. Data only. */
import { z } from './zod';
import { parsePattern } from '../analysis/pattern';

const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a name of the lexicon: lower-case letters, digits and hyphens');

/** A phrase of the small phrase language (lib/analysis/pattern.ts); never a regular expression. */
const phrase = z.string().min(2).max(1500).superRefine((source, context) => {
  try {
    parsePattern(source);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'cannot be read' });
  }
});

const frame = z.strictObject({
  relation: z.array(name).min(1),
  target: z.array(name).min(1),
});

/**
 * Two concepts in one clause, in either order, with at most `within` tokens between them. `carried`: where a sentence names no
 * place, `one` may be the last place named before it ("Ohio moved quickly. Lawmakers banned kratom in June."). `hedged`: the two together say it as possible only (a state and
 * a bill). `ordered`: `one` stands first. `across`: one of them may be a label of the other, parted by a dash, bar or bracket ("Green strains — 6–8 hours", "2–4 g | bright"). `home`: where no place was named
 * at all, `one` is meant ("Possession is a felony.").
 */
const pair = z.strictObject({ one: z.array(name).min(1), other: z.array(name).min(1), within: z.number().int().min(0).max(20).default(7), carried: z.boolean().default(false), hedged: z.boolean().default(false), across: z.boolean().default(false), ordered: z.boolean().default(false), home: z.boolean().default(false) });

/** One direction of a claim: what states it, or (under `inverse`) what states its opposite. */
const side = {
  /** Relation and target in one clause, in any order: "eases pain", "pain relief", "pain is eased". */
  frames: z.array(frame).default([]),
  /** Two concepts near each other in one clause: "Texas" and "ban", "liver" and "case". For claims that no verb carries. */
  pairs: z.array(pair).default([]),
  /** Concepts that say the whole claim of their subject: "anxiolytic", "addictive". */
  qualities: z.array(name).default([]),
  /** Phrases for what frames cannot say. */
  phrases: z.array(phrase).default([]),
};

export const matchesSchema = z.strictObject({
  ...side,
  inverse: z.strictObject(side).optional(),
  /** Phrases that say it as possible or reported by their own words. */
  hedged: z.array(phrase).default([]),
  /** Phrases under which the words above do not make the claim. */
  not: z.array(phrase).default([]),
  /** A warning against it states it: "do not mix it with alcohol" asserts that mixing is dangerous. */
  warns: z.boolean().default(false),
  /** Words of hedging and use belong to its own wording and do not weaken it. */
  steady: z.boolean().default(false),
  /** What is only planned or proposed is not yet so: "would ban", "a bill to restrict". */
  pending: z.boolean().default(false),
  /** Claims before which it steps back wherever they stand in the sentence: "stimulates at low doses, sedates at high ones". */
  cedes: z.array(z.string()).default([]),
  /** Claims before which it steps back in the same words, being the more general. */
  yields: z.array(z.string()).default([]),
});

export type Matches = z.infer<typeof matchesSchema>;
