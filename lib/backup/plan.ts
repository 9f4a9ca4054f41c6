/** What restoring a back-up would change, before it is done. */
import type { PackEntry } from '../packs/store';
import { changedFields, fieldsOf, type FieldValue } from '../settings/fields';
import type { Hidden, Settings } from '../settings/types';
import { SECTIONS, type Backup, type Section } from './file';

/** One change: of a field from one value to another, or of a list by what it gains and loses. */
export type Change =
  | { what: 'field'; field: string; from: FieldValue; to: FieldValue }
  | { what: 'list'; field: string; gains: string[]; loses: string[] };

export interface PackChange { name: string; title: string; what: 'added' | 'replaced' | 'same' }
export interface Plan { sections: { section: Section; changes: Change[] }[]; packs: PackChange[] }

const list = (field: string, before: readonly string[], after: readonly string[]): Change[] => {
  const [gains, loses] = [after.filter((entry) => !before.includes(entry)), before.filter((entry) => !after.includes(entry))];
  return gains.length + loses.length > 0 ? [{ what: 'list', field, gains, loses }] : [];
};
const field = (name: string, from: FieldValue, to: FieldValue): Change[] => (JSON.stringify(from) === JSON.stringify(to) ? [] : [{ what: 'field', field: name, from, to }]);

/** What tells hidden claims apart. */
const hiddenKey = ({ claim, site, quote }: Hidden): string => [claim, site ?? '', quote ?? ''].join(' ').trim();

function changesOf(section: Section, now: Settings, then: Settings): Change[] {
  switch (section) {
    case 'marks': return [...field('preset', now.preset, then.preset), ...list('kinds', now.kinds, then.kinds)];
    case 'sites': return [...field('mode', now.sites.mode, then.sites.mode), ...list('patterns', now.sites.patterns, then.sites.patterns)];
    case 'hidden': return list('hidden', now.hidden.map(hiddenKey), then.hidden.map(hiddenKey));
    case 'sources': return [
      ...list('kindsOff', now.sources.kindsOff, then.sources.kindsOff),
      ...list('off', now.sources.off, then.sources.off),
      ...field('order', now.sources.order, then.sources.order),
      ...field('maxAgeYears', now.sources.maxAgeYears, then.sources.maxAgeYears),
    ];
    case 'appearance': {
      const [before, after] = [fieldsOf(now), fieldsOf({ ...now, appearance: then.appearance })];
      return changedFields(before, after).map((name) => ({ what: 'field', field: name.replace('appearance.', ''), from: before[name]!, to: after[name]! }));
    }
  }
}

/**
 * Plans a restore.
 * @param packs the packs that are there; those that the back-up does not have stay
 * @param stored the present pack of a name, to tell whether it would change
 */
export function planRestore(backup: Backup, now: Settings, packs: readonly PackEntry[], stored: ReadonlyMap<string, unknown>): Plan {
  return {
    sections: SECTIONS.map((section) => ({ section, changes: changesOf(section, now, backup.settings) })).filter(({ changes }) => changes.length > 0),
    packs: backup.packs.map(({ pack, on }) => {
      const present = packs.find(({ name }) => name === pack.pack);
      const same = present?.on === on && JSON.stringify(stored.get(pack.pack)) === JSON.stringify(pack);
      return { name: pack.pack, title: pack.title, what: !present ? 'added' : same ? 'same' : 'replaced' };
    }),
  };
}
