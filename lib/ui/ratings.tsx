/** The three ratings of a note, each in words with its reason. They are never drawn together into one. */
import type { ComponentChildren, JSX } from 'preact';
import type { Note } from '../database/note';
import type { CertaintyLevel } from '../database/types';
import { CertaintyIcon, Icon, VerdictIcon } from './icon';
import { named, words } from './words';

const LEVELS: Record<CertaintyLevel, 1 | 2 | 3 | 4> = { 'very-low': 1, low: 2, moderate: 3, high: 4 };

/** Reasons are written as fragments; here each stands as a sentence. */
const sentence = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

const safetyWords = ({ acute, safety }: Note): string => words(acute ? 'safetyAcute' : safety ? 'safetyCare' : 'safetyNone');

/** The safety line by itself: it stands above all where it bears on acute danger, and remains where a note is withheld. */
export function Safety({ note }: { note: Note }): JSX.Element | null {
  if (!note.safety) return null;
  return <div class={note.acute ? 'safety acute' : 'safety'} role="note"><Icon name="safety" /><p><strong>{safetyWords(note)}</strong> <span lang="en">{note.safety}</span></p></div>;
}

function Rating({ of, icon, value, kind, children }: { of: string; icon: JSX.Element; value: string; kind: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class={`rating ${kind}`}>
      <dt>{icon}{of}</dt>
      <dd><strong>{value}</strong>{children}</dd>
    </div>
  );
}

export function Ratings({ note }: { note: Note }): JSX.Element {
  const { verdict, certainty, safety, acute } = note;
  return (
    <dl class="ratings">
      <Rating of={words('noteVerdict')} icon={<VerdictIcon verdict={verdict} />} value={named('verdict', verdict)} kind="evidence">
        <span>{named('means', verdict)}</span>
      </Rating>
      <Rating of={words('noteCertainty')} icon={<CertaintyIcon level={certainty ? LEVELS[certainty.level] : 0} />} value={certainty ? named('certainty', certainty.level) : words('certaintyRecord')} kind="certainty">
        {certainty ? <span lang="en">{sentence(certainty.because)}</span> : <span>{words('certaintyRecordHow')}</span>}
      </Rating>
      <Rating of={words('noteSafety')} icon={<Icon name="safety" />} value={safetyWords(note)} kind={safety ? 'caution' : 'calm'}>
        {safety && !acute ? <span lang="en">{sentence(safety)}</span> : null}
      </Rating>
    </dl>
  );
}

/** The ratings in one line, and the safety line, for the note under its paragraph; `children` end the line. */
export function Brief({ note, children }: { note: Note; children?: ComponentChildren }): JSX.Element {
  const { verdict, certainty, rests } = note;
  return (
    <>
      <Safety note={note} />
      {note.action ? <p class="action" lang="en">{note.action}</p> : null}
      <div class="brief">
        {rests === 'withheld' ? null : (
          <>
            <span><VerdictIcon verdict={verdict} />{words('noteVerdict')}: <b>{named('verdict', verdict)}</b></span>
            <span><CertaintyIcon level={certainty ? LEVELS[certainty.level] : 0} />{words('noteCertainty')}: <b>{certainty ? named('certainty', certainty.level) : words('certaintyRecord')}</b></span>
          </>
        )}
        {children}
      </div>
    </>
  );
}
