/** Reaches into the running extension from its own service worker: events as the browser would send them, tabs, storage, the button. */
import type { Launched } from './support';

export interface Tab { id: number; url?: string; windowId: number; active: boolean; incognito: boolean }
export type Area = 'local' | 'session' | 'sync';

interface Store { get(keys: string | null): Promise<Record<string, unknown>>; set(items: object): Promise<void>; remove(keys: string[]): Promise<void> }
interface ChromeEvent { dispatch(...args: unknown[]): void }
export interface Chrome {
  tabs: { query(query: object): Promise<Tab[]>; remove(ids: number[]): Promise<void> };
  windows: { create(options: object): Promise<{ id: number; tabs: Tab[] }>; remove(id: number): Promise<void>; getAll(): Promise<{ id: number; incognito: boolean }[]> };
  storage: Record<Area, Store>;
  action: { getBadgeText(details: { tabId: number }): Promise<string>; getTitle(details: { tabId: number }): Promise<string> };
  contextMenus: { update(id: string, changes: object): Promise<void> };
  commands: { getAll(): Promise<{ name: string; description: string; shortcut: string }[]> };
  scripting: { executeScript(injection: object): Promise<{ result: unknown }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/** Sends an event to the extension's listeners, as a click on a menu or a key would. */
export function dispatch(browser: Launched, event: 'contextMenus.onClicked' | 'commands.onCommand' | 'omnibox.onInputEntered', ...args: unknown[]): Promise<void> {
  return browser.worker.evaluate(([path, given]) => {
    const [space, name] = path.split('.') as [string, string];
    (globalThis as unknown as { chrome: Record<string, Record<string, ChromeEvent>> }).chrome[space]![name]!.dispatch(...given);
  }, [event, args] as const);
}

/** What the address bar would show for a text. */
export function suggested(browser: Launched, text: string): Promise<{ content: string; description: string }[]> {
  return browser.worker.evaluate((typed) => new Promise<{ content: string; description: string }[]>((done) => {
    (globalThis as unknown as { chrome: { omnibox: { onInputChanged: ChromeEvent } } }).chrome.omnibox.onInputChanged.dispatch(typed, done);
  }), text);
}

/** All tabs whose address begins so, the newest last. */
export async function tabsAt(browser: Launched, url: string): Promise<Tab[]> {
  const all = await browser.worker.evaluate(() => (globalThis as unknown as { chrome: Chrome }).chrome.tabs.query({}));
  return all.filter((tab) => tab.url?.startsWith(url)).sort((a, b) => a.id - b.id);
}

/** The count on the button and its tooltip, for a tab. */
export function button(browser: Launched, tab: number): Promise<{ text: string; title: string }> {
  return browser.worker.evaluate(async (tabId) => {
    const { action } = (globalThis as unknown as { chrome: Chrome }).chrome;
    return { text: await action.getBadgeText({ tabId }), title: await action.getTitle({ tabId }) };
  }, tab);
}

/** Everything stored in an area. */
export const stored = (browser: Launched, area: Area): Promise<Record<string, unknown>> => browser.worker.evaluate((name) => (globalThis as unknown as { chrome: Chrome }).chrome.storage[name].get(null), area);
