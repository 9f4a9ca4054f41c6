/** The results of a look-up: what answers, or that nothing does. */
import type { JSX } from 'preact';
import { answers, type LookupAnswer, type LookupResult } from '../lookup/types';
import { Empty } from './empty';
import { KindIcon } from './icon';
import { KindLine, kindWords, verdictWords } from './note';
import { named, words } from './words';

export type OpenResult = (result: LookupResult) => void;

/** The first answer, when the reader's own words state or ask the claim: what a reader of them would be told. */
function Stated({ result: { found, note }, typed, open }: { result: LookupResult; typed: string; open(): void }): JSX.Element {
  return (
    <article class="told note">
      {found ? <p class="small">{words('lookupYours', typed)} {found.stance === 'asks' ? words('lookupAsks') : words('lookupTold', named('stance', found.stance))}</p> : null}
      <KindLine note={note} />
      <h3>{note.title}</h3>
      {note.rests === 'withheld' ? <p>{words('noteWithheld')}</p> : <p lang="en">{note.text}</p>}
      <div class="actions"><button type="button" onClick={open}>{words('lookupWhole')}</button></div>
    </article>
  );
}

function Row({ result: { found, note }, open }: { result: LookupResult; open(): void }): JSX.Element {
  return (
    <button type="button" class="row" onClick={open}>
      <KindIcon kind={note.kind} />
      <span class="row-words"><span class="row-title" lang="en">{note.title}</span><span class="row-more">{note.rests === 'withheld' ? words('claimWithheld') : words('lookupEvidence', verdictWords(note.verdict))}{found && found.stance !== 'asks' ? ` · ${kindWords(note.kind)}` : ''}</span></span>
    </button>
  );
}

/** What a screen reader is told when results change: how many, and the first. */
export function resultWords(answer: LookupAnswer): string {
  if (!answers(answer)) return words('lookupNone');
  return words('lookupSaid', answer.results.length, answer.results[0]!.note.title);
}

export function LookupResults({ answer, open }: { answer: LookupAnswer; open: OpenResult }): JSX.Element {
  const { query, results, readAs } = answer;
  const answered = answers(answer);
  const [first, ...rest] = results;
  const whole = answered && first?.how === 'stated' ? first : null;
  return (
    <section class="results" aria-label={words('lookupResults')}>
      {readAs ? <p class="small read-as">{words('lookupReadAs', readAs)}</p> : null}
      {answered ? null : <Empty sign="none" title={words('lookupNone')} text={words(results.length > 0 ? 'lookupNoneMentions' : 'lookupNoneText')} />}
      {whole ? <Stated result={whole} typed={readAs ?? query} open={() => open(whole)} /> : null}
      {results.length > 0 ? <ul class="rows">{(whole ? rest : results).map((result) => <li key={result.note.claim}><Row result={result} open={() => open(result)} /></li>)}</ul> : null}
    </section>
  );
}
