/** Back-ups: the reader's settings and packs as one file, and what restoring one would change. Look-ups and synchronising are left out. */
import { checkPack, type PackError } from '../database/pack';
import type { Pack } from '../database/pack-schema';
import { readSettings } from '../settings/migrations';
import type { Settings } from '../settings/types';

const FORMAT = 'leafnote-backup';
/** The version of the file's shape; the settings in it have a version of their own. */
const VERSION = 1;
/** Bytes of a back-up at most: eight of the largest packs. */
const MOST_BYTES = 40 * 1024 * 1024;

/** Why a back-up cannot be used, by the name of its message in _locales. */
export const BACKUP_PROBLEMS = ['large', 'json', 'not-one', 'shape', 'made', 'no-settings', 'settings', 'no-packs', 'pack'] as const;
export interface BackupProblem {
  problem: (typeof BACKUP_PROBLEMS)[number];
  values: string[];
  /** What a parser or the schema said, in English; null where the message says it all. */
  detail: string | null;
  /** What is wrong with a pack in it. */
  pack: PackError | null;
}

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

const refused = (problem: BackupProblem['problem'], values: (string | number)[] = [], more: Partial<BackupProblem> = {}): BackupProblem => ({ problem, values: values.map(String), detail: null, pack: null, ...more });

/**
 * Reads a back-up, all or nothing.
 * @param text the text of the file
 * @returns the back-up, or why it cannot be used; never throws
 */
export function readBackup(text: string): { backup: Backup } | BackupProblem {
  if (text.length > MOST_BYTES) return refused('large', [MOST_BYTES / 1024 / 1024]);
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refused('json', [], { detail: error instanceof Error ? error.message : null });
  }
  if (!isRecord(raw) || raw.format !== FORMAT) return refused('not-one');
  if (raw.version !== VERSION) return refused('shape', [String(raw.version), VERSION]);
  const made = typeof raw.made === 'string' && !Number.isNaN(Date.parse(raw.made)) ? raw.made : null;
  if (made === null) return refused('made');
  if (!isRecord(raw.settings)) return refused('no-settings');
  const { settings, problem } = readSettings(raw.settings);
  if (!settings) return refused('settings', [], { detail: problem });
  const packs: BackupPack[] = [];
  if (!Array.isArray(raw.packs)) return refused('no-packs');
  for (const [at, entry] of (raw.packs as unknown[]).entries()) {
    if (!isRecord(entry)) return refused('no-packs');
    const checked = checkPack(entry.pack);
    if ('errors' in checked) return refused('pack', [at + 1], { pack: checked.errors[0]! });
    packs.push({ file: typeof entry.file === 'string' ? entry.file : '', on: entry.on === true, pack: checked.pack });
  }
  return { backup: { made, settings, packs } };
}
