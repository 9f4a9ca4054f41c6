/** The chip in the corner of the page: how many notes there are, their list, off here. */
import type { JSX } from 'preact';
import { Icon } from '../ui/icon';
import { counted, words } from '../ui/words';

export interface ChipProps { painted: number; listed: boolean; list(): void; off(): void; dismiss(): void }

export function Chip({ painted, listed, list, off, dismiss }: ChipProps): JSX.Element {
  return (
    <div class="chip" role="group" aria-label={words('chipLabel')}>
      <span class="count"><Icon name="leaf" /><span class="long">{counted('chipNotes', painted)}</span><span class="short">{counted('chipShort', painted)}</span></span>
      <button type="button" aria-expanded={listed} onClick={list}>{words('chipList')}</button>
      <button type="button" onClick={off}>{words('chipOff')}</button>
      <button type="button" class="plain" aria-label={words('chipClose')} title={words('chipClose')} onClick={dismiss}><Icon name="close" /></button>
    </div>
  );
}

/** What was just done, where the chip stands, with a way back. */
export function Done({ text, undo, dismiss }: { text: string; undo: (() => void) | null; dismiss(): void }): JSX.Element {
  return (
    <div class="chip" role="group" aria-label={words('chipLabel')}>
      <span class="count"><Icon name="hide" />{text}</span>
      {undo ? <button type="button" onClick={undo}>{words('chipUndo')}</button> : null}
      <button type="button" class="plain" aria-label={words('chipClose')} title={words('chipClose')} onClick={dismiss}><Icon name="close" /></button>
    </div>
  );
}
