/** A face with nothing to list says why, and what can be done. */
import type { ComponentChildren, JSX } from 'preact';

export type Sign = 'leaf' | 'none' | 'closed' | 'off' | 'paused' | 'reading' | 'limited';

const SIGNS: Record<Sign, string> = {
  leaf: 'M12 21c0-6 1-10 5-13M5 12c0-5 5-8 14-8 0 9-3 14-8 14-4 0-6-2.5-6-6z',
  // a dash rather than a tick: no note is no verdict
  none: 'M4.5 12a7.5 7.5 0 1 0 15 0 7.5 7.5 0 1 0-15 0M8.5 12h7',
  closed: 'M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13zM12 14.5v2.5',
  off: 'M12 4v8M7.5 6.5a7.5 7.5 0 1 0 9 0',
  paused: 'M9 6v12M15 6v12',
  reading: 'M4 6.5c3-1.5 6-1 8 1 2-2 5-2.5 8-1v11c-3-1.5-6-1-8 1-2-2-5-2.5-8-1zM12 7.5v11',
  limited: 'M12 4l8 3v5c0 4.5-3.5 7-8 8.5-4.5-1.5-8-4-8-8.5V7zM12 9v4M12 16v.2',
};

export interface EmptyProps { sign: Sign; title: string; text: string; children?: ComponentChildren }

export function Empty({ sign, title, text, children }: EmptyProps): JSX.Element {
  return (
    <div class="empty">
      <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><path d={SIGNS[sign]} /></svg>
      <h2>{title}</h2>
      <p>{text}</p>
      {children ? <div class="actions">{children}</div> : null}
    </div>
  );
}
