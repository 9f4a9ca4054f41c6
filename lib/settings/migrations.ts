/** Brings settings of an earlier version to the present one, and says what is wrong with what cannot be read. */
import type { z } from 'zod';
import { DEFAULTS } from './defaults';
import { salvage, type Lost } from './salvage';
import { settingsSchema } from './schema';
import type { Settings } from './types';

type Data = Record<string, unknown>;
export type Read = { settings: Settings; problem: null } | { settings: null; problem: string };

/** Version 0 kept a bare list of sites switched off. */
function fromZero({ sitesOff, ...rest }: Data): Data {
  if (!Array.isArray(sitesOff)) return rest;
  return { ...rest, sites: { mode: 'everywhere-but', patterns: sitesOff.filter((site): site is string => typeof site === 'string').map((site) => `*://${site}/*`) } };
}

/** Version 1 kept the version of the database seen last; it now has a store of its own (lib/settings/seen.ts), claim by claim. */
function fromOne({ seenDatabase: _gone, ...rest }: Data): Data {
  return rest;
}

/** From each earlier version to the next. */
const STEPS: readonly ((old: Data) => Data)[] = [fromZero, fromOne];

const isData = (raw: unknown): raw is Data => typeof raw === 'object' && raw !== null && !Array.isArray(raw);
const versionOf = (raw: Data): number => (typeof raw.version === 'number' && Number.isInteger(raw.version) && raw.version >= 0 ? raw.version : 0);

/** Runs the steps in their order; what a step does not know stays, and what is missing gets its default, in groups too. */
function migrate(raw: Data): Data {
  let data = raw;
  for (let step = versionOf(raw); step < DEFAULTS.version; step += 1) data = { ...STEPS[step]!(data), version: step + 1 };
  const whole: Data = { ...structuredClone(DEFAULTS), ...data };
  for (const group of ['sources', 'appearance', 'sites'] as const) if (isData(whole[group])) whole[group] = { ...DEFAULTS[group], ...whole[group] };
  return whole;
}

/** What is wrong with settings that do not pass, by path. */
const issueOf = (error: z.ZodError): string => `${error.issues[0]?.path.join('.') || 'settings'}: ${error.issues[0]?.message ?? 'cannot be read'}`;

/**
 * Reads settings of any version, all or nothing: for files.
 * @param raw what the file holds
 * @returns the settings, or what is wrong; nothing is guessed from what is newer or broken
 */
export function readSettings(raw: unknown): Read {
  if (raw === undefined || raw === null) return { settings: structuredClone(DEFAULTS), problem: null };
  if (!isData(raw)) return { settings: null, problem: 'The settings are not an object.' };
  const version = versionOf(raw);
  if (version > DEFAULTS.version) return { settings: null, problem: `The settings are of version ${version}; this Leafnote knows version ${DEFAULTS.version}. Update it first.` };
  const result = settingsSchema.safeParse(migrate(raw));
  return result.success ? { settings: result.data, problem: null } : { settings: null, problem: issueOf(result.error) };
}

/** Settings of the store, with what could not be read of them; `problem` is null when all could. */
export interface Stored { settings: Settings; problem: string | null; lost: Lost[] }

/**
 * Reads settings of the store: always gives settings to work with, keeping every part that can be read.
 * @param raw what the store holds
 */
export function readStored(raw: unknown): Stored {
  const { settings, problem } = readSettings(raw);
  if (settings) return { settings, problem: null, lost: [] };
  const fallback = structuredClone(DEFAULTS);
  if (!isData(raw)) return { settings: fallback, problem, lost: ['settings'] };
  const lost: Lost[] = [];
  const kept = salvage(settingsSchema, { ...migrate(raw), version: DEFAULTS.version }, fallback, lost);
  return { settings: kept, problem, lost };
}
