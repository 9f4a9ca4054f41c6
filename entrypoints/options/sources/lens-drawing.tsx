/** The lens drawn: a dot for each note, by family. Full, half and hollow tell how it rests; a mark around it, that it changes. */
import type { JSX } from 'preact';
import type { Effect, LensClaim, Rests } from '../../../lib/database/lens';
import { familyWords, named, words } from '../../../lib/ui/words';

/** Notes of a family drawn as dots; more are drawn as a bar. */
const MOST_DOTS = 80;

/** A note as a dot: the shape tells without colour. */
export function Dot({ rests, effect }: { rests: Rests; effect: Effect }): JSX.Element {
  return (
    <svg class={`dot ${rests} ${effect}`} viewBox="0 0 18 18" aria-hidden="true">
      {effect === 'same' ? null : <rect class="mark" x="1" y="1" width="16" height="16" rx="4" />}
      <circle class="ring" cx="9" cy="9" r="5" />
      {rests === 'full' ? <circle class="fill" cx="9" cy="9" r="5" /> : rests === 'partly' ? <path class="fill" d="M9 4a5 5 0 0 0 0 10z" /> : null}
      {effect === 'vanish' ? <path class="cross" d="M5.5 12.5l7-7" /> : null}
    </svg>
  );
}

const count = (claims: readonly LensClaim[], rests: Rests): number => claims.filter(({ is }) => is === rests).length;

function Bar({ claims }: { claims: readonly LensClaim[] }): JSX.Element {
  return <span class="bar" aria-hidden="true">{(['full', 'partly', 'withheld'] as const).map((rests) => <span key={rests} class={rests} style={{ flexGrow: count(claims, rests) }} />)}</span>;
}

export function LensDrawing({ claims }: { claims: readonly LensClaim[] }): JSX.Element {
  const families = [...new Set(claims.map(({ claim }) => claim.family))].map((family) => ({ family, list: claims.filter(({ claim }) => claim.family === family) })).sort((a, b) => b.list.length - a.list.length);
  return (
    <div class="drawing">
      <ul>
        {families.map(({ family, list }) => (
          <li key={family}>
            <span class="family">{familyWords(family)}</span>
            {list.length > MOST_DOTS ? <Bar claims={list} /> : <span class="dots" aria-hidden="true">{list.map(({ claim, is, effect }) => <span key={claim.id} title={`${claim.claim}: ${effect === 'same' ? named('rests', is) : named('effect', effect)}`}><Dot rests={is} effect={effect} /></span>)}</span>}
            <span class="unseen">{words('lensFamily', count(list, 'full'), count(list, 'partly'), count(list, 'withheld'))}</span>
          </li>
        ))}
      </ul>
      <p class="legend small" aria-hidden="true">
        <span><Dot rests="full" effect="same" />{named('rests', 'full')}</span>
        <span><Dot rests="partly" effect="same" />{named('rests', 'partly')}</span>
        <span><Dot rests="withheld" effect="same" />{named('rests', 'withheld')}</span>
        <span><Dot rests="partly" effect="weaken" />{words('lensMark')}</span>
      </p>
    </div>
  );
}
