/** Kinds of sources: on or off, and in the order in which a note lists them. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Database, SourceKind } from '../../../lib/database/types';
import { Switch } from '../../../lib/ui/controls';
import { sourceKindWords } from '../../../lib/ui/note';
import { OrderList } from '../../../lib/ui/order-list';
import { counted, named, words } from '../../../lib/ui/words';
import type { Draft } from '../state';

interface Count { sources: number; notes: number }

/** How many sources there are of each kind, and how many notes rest on them. */
function countKinds({ sources, claims }: Database): Map<SourceKind, Count> {
  const counts = new Map<SourceKind, Count>();
  const of = (kind: SourceKind): Count => { const count = counts.get(kind) ?? { sources: 0, notes: 0 }; counts.set(kind, count); return count; };
  for (const { kind } of Object.values(sources)) of(kind).sources += 1;
  for (const claim of Object.values(claims)) {
    const kinds = new Set(claim.sources.flatMap(({ id, role }) => (role === 'rests-on' && sources[id] ? [sources[id].kind] : [])));
    for (const kind of kinds) of(kind).notes += 1;
  }
  return counts;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

export function Kinds({ database, draft: { sources, set } }: { database: Database; draft: Draft }): JSX.Element {
  const counts = useMemo(() => countKinds(database), [database]);
  const flip = (kind: SourceKind, on: boolean): void => set(({ kindsOff }) => ({ kindsOff: on ? kindsOff.filter((other) => other !== kind) : [...kindsOff, kind] }));
  const move = (kind: string, to: number): void => set(({ order }) => {
    const others = order.filter((other) => other !== kind);
    return { order: [...others.slice(0, to), kind as SourceKind, ...others.slice(to)] };
  });
  return (
    <section aria-labelledby="kinds">
      <h3 id="kinds">{words('sourcesKinds')}</h3>
      <p class="small">{words('sourcesKindsHint')}</p>
      <OrderList label={words('sourcesKinds')} move={move} items={sources.order.map((kind) => {
        const { sources: of = 0, notes = 0 } = counts.get(kind) ?? {};
        const label = capital(sourceKindWords(kind));
        return {
          id: kind,
          label,
          content: <Switch label={label} checked={!sources.kindsOff.includes(kind)} change={(on) => flip(kind, on)} hint={<>{named('sourceIs', kind)}<span class="block counts">{counted('sourcesCount', of)} · {counted('sourcesCarry', notes)}</span></>} />,
        };
      })} />
    </section>
  );
}
