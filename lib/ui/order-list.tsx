/** A list that the reader puts in order: by the buttons of each row, or by dragging its handle. */
import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { words } from './words';

export interface OrderItem { id: string; label: string; content: ComponentChildren }

/** @param move puts an item at a place, counted from 0 */
export function OrderList({ label, items, move }: { label: string; items: readonly OrderItem[]; move(id: string, to: number): void }): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);

  const shift = (item: OrderItem, to: number): void => {
    if (to < 0 || to >= items.length) return;
    move(item.id, to);
    setSaid(words('orderMoved', item.label, to + 1, items.length));
  };

  /** Follows the pointer until it is let go; the row under it is the new place. */
  const drag = (event: PointerEvent, item: OrderItem): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    setDragged(item.id);
    let place = -1;
    const follow = ({ clientY }: PointerEvent): void => {
      const rows = Array.from(list.current?.children ?? []);
      const to = rows.findIndex((row) => { const { top, bottom } = row.getBoundingClientRect(); return clientY >= top && clientY < bottom; });
      if (to >= 0 && to !== place) { place = to; move(item.id, to); }
    };
    const end = (): void => {
      setDragged(null);
      if (place >= 0) setSaid(words('orderMoved', item.label, place + 1, items.length));
      removeEventListener('pointermove', follow);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
    };
    addEventListener('pointermove', follow);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  };

  return (
    <>
      <ol class="order" aria-label={label} ref={list}>
        {items.map((item, at) => (
          <li key={item.id} class={dragged === item.id ? 'dragged' : ''}>
            <span class="handle" aria-hidden="true" title={words('orderDrag')} onPointerDown={(event) => drag(event, item)}>
              <svg viewBox="0 0 12 20" fill="currentColor"><circle cx="3.5" cy="5" r="1.5" /><circle cx="8.5" cy="5" r="1.5" /><circle cx="3.5" cy="10" r="1.5" /><circle cx="8.5" cy="10" r="1.5" /><circle cx="3.5" cy="15" r="1.5" /><circle cx="8.5" cy="15" r="1.5" /></svg>
            </span>
            {item.content}
            <span class="steps">
              <Step text={words('orderUp', item.label)} disabled={at === 0} act={() => shift(item, at - 1)} path="M5 12l5-5 5 5" />
              <Step text={words('orderDown', item.label)} disabled={at === items.length - 1} act={() => shift(item, at + 1)} path="M5 8l5 5 5-5" />
            </span>
          </li>
        ))}
      </ol>
      <p class="unseen" role="status">{said}</p>
    </>
  );
}

/** `aria-disabled` rather than `disabled`, so that the focus stays at the ends of the list. */
function Step({ text, disabled, act, path }: { text: string; disabled: boolean; act(): void; path: string }): JSX.Element {
  return (
    <button type="button" class="step" aria-label={text} title={text} aria-disabled={disabled} onClick={act}>
      <svg viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d={path} /></svg>
    </button>
  );
}
