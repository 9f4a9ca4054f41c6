/**
 * A question on its way to the look-up's tab. It travels in the session's store, not in the tab's address: addresses are kept in
 * the browser's history, and some browsers carry that to other machines.
 */
import browser from 'webextension-polyfill';

export interface Asked {
  query: string;
  /** Asked from a private window: the answering face keeps nothing of it, wherever the browser opens it. */
  private: boolean;
}

const keyOf = (ticket: string): string => `asked:${ticket}`;

/** Puts a question by. @returns the ticket to take it with */
export async function putAsked(asked: Asked): Promise<string> {
  const ticket = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(ticket)]: asked });
  return ticket;
}

/** Takes a question, which is forgotten by that; null where there is none, as after a reload. */
export async function takeAsked(ticket: string): Promise<Asked | null> {
  const asked = (await browser.storage.session.get(keyOf(ticket)))[keyOf(ticket)] as Asked | undefined;
  await browser.storage.session.remove(keyOf(ticket));
  return asked ?? null;
}
