/** The other way to read: each note under its paragraph, like a footnote. One element of ours a paragraph, taken away without a trace. */
import { render, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PageClaim } from '../messages';
import { onDark } from '../page/ground';
import type { Appearance } from '../settings/types';
import { Icon } from '../ui/icon';
import { KindLine, NoteView, Quote } from '../ui/note';
import { Brief } from '../ui/ratings';
import { words } from '../ui/words';
import { ClaimActions, type ClaimHandlers } from './actions';
import inlineStyles from './inline.css?inline';
import { makeHost, measure, openShell, type Shell } from './host';
import { seatOf, type Seat } from './seat';
import type { LayerActions } from './types';

/** @param again the note stands in full above already: here it is only named */
interface EntryProps { claim: PageClaim; again: boolean; open: boolean; handlers: ClaimHandlers }

function Entry({ claim, again, open: asked, handlers }: EntryProps): JSX.Element {
  const { note, found } = claim;
  const [open, setOpen] = useState(asked);
  const more = <button type="button" class="more" aria-expanded={open} onClick={() => setOpen(!open)}>{words(open ? 'inlineLess' : 'inlineMore', note.sources.length)}<Icon name="more" /></button>;
  return (
    <li class={`entry note ${note.kind}`} data-key={claim.key} tabIndex={-1}>
      <div class="first"><KindLine note={note} /><Quote found={found} />{again && !open ? <><span class="small">{words('inlineAgain')}</span>{more}</> : null}</div>
      {open ? (
        <>
          <h3 class="claim"><span class="label">{words('noteClaim')}</span> <span lang="en">{note.title}</span></h3>
          <NoteView note={note} found={found} related={handlers.lookup}><ClaimActions claim={claim} handlers={handlers} /></NoteView>
          {more}
        </>
      ) : again ? null : (
        <>
          <p class="text" lang={note.rests === 'withheld' ? undefined : 'en'}>{note.rests === 'withheld' ? words('noteWithheld') : note.text}</p>
          <Brief note={note}>{more}</Brief>
        </>
      )}
    </li>
  );
}

interface Place { host: HTMLElement; shell: Shell; claims: { claim: PageClaim; again: boolean }[] }

export class InlineNotes {
  readonly #places = new Map<Node, Place>();
  readonly #hosts = new WeakSet<Node>();
  readonly #asked = new Set<string>();

  constructor(private readonly document: Document, private readonly theme: Appearance['theme'], private readonly actions: LayerActions, private readonly handlers: ClaimHandlers, private readonly styles: string) {}

  owns(node: Node): boolean { return this.#hosts.has(node); }

  /** Puts a note under each paragraph that has claims, and takes away those that have none any more. */
  show(claims: readonly PageClaim[]): void {
    const seats = new Map<Node, { seat: Seat; claims: Place['claims'] }>();
    const before = new Set<string>();
    for (const claim of claims) {
      const range = this.actions.rangeOf(claim);
      const seat = range && seatOf(range);
      if (!seat) continue;
      const at = seats.get(seat.block) ?? { seat, claims: [] };
      seats.set(seat.block, at);
      const said = claim.note.claim + claim.note.text;
      at.claims.push({ claim, again: before.has(said) });
      before.add(said);
    }
    for (const [block, place] of this.#places) if (!seats.has(block)) { place.host.remove(); this.#places.delete(block); }
    for (const [block, { seat, claims: here }] of seats) {
      const place = this.#places.get(block) ?? this.#make(block, seat);
      if (!place.host.isConnected) seat.put(place.host);
      measure(place.host, place.shell.layer);
      if (this.theme === 'auto') place.shell.layer.dataset.theme = onDark(seat.block) ? 'dark' : 'light';
      place.claims = here;
      this.#render(place);
    }
  }

  #make(block: Node, seat: Seat): Place {
    const host = makeHost(this.document);
    host.setAttribute('data-leafnote', 'inline');
    this.#hosts.add(host);
    const shell = openShell(host, `${this.styles}\n${inlineStyles}`, this.theme);
    for (const type of ['keydown', 'keyup', 'keypress', 'click']) host.addEventListener(type, (event) => event.stopPropagation());
    const place: Place = { host, shell, claims: [] };
    seat.put(host);
    this.#places.set(block, place);
    return place;
  }

  #render({ shell, claims }: Place): void {
    render(
      <aside class="inline" aria-label={words('inlineLabel')}>
        <ol>{claims.map(({ claim, again }) => <Entry key={claim.key + String(this.#asked.has(claim.key))} claim={claim} again={again} open={this.#asked.has(claim.key)} handlers={this.handlers} />)}</ol>
      </aside>, shell.layer);
  }

  /**
   * Opens the note of a claim where it stands and puts the focus on it, without scrolling.
   * @returns false where the claim has no inline note
   */
  focus(claim: PageClaim): boolean {
    const place = [...this.#places.values()].find(({ claims }) => claims.some((here) => here.claim.key === claim.key));
    if (!place?.host.isConnected) return false;
    this.#asked.add(claim.key);
    this.#render(place);
    Array.from(place.shell.layer.querySelectorAll<HTMLElement>('.entry')).find((entry) => entry.dataset.key === claim.key)?.focus({ preventScroll: true });
    return true;
  }

  remove(): void {
    for (const { host, shell } of this.#places.values()) { render(null, shell.layer); host.remove(); }
    this.#places.clear();
  }
}
