/** A look-up as one types: asks the background a moment after the last key, and drops answers that are overtaken. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LookupAnswer } from '../lookup/types';
import { send } from '../messaging';

/** Milliseconds between the last key and the question. */
const REST = 60;

export interface Looking {
  query: string;
  setQuery(query: string): void;
  /** The answer to the query, or to an earlier one while the next is on its way; null when nothing is asked. */
  answer: LookupAnswer | null;
  /** The background did not answer. */
  failed: boolean;
}

export function useLookup(first: string): Looking {
  const [query, setQuery] = useState(first);
  const [answer, setAnswer] = useState<LookupAnswer | null>(null);
  const [failed, setFailed] = useState(false);
  const run = useRef(0);

  useEffect(() => {
    const mine = (run.current += 1);
    const asked = query.trim();
    if (asked === '') {
      setAnswer(null);
      setFailed(false);
      // wakes the background and has it open the database, so that the first key is answered at once
      void send('lookup:ask', { query: '' }).catch(() => undefined);
      return undefined;
    }
    const ask = async (): Promise<void> => {
      const found = await send('lookup:ask', { query: asked }).catch(() => null);
      if (mine !== run.current) return;
      setAnswer(found);
      setFailed(found === null);
    };
    const timer = setTimeout(() => { void ask(); }, REST);
    return () => clearTimeout(timer);
  }, [query]);

  return { query, setQuery, answer, failed };
}
