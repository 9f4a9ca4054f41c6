/** Sends and answers the messages of lib/messages.ts. */
import browser from 'webextension-polyfill';
import type { MessageName, Messages } from './messages';

interface Envelope<Name extends MessageName = MessageName> { leafnote: Name; request: Messages[Name]['request'] }

export type Sender = browser.Runtime.MessageSender;
export type Answers = { [Name in MessageName]?: (request: Messages[Name]['request'], sender: Sender) => Promise<Messages[Name]['response']> | Messages[Name]['response'] };

/** Sends a message to the background. */
export function send<Name extends MessageName>(name: Name, request: Messages[Name]['request']): Promise<Messages[Name]['response']> {
  return browser.runtime.sendMessage({ leafnote: name, request } satisfies Envelope<Name>) as Promise<Messages[Name]['response']>;
}

/** Sends a message to the annotator in a frame of a tab, by default its top frame. Fails when there is none. */
export function sendToTab<Name extends MessageName>(tab: number, name: Name, request: Messages[Name]['request'], frame = 0): Promise<Messages[Name]['response']> {
  return browser.tabs.sendMessage(tab, { leafnote: name, request } satisfies Envelope<Name>, { frameId: frame }) as Promise<Messages[Name]['response']>;
}

/** Answers messages by name; those of other extensions and unknown names are left alone. Gives a function that ends it. */
export function listen(answers: Answers): () => void {
  const listener = (message: unknown, sender: Sender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null || !('leafnote' in message)) return undefined;
    const { leafnote, request } = message as Envelope;
    const answer = answers[leafnote] as ((request: unknown, sender: Sender) => unknown) | undefined;
    return answer ? Promise.resolve().then(() => answer(request, sender)) : undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** Hears a message that goes to the background, without answering it. Gives a function that ends it. */
export function hear<Name extends MessageName>(name: Name, heard: (request: Messages[Name]['request'], sender: Sender) => void): () => void {
  const listener = (message: unknown, sender: Sender): undefined => {
    if (sender.id === browser.runtime.id && typeof message === 'object' && message !== null && (message as Partial<Envelope>).leafnote === name) heard((message as Envelope<Name>).request, sender);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
