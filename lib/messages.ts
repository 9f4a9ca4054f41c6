/**
 * The one table of messages: name → request, response. Background, annotator and faces speak only through it.
 * `send…` and `listen…` live in lib/messaging.ts; this file is types alone.
 */
import type { CompiledIndex } from './analysis/compiled';
import type { FoundClaim } from './analysis/types';
import type { Note } from './database/note';
import type { PackError } from './database/pack';
import type { Pack } from './database/pack-schema';
import type { ClaimId } from './database/types';
import type { LookupAnswer } from './lookup/types';
import type { Appearance } from './settings/types';

/** A claim of a page with its note, in page order. `key` is stable for the same claim at the same place while the page lives. */
export interface PageClaim { key: string; found: FoundClaim; note: Note; hidden: boolean }

/** `limited`: the browser lets Leafnote read this site only when the reader clicks its button. */
export type PageState = 'reading' | 'ready' | 'no-claims' | 'off-here' | 'paused' | 'not-kratom' | 'limited' | 'unreachable';
export interface PageReport { state: PageState; title: string; url: string; words: number; claims: PageClaim[] }

/** What a list shows of a claim. The whole note comes on request: notes of a long page are heavy. */
export interface ListedClaim {
  key: string;
  hidden: boolean;
  found: Pick<FoundClaim, 'quote' | 'stance'>;
  note: Pick<Note, 'claim' | 'title' | 'kind' | 'paint' | 'rests'>;
}
export interface PageSummary extends Omit<PageReport, 'claims'> { claims: ListedClaim[] }

export interface Messages {
  // to the background
  /** `until`: the end of the pause that keeps the gate shut, in milliseconds since 1970. */
  'gate:open': { request: Record<string, never>; response: { injected: boolean; until?: number | null } };
  'notes:bring': { request: Record<string, never>; response: { injected: boolean } };
  'page:start': { request: { host: string }; response: { enabled: boolean; state: PageState; until: number | null; index: CompiledIndex | null; packs: CompiledIndex[]; appearance: Appearance } };
  /** One choice for each claim; null for a claim that is no longer there. */
  'notes:choose': { request: { host: string; claims: FoundClaim[] }; response: ({ note: Note; hidden: boolean } | null)[] };
  'page:changed': { request: { painted: number; total: number }; response: null };
  'claim:hide': { request: { claim: ClaimId; host: string; scope: 'here' | 'site' | 'everywhere'; quote: string; fingerprint: string; text: string }; response: { at: string | null } };
  'claim:unhide': { request: { at: string }; response: null };
  'lookup:open': { request: { query: string }; response: null };
  'site:off': { request: { host: string }; response: null };
  'site:on': { request: { host: string }; response: null };
  'tab:pause': { request: { tab: number; until: number | null }; response: null };
  /** Compiles and stores a claim pack; from pages of the extension alone. */
  'pack:add': { request: { pack: Pack; file: string; on?: boolean }; response: PackError[] };
  /** Looks up under the reader's settings; an empty query only gets everything ready. */
  'lookup:ask': { request: { query: string }; response: LookupAnswer };
  // to the annotator of a tab
  'page:report': { request: Record<string, never>; response: PageReport };
  'page:summary': { request: Record<string, never>; response: PageSummary };
  'page:claim': { request: { key: string }; response: PageClaim | null };
  'page:jump': { request: { key: string; open: boolean }; response: boolean };
  'page:step': { request: { by: 1 | -1 }; response: boolean };
  'page:toggle': { request: { on: boolean }; response: PageState };
  /** Puts the focus on the list of claims; false where there is none. */
  'page:list': { request: Record<string, never>; response: boolean };
  'page:settings': { request: Record<string, never>; response: null };
}
export type MessageName = keyof Messages;
