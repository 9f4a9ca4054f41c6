/** The drawn profile of a page: a bar in parts, and the same in words as its legend. */
import type { JSX } from 'preact';
import type { NoteKind } from '../database/types';
import type { Profile } from '../faces/profile';
import { KindIcon } from './icon';
import { kindWords } from './note';
import { words } from './words';

export interface ProfileProps {
  profile: Profile;
  /** Kinds that are switched off in the legend. */
  off?: ReadonlySet<NoteKind>;
  /** What a press on a part of the legend does; without it the legend is text. */
  pressed?(kind: NoteKind): void;
  /** What a press means, for the legend's label. */
  label: string;
}

/** The profile as one sentence, for those who do not see the bar. */
export const profileWords = ({ parts }: Profile): string => parts.map(({ kind, count }) => words('profilePart', kindWords(kind), count)).join(', ');

export function ProfileBar({ profile, off, pressed, label }: ProfileProps): JSX.Element {
  return (
    <div class="profile">
      <div class="bar" role="img" aria-label={words('profileLabel', profileWords(profile))}>
        {profile.parts.map(({ kind, count }) => <span class={`part ${kind}${off?.has(kind) ? ' off' : ''}`} style={{ flexGrow: count }} key={kind} />)}
      </div>
      <ul class="legend" aria-label={label}>
        {profile.parts.map(({ kind, count }) => (
          <li key={kind}>
            {pressed
              ? <button type="button" class="key" {...(off ? { 'aria-pressed': !off.has(kind) } : {})} onClick={() => pressed(kind)}><KindIcon kind={kind} /><span>{kindWords(kind)}</span><b>{count}</b></button>
              : <span class="key"><KindIcon kind={kind} /><span>{kindWords(kind)}</span><b>{count}</b></span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
