/**
 * The words of the field, shared by everything: what a claim of the database is, and what a note says.
 * Types only, so that content scripts can import them at no cost; the zod schemas live beside in schema.ts.
 */

/** The id of a claim: its path below claims/, such as "efficacy/anxiety". */
export type ClaimId = string;
/** The id of a source: its file name below claims/sources/. */
export type SourceId = string;

/** How a sentence stands to a proposition as the database words it. */
export type Stance = 'asserts' | 'hedged' | 'denies' | 'asks';
/** A denial comes in two: "no evidence that…" and "is useless". */
export type Denial = 'not-established' | 'false';
export type Degree = 'plain' | 'overstated' | 'understated';
export type Voice = 'page' | 'reported' | 'first-person';

export type Verdict = 'supported' | 'mixed' | 'unproven' | 'contradicted' | 'depends';
/** GRADE's four words for certainty (Guyatt et al., BMJ 2008;336:924), judged by the editors. */
export type CertaintyLevel = 'high' | 'moderate' | 'low' | 'very-low';
export interface Certainty { level: CertaintyLevel; because: string }

/** How what the page says meets the verdict. */
export type NoteKind = 'contradicts' | 'goes-beyond' | 'oversimplifies' | 'context' | 'fits' | 'answer';

export const SOURCE_KINDS = ['regulator', 'public-health-agency', 'surveillance', 'systematic-review', 'review', 'trial',
  'observational', 'case-report', 'animal', 'laboratory', 'product-analysis', 'law', 'reference-work', 'advocacy', 'news'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface Source {
  id: SourceId;
  title: string;
  authors: string[];
  published_in: string | null;
  year: number | null;
  type: string;
  kind: SourceKind;
  url: string | null;
  doi: string | null;
  pmid: string | null;
  copy_of: string | null;
  use: 'cite' | 'further-reading';
  found: string;
  limits: string | null;
  funding: string;
  side: string | null;
  as_of: string | null;
}

export type SourceRole = 'rests-on' | 'adds' | 'dissents';
export type SourceDirection = 'supports' | 'contradicts' | 'qualifies' | 'no-evidence';
export interface SourceUse { id: SourceId; role: SourceRole; direction: SourceDirection; says: string }

export const VARIANTS = ['overstated', 'understated', 'denied', 'hedged', 'seven-oh', 'extract', 'combined', 'value', 'place'] as const;
export type Variant = (typeof VARIANTS)[number];

/** A figure that the evidence holds, for comparison with one on a page: counts, grams, or hours. A single figure has low = high. */
export interface ClaimValue { of: 'number' | 'dose' | 'duration'; low: number; high: number; source: SourceId }

/** One proposition with all that a reader may be told about it. */
export interface Claim {
  id: ClaimId;
  claim: string;
  family: string;
  verdict: Verdict;
  certainty: Certainty | null;
  safety: string | null;
  /** The safety line bears on acute danger: painted under every preset unless the page fits the evidence. */
  acute: boolean;
  action: string | null;
  note: string;
  detail: string;
  variants: Partial<Record<Variant, string>>;
  sources: SourceUse[];
  related: ClaimId[];
  reviewed: string;
  /** Figures to compare with those of a page. */
  values?: ClaimValue[];
  /** The claim's evidence is of this product alone. */
  product?: 'leaf' | 'extract' | 'seven-oh';
  /** Set for claims of a pack: its title (its name is the prefix of the id). Built-in claims have none. */
  pack?: string;
}

/** The law of one place for one product. */
export interface Jurisdiction {
  place: string;
  level: 'us-state' | 'us-locality' | 'us-federal' | 'country';
  names: string[];
  product: 'leaf' | 'seven-oh';
  status: 'banned' | 'restricted' | 'regulated' | 'legal' | 'not-controlled' | 'unknown';
  since: string | null;
  history?: { status: string; until: string | null }[];
  source: SourceId | null;
  as_of: string;
  note: string;
}

/** The whole database as the background and the faces hold it. */
export interface Database {
  version: string;
  claims: Record<ClaimId, Claim>;
  sources: Record<SourceId, Source>;
  jurisdictions: Jurisdiction[];
  renames: Record<ClaimId, ClaimId>;
}
