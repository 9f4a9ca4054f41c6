/** Looks into our own elements on a page. Their shadow roots are closed, so the browser's debugger opens them, for the test's page alone. */
import type { CDPSession, Frame, Page } from 'playwright-core';

interface DomNode { backendNodeId: number; attributes?: string[]; children?: DomNode[]; shadowRoots?: DomNode[]; contentDocument?: DomNode }

/** Every element of ours with its closed root, in the page and its frames. */
function* hosts(node: DomNode): Generator<[host: DomNode, root: DomNode]> {
  if (node.attributes?.includes('data-leafnote') && node.shadowRoots?.[0]) yield [node, node.shadowRoots[0]];
  for (const child of [...node.children ?? [], ...node.shadowRoots ?? [], ...node.contentDocument ? [node.contentDocument] : []]) yield* hosts(child);
}

const objectOf = async (session: CDPSession, { backendNodeId }: DomNode): Promise<string> => (await session.send('DOM.resolveNode', { backendNodeId })).object.objectId!;

/** Lets the test's own scripts, and axe, see what our elements hold now: `host.shadowRoot` is there. */
export async function openUp(where: Page | Frame): Promise<void> {
  const page = 'page' in where ? where.page() : where;
  // a frame of another site is a process of its own, and has a debugger of its own; any other is seen from its page
  const session = await page.context().newCDPSession(where).catch(() => page.context().newCDPSession(page));
  const { root: document } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  for (const [host, root] of hosts(document as DomNode)) {
    await session.send('Runtime.callFunctionOn', {
      objectId: await objectOf(session, host),
      functionDeclaration: 'function (root) { Object.defineProperty(this, "shadowRoot", { value: root, configurable: true }); }',
      arguments: [{ objectId: await objectOf(session, root) }],
    });
  }
  await session.detach();
}

export interface Box { x: number; y: number; width: number; height: number }
export interface Seen { text: string; label: string; box: Box; style: Record<string, string>; focused: boolean; attributes: Record<string, string> }

/** All elements of ours that a selector matches and that show, as they stand in the viewport of their frame. */
export async function ours(where: Page | Frame, selector: string): Promise<Seen[]> {
  await openUp(where);
  return where.evaluate((wanted) => {
    const roots = [...document.querySelectorAll('[data-leafnote]')].flatMap((host) => host.shadowRoot ?? []);
    return roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(wanted)].filter((element) => element.checkVisibility({ visibilityProperty: true })).map((element) => {
      const { display, clipPath, color, backgroundColor, direction, transitionDuration } = getComputedStyle(element);
      const { x, y, width, height } = element.getBoundingClientRect();
      return {
        text: element.innerText, label: element.getAttribute('aria-label') ?? '', box: { x, y, width, height },
        style: { display, clipPath, color, backgroundColor, direction, transitionDuration }, focused: root.activeElement === element, attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      };
    }));
  }, selector);
}

/** The text of the first such element of ours; empty where there is none. */
export const ourText = async (where: Page | Frame, selector: string): Promise<string> => (await ours(where, selector))[0]?.text ?? '';

/** Clicks the middle of the first element of ours with this name, after it is scrolled into view within the note. */
export async function press(where: Page | Frame, selector: string, name = ''): Promise<void> {
  const page = 'page' in where ? where.page() : where;
  await openUp(where);
  const point = await where.evaluate(([wanted, words]) => {
    const roots = [...document.querySelectorAll('[data-leafnote]')].flatMap((host) => host.shadowRoot ?? []);
    const element = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(wanted!)]).find((candidate) => candidate.checkVisibility() && (candidate.getAttribute('aria-label') ?? candidate.innerText).includes(words!));
    if (!element) return null;
    element.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = element.getClientRects()[0]!;
    return { x: x + width / 2, y: y + height / 2 };
  }, [selector, name]);
  if (!point) throw new Error(`No ${selector} "${name}" of ours`);
  const around = 'page' in where && where.parentFrame() ? await (await where.frameElement()).boundingBox() : null;
  await page.mouse.click(point.x + (around?.x ?? 0), point.y + (around?.y ?? 0));
}

/** The lines of the first text of the page that is marked and contains these words. */
export const marked = (where: Page | Frame, words: string): Promise<Box[]> => where.evaluate((wanted) => {
  const range = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]).find((candidate) => candidate.toString().replace(/\s+/g, ' ').includes(wanted));
  return [...range?.getClientRects() ?? []].map(({ x, y, width, height }) => ({ x, y, width, height }));
}, words);

export const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
