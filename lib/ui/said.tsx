/** One live region for short messages, and a way to say them without chatter: only what stands for a moment is said. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds that a message has to stand before it is announced. */
const STANDS = 700;

/** @param text what to announce; the same text twice is said once */
export function Said({ text, shown = false }: { text: string; shown?: boolean }): JSX.Element {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), shown ? 0 : STANDS);
    return () => clearTimeout(timer);
  }, [text, shown]);
  return <p class={shown ? 'said' : 'unseen'} role="status">{said}</p>;
}
