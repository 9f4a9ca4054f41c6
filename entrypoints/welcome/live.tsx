/** The example at work: the same annotator, engine and notes as on any page, bound to the sample alone. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { send } from '../../lib/messaging';
import { makeHost } from '../../lib/notes/host';
import { Layer } from '../../lib/notes/layer';
import type { LayerActions } from '../../lib/notes/types';
import { Annotator, type Wiring } from '../../lib/page/annotator';
import { onSettings } from '../../lib/settings/store';
import { SAMPLE } from './sample';

/** Marks what stands around the sample: it is neither read nor watched. */
export const AROUND = 'data-around';

class LiveLayer extends Layer {
  override owns(node: Node): boolean {
    return super.owns(node) || (node instanceof Element && node.hasAttribute(AROUND));
  }
}

/** Starts the annotator on this page. Gives a function that ends it. */
function startLive(): () => void {
  /** Claims hidden in the example: they come back with the page, since the reader is only trying it. */
  const hidden = new Set<string>();
  const ask = async (name: Parameters<Wiring['ask']>[0], request: Parameters<Wiring['ask']>[1]): Promise<unknown> => {
    // the example is no page of the web: it has no badge
    if (name === 'page:changed') return null;
    const answer = await send(name, request as never);
    return Array.isArray(answer) ? answer.map((choice) => choice && { ...choice, hidden: hidden.has(choice.note.claim) }) : answer;
  };
  const actions = (annotator: Annotator): LayerActions => ({
    hide: async (claim) => {
      hidden.add(claim.note.claim);
      await annotator.read();
      return { at: null, said: 'welcomeHidden' };
    },
    unhide: (claim) => { hidden.delete(claim.note.claim); void annotator.read(); },
    reveal: (claim) => annotator.reveal(claim),
    rangeOf: (claim) => annotator.rangeOf(claim),
    activate: (claim) => annotator.activate(claim),
    offHere: () => annotator.stop(),
    lookup: (query) => { void send('lookup:open', { query }); },
  });
  const annotator = new Annotator(document, {
    ask: ask as Wiring['ask'],
    alive: () => true,
    layer: (target, { appearance }, own) => new LiveLayer(makeHost(target), { ...appearance, chip: false }, actions(own)),
  });
  const start = (): void => { void annotator.start().catch(() => undefined); };
  start();
  const end = onSettings(({ appearance }, before) => { if (JSON.stringify(appearance) !== JSON.stringify(before.appearance)) start(); });
  return () => { end(); annotator.stop(); };
}

export function Live(): JSX.Element {
  useEffect(startLive, []);
  return (
    <article class="sample" lang="en">
      <h3>{SAMPLE.heading}</h3>
      {SAMPLE.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
    </article>
  );
}
