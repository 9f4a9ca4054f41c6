/** The claim whose note is open: asked of the page, shown on it, and kept up to date while the page changes. */
import { useEffect, useState } from 'preact/hooks';
import { claimOfTab, showClaim } from '../../lib/faces/frames';
import { stepped } from '../../lib/faces/profile';
import type { ListedClaim, PageClaim } from '../../lib/messages';

export interface Chosen {
  key: string | null;
  /** The whole claim; null while it is on its way. */
  claim: PageClaim | null;
  /** Its sentence is no longer on the page. */
  gone: boolean;
  /** Place in the shown list, or -1. */
  at: number;
  choose(key: string | null): void;
  step(by: 1 | -1): void;
  jump(): void;
}

/**
 * @param shown what the list shows now, for next and previous
 * @param all every claim of the page: a new list is a new reading, and the open note is asked for again
 */
export function useChosen(tab: number, shown: readonly ListedClaim[], all: readonly ListedClaim[]): Chosen {
  const [key, setKey] = useState<string | null>(null);
  const [claim, setClaim] = useState<PageClaim | null>(null);
  const [gone, setGone] = useState(false);

  useEffect(() => {
    let over = false;
    if (key === null) { setClaim(null); return undefined; }
    void claimOfTab(tab, key).then((found) => {
      if (over) return;
      if (found) setClaim(found);
      setGone(found === null);
    });
    return () => { over = true; };
  }, [tab, key, all]);

  const show = (wanted: string): void => { void showClaim(tab, wanted, false).then((found) => setGone(!found)); };
  const choose = (wanted: string | null): void => {
    setKey(wanted);
    setGone(false);
    if (wanted !== claim?.key) setClaim(null);
    if (wanted !== null) show(wanted);
  };
  const at = shown.findIndex((candidate) => candidate.key === key);
  const step = (by: 1 | -1): void => {
    const next = shown[stepped(shown.length, at, by)];
    if (next) choose(next.key);
  };
  return { key, claim: claim?.key === key ? claim : null, gone, at, choose, step, jump: () => { if (key !== null) show(key); } };
}
