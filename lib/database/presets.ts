/** Which kinds of note a preset paints on the page. */
import type { NoteKind } from './types';

export const NOTE_KINDS: readonly NoteKind[] = ['contradicts', 'goes-beyond', 'oversimplifies', 'context', 'fits', 'answer'];

export const PRESETS: Record<'quiet' | 'normal' | 'thorough', readonly NoteKind[]> = {
  quiet: ['contradicts', 'goes-beyond'],
  normal: ['contradicts', 'goes-beyond', 'oversimplifies', 'context'],
  thorough: NOTE_KINDS,
};
