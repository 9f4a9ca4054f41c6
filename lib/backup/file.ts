/** Back-ups: the reader's settings and packs as one file, and what restoring one would change. Look-ups and synchronising are left out. */
import { checkPack } from '../database/pack';
import type { Pack } from '../database/pack-schema';
import { readSettings } from '../settings/migrations';
import type { Settings } from '../settings/types';

const FORMAT = 'leafnote-backup';
/** The version of the file's shape; the settings in it have a version of their own. */
const VERSION = 1;
/** Bytes of a back-up at most: eight of the largest packs. */
const MOST_BYTES = 40 * 1024 * 1024;

export interface BackupPack { file: string; on: boolean; pack: Pack }
/** Parts that can be restored or reset, each by itself. */
export const SECTIONS = ['sources', 'marks', 'appearance', 'sites', 'hidden'] as const;
export type Section = (typeof SECTIONS)[number];
export interface Backup { made: string; settings: Settings; packs: BackupPack[] }

/** The settings that belong to a section. */
export function sectionOf(section: Section, settings: Settings): Partial<Settings> {
  const { preset, kinds } = settings;
  return section === 'marks' ? { preset, kinds } : { [section]: settings[section] };
}

/**
 * The text of a back-up.
 * @param made when, as an ISO time
 */
export function writeBackup(settings: Settings, packs: readonly BackupPack[], made: string): string {
  const kept = Object.assign({ version: settings.version }, ...SECTIONS.map((section) => sectionOf(section, settings))) as object;
  return JSON.stringify({ format: FORMAT, version: VERSION, made, settings: kept, packs }, null, 2);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a back-up, all or nothing.
 * @param text the text of the file
 * @returns the back-up, or why it cannot be used; never throws
 */
export function readBackup(text: string): { backup: Backup } | { problem: string } {
  if (text.length > MOST_BYTES) return { problem: `The file is larger than ${MOST_BYTES / 1024 / 1024} MB.` };
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { problem: `The file is not valid JSON: ${error instanceof Error ? error.message : 'it cannot be read'}` };
  }
  if (!isRecord(raw) || raw.format !== FORMAT) return { problem: 'The file is not a back-up of Leafnote.' };
  if (raw.version !== VERSION) return { problem: `The file has the shape ${String(raw.version)}; this Leafnote knows shape ${VERSION}. Update it first.` };
  const made = typeof raw.made === 'string' && !Number.isNaN(Date.parse(raw.made)) ? raw.made : null;
  if (made === null) return { problem: 'made: not a time.' };
  if (!isRecord(raw.settings)) return { problem: 'settings: missing.' };
  const { settings, problem } = readSettings(raw.settings);
  if (!settings) return { problem };
  const packs: BackupPack[] = [];
  if (!Array.isArray(raw.packs)) return { problem: 'packs: not a list.' };
  for (const [at, entry] of (raw.packs as unknown[]).entries()) {
    if (!isRecord(entry)) return { problem: `packs.${at}: not a pack.` };
    const checked = checkPack(entry.pack);
    if ('errors' in checked) return { problem: `packs.${at}.${checked.errors[0]!.path}: ${checked.errors[0]!.message}` };
    packs.push({ file: typeof entry.file === 'string' ? entry.file : '', on: entry.on === true, pack: checked.pack });
  }
  return { backup: { made, settings, packs } };
}
