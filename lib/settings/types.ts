/** The reader's settings. One schema, one version; schema.ts validates and migrations.ts brings older ones here. */
import type { CertaintyLevel, ClaimId, NoteKind, SourceId, SourceKind, Verdict } from '../database/types';

export type Preset = 'quiet' | 'normal' | 'thorough' | 'custom';

export interface SourceSettings {
  /** Kinds switched off. */
  kindsOff: SourceKind[];
  /** The order in which a note lists its sources. */
  order: SourceKind[];
  /** Single sources switched off. */
  off: SourceId[];
  /** Sources older than so many years are switched off; null for no limit. */
  maxAgeYears: number | null;
}

export interface Appearance {
  theme: 'auto' | 'light' | 'dark';
  /** Card on click, or the note under its paragraph. */
  reading: 'card' | 'inline';
  marker: 'underline' | 'tint' | 'both';
  palette: 'standard' | 'colour-blind' | 'grey';
  chip: boolean;
  badge: boolean;
  preview: boolean;
}

export interface SiteSettings {
  mode: 'everywhere-but' | 'only';
  /** WebExtension match patterns. */
  patterns: string[];
}

/** A claim that the reader hid. `fingerprint` is that of the note when it was hidden. */
export interface Hidden {
  claim: ClaimId;
  /** Host name, or null for everywhere. */
  site: string | null;
  /** Hash of the quoted sentence for "this one here", or null. */
  quote: string | null;
  fingerprint: string;
  /** The note's text when it was hidden, to say what changed. */
  text: string;
  /** What it rested on then, to say what changed; null in entries that never had it. */
  was: { verdict: Verdict; certainty: CertaintyLevel | null; safety: string | null; sources: SourceId[] } | null;
  /** When, as ISO 8601; it names the entry. */
  at: string;
}

export interface Settings {
  version: 2;
  preset: Preset;
  /** Painted kinds; follows the preset unless it is custom. */
  kinds: NoteKind[];
  sources: SourceSettings;
  appearance: Appearance;
  sites: SiteSettings;
  hidden: Hidden[];
  recentLookups: string[];
  sync: boolean;
  firstRunDone: boolean;
}
