/** Brings settings of an earlier version, or of a broken file, to the present one. */
import { DEFAULTS } from './defaults';
import { settingsSchema } from './schema';
import type { Settings } from './types';

export type Read = { settings: Settings; problem: null } | { settings: null; problem: string };

/** Version 0 kept a bare list of sites switched off. */
function fromZero(old: Record<string, unknown>): Record<string, unknown> {
  const { sitesOff, ...rest } = old;
  const patterns = Array.isArray(sitesOff) ? sitesOff.filter((site): site is string => typeof site === 'string').map((site) => `*://${site}/*`) : [];
  return { ...DEFAULTS, ...rest, version: 1, sites: { mode: 'everywhere-but', patterns } };
}

const STEPS: Record<number, (old: Record<string, unknown>) => Record<string, unknown>> = { 0: fromZero };

/**
 * Reads settings of any version.
 * @param raw what storage or a file holds
 * @returns the settings, or what is wrong; nothing is guessed from a file that is newer or broken
 */
export function readSettings(raw: unknown): Read {
  if (raw === undefined || raw === null) return { settings: structuredClone(DEFAULTS), problem: null };
  if (typeof raw !== 'object' || Array.isArray(raw)) return { settings: null, problem: 'The settings are not an object.' };
  let data = raw as Record<string, unknown>;
  const version = typeof data.version === 'number' ? data.version : 0;
  if (version > DEFAULTS.version) return { settings: null, problem: `The settings are of version ${version}; this Leafnote knows version ${DEFAULTS.version}. Update it first.` };
  for (let step = version; step < DEFAULTS.version; step += 1) data = STEPS[step]?.(data) ?? data;
  const result = settingsSchema.safeParse({ ...DEFAULTS, ...data });
  if (result.success) return { settings: result.data as Settings, problem: null };
  const [issue] = result.error.issues;
  return { settings: null, problem: `${issue?.path.join('.') || 'settings'}: ${issue?.message ?? 'cannot be read'}` };
}
