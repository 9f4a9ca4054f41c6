/** The source lens: what the settings, as they stand on the page, do to the notes. Save or discard. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { EFFECTS, type Effect, type LensClaim } from '../../../lib/database/lens';
import { counted, named, words } from '../../../lib/ui/words';
import type { Draft } from '../state';
import { Dot, LensDrawing } from './lens-drawing';

const SHOWN = EFFECTS.filter((effect): effect is Exclude<Effect, 'same'> => effect !== 'same');

export function LensPanel({ claims, draft }: { claims: readonly LensClaim[]; draft: Draft }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasDirty = useRef(draft.dirty);
  /** On a narrow page the lens lies over the settings, so that its details are shown when asked for. */
  const [open, setOpen] = useState(false);
  // the buttons go with the draft, and the focus with them: to the heading rather than nowhere
  useEffect(() => {
    if (wasDirty.current && !draft.dirty && document.activeElement === document.body) heading.current?.focus();
    wasDirty.current = draft.dirty;
  }, [draft.dirty]);
  const changes = SHOWN.map((effect) => ({ effect, list: claims.filter((claim) => claim.effect === effect) })).filter(({ list }) => list.length > 0);
  const [full, partly, withheld] = (['full', 'partly', 'withheld'] as const).map((rests) => claims.filter(({ is }) => is === rests).length);
  const summary = !draft.dirty ? words('lensNow', full!, partly!, withheld!)
    : changes.length === 0 ? words('lensNone')
    : changes.map(({ effect, list }) => counted(`lens${effect[0]!.toUpperCase()}${effect.slice(1)}`, list.length)).join(' · ');
  return (
    <aside class="lens" aria-labelledby="lens">
      <h3 id="lens" ref={heading} tabIndex={-1}>{words('lensTitle')}</h3>
      <p class="lens-summary" role="status">{summary}</p>
      <p class="actions">
        {draft.dirty ? <><button type="button" class="button main" onClick={draft.save}>{words('lensSave')}</button><button type="button" class="button" onClick={draft.discard}>{words('lensDiscard')}</button></> : null}
        <button type="button" class="button lens-toggle" aria-expanded={open} aria-controls="lens-body" onClick={() => setOpen(!open)}>{words(open ? 'lensClose' : 'lensOpen')}</button>
      </p>
      <div class={`lens-body${open ? ' open' : ''}`} id="lens-body" tabIndex={0} role="region" aria-label={words('lensDetails')}>
        <LensDrawing claims={claims} />
        {draft.dirty ? changes.map(({ effect, list }) => <Group key={effect} effect={effect} list={list} />) : <Standing claims={claims} />}
        <p class="small">{words('lensRules')}</p>
      </div>
    </aside>
  );
}

function Group({ effect, list }: { effect: Effect; list: readonly LensClaim[] }): JSX.Element {
  return (
    <section class="lens-group">
      <h4><span class={`sign ${effect}`} aria-hidden="true" />{named('effect', effect)} <span class="count">{list.length}</span></h4>
      <ul>
        {list.map((entry) => (
          <li key={entry.claim.id}>
            <Dot rests={entry.is} effect={entry.effect} /> <span lang="en">{entry.claim.claim}</span>
            {entry.loses.length > 0 ? <span class="small block">{words('lensLoses', entry.loses.map(({ title }) => title).join('; '))}</span> : null}
            {entry.gains.length > 0 ? <span class="small block">{words('lensGains', entry.gains.map(({ title }) => title).join('; '))}</span> : null}
            {entry.effect === 'change' && entry.loses.length + entry.gains.length === 0 ? <span class="small block">{words('lensOrder')}</span> : null}
            {entry.silences ? <span class="small block">{words('lensSilences')}</span> : null}
            {entry.safetyStays ? <strong class="small block">{words('lensSafety')}</strong> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where nothing is changed: the notes that do not rest on all of their sources as it is. */
function Standing({ claims }: { claims: readonly LensClaim[] }): JSX.Element | null {
  const list = claims.filter(({ is }) => is !== 'full');
  if (list.length === 0) return null;
  return (
    <details class="lens-group">
      <summary>{counted('lensStanding', list.length)}</summary>
      <ul>{list.map(({ claim, is, safetyStays }) => <li key={claim.id}><Dot rests={is} effect="same" /> <span lang="en">{claim.claim}</span> <span class="small">{named('rests', is)}</span>{safetyStays ? <strong class="small block">{words('lensSafety')}</strong> : null}</li>)}</ul>
    </details>
  );
}
