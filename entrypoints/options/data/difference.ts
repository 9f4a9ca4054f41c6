/** A change that restoring a back-up would make, in words. */
import builtIn from 'virtual:leafnote/database';
import type { Section } from '../../../lib/backup/file';
import type { Change } from '../../../lib/backup/plan';
import type { NoteKind } from '../../../lib/database/types';
import type { FieldValue } from '../../../lib/settings/fields';
import { kindWords, sourceKindWords } from '../../../lib/ui/note';
import { named, words } from '../../../lib/ui/words';

/** Members of a list named one by one; more are counted. */
const NAMED = 8;

/** Messages of the values of a field. */
const VALUES: Record<string, string> = { preset: 'preset', mode: 'sites', theme: 'theme', reading: 'reading', marker: 'marker', palette: 'palette' };

function valueWords(field: string, value: FieldValue): string {
  if (typeof value === 'boolean') return words(value ? 'valueOn' : 'valueOff');
  if (value === null) return words('valueNone');
  if (field === 'maxAgeYears') return words('valueYears', Number(value));
  const family = VALUES[field];
  return family ? named(family, String(value)) : String(value);
}

function memberWords(field: string, member: string): string {
  if (field === 'kinds') return kindWords(member as NoteKind);
  if (field === 'kindsOff') return sourceKindWords(member);
  if (field === 'off') return builtIn.sources[member]?.title ?? member;
  if (field === 'hidden') { const [claim, ...where] = member.split(' '); return [builtIn.claims[claim!]?.claim ?? claim, ...where.slice(0, 1)].join(' · '); }
  return member;
}

const listed = (field: string, members: readonly string[]): string => {
  const some = members.slice(0, NAMED).map((member) => memberWords(field, member)).join('; ');
  return members.length > NAMED ? words('listAndMore', some, members.length - NAMED) : some;
};

/** The lines that tell a change. */
export function difference(section: Section, change: Change): string[] {
  const label = section === 'appearance' ? named(['chip', 'badge', 'preview'].includes(change.field) ? 'extra' : 'look', change.field) : named('field', `${section}-${change.field === 'maxAgeYears' ? 'age' : change.field === 'kindsOff' ? 'kinds' : change.field}`);
  if (change.what === 'field') return change.field === 'order' ? [words('changeOrder')] : [words('changeField', label, valueWords(change.field, change.from), valueWords(change.field, change.to))];
  return [
    ...(change.gains.length > 0 ? [words('changeGains', label, listed(change.field, change.gains))] : []),
    ...(change.loses.length > 0 ? [words('changeLoses', label, listed(change.field, change.loses))] : []),
  ];
}
