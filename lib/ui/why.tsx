/** "Why this note?": in plain words, what in the sentence led to it. */
import type { ComponentChildren, JSX } from 'preact';
import type { FoundClaim } from '../analysis/types';
import { named, words } from './words';

const quoted = (text: string): string => `“${text.replace(/\s+/g, ' ').trim()}”`;

const Row = ({ of, children }: { of: string; children: ComponentChildren }): JSX.Element => <><dt>{words(of)}</dt><dd>{children}</dd></>;

export function Why({ found }: { found: FoundClaim }): JSX.Element {
  const { why, quote, start, stance, degree, voice, scope } = found;
  // offsets are of the page; the words are taken from the quote where they lie in it
  const part = (span: { start: number; end: number } | null): string | null => {
    const text = span && quote.slice(Math.max(0, span.start - start), Math.max(0, span.end - start)).trim();
    return text || null;
  };
  const claimed = [part(why.relation), part(why.target)].filter((text): text is string => text !== null);
  const cues = [...new Set(why.cues.filter(({ kind }) => kind !== 'pseudo').map(({ cue }) => quoted(cue)))];
  return (
    <dl class="why">
      <Row of="whyAbout">{why.subject.text ? <>{quoted(why.subject.text)}, <span class="quiet">{named('whySubject', why.subject.from)}</span></> : named('whySubject', why.subject.from)}</Row>
      <Row of="whyMatched">{claimed.length > 0 ? claimed.map(quoted).join(' + ') : quoted(quote)}</Row>
      <Row of="whyStance">{named('stance', stance)}{found.denial ? <> ({named('denial', found.denial)})</> : null}{', '}<span class="quiet">{cues.length > 0 ? words('whyCues', cues.join(', ')) : words('whyNoCues')}</span></Row>
      <Row of="whyDegree">{named('degree', degree)}</Row>
      <Row of="whyVoice">{named('voice', voice)}</Row>
      {scope.product ? <Row of="whyProduct">{named('product', scope.product)}</Row> : null}
      {scope.places?.length ? <Row of="whyPlaces">{scope.places.join(', ')}</Row> : null}
      {scope.combined?.length ? <Row of="whyCombined">{scope.combined.join(', ')}</Row> : null}
    </dl>
  );
}
