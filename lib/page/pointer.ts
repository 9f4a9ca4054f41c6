/** Clicks and the pointer over the marked claims. Only what the reader does counts, never what a script of the page makes. */
import type { PageClaim } from '../messages';

export interface Mark { readonly claim: PageClaim; readonly range: Range }

export interface PointerUse {
  /** The marked claims, in page order. */
  marks(): readonly Mark[];
  /** Whether a node is ours; what happens there is none of this. */
  ours(node: Node): boolean;
  clicked(mark: Mark, rect: DOMRect): void;
  clickedElsewhere(): void;
  /** The pointer stands over a claim, or over none. */
  over(mark: Mark | null, point: { x: number; y: number }): void;
  previews(): boolean;
}

/** What answers a click by itself. */
const ANSWERS = 'a[href], area, button, input, select, textarea, label, summary, option, video, audio, [role="button"], [role="link"], [role="tab"], [role="checkbox"], [role="menuitem"], [role="option"], [role="switch"], [onclick], [contenteditable]:not([contenteditable="false"])';

interface Point { x: number; y: number }

/** The line of a range under a point; a little around it counts, since a finger is no needle. */
function lineAt(range: Range, { x, y }: Point): DOMRect | null {
  for (const rect of range.getClientRects()) if (x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 2 && y <= rect.bottom + 3) return rect;
  return null;
}

/** The mark under a point: of several, the shortest, so that one inside another can be reached. */
export function markAt(marks: readonly Mark[], target: Node | null, point: Point): { mark: Mark; rect: DOMRect } | null {
  let best: { mark: Mark; rect: DOMRect; length: number } | null = null;
  for (const mark of marks) {
    const { range } = mark;
    // only a range in what was hit is measured: geometry costs
    if (range.collapsed || (target && target.getRootNode() !== range.startContainer.getRootNode()) || (target && !range.intersectsNode(target))) continue;
    const rect = lineAt(range, point);
    const length = range.toString().length;
    if (rect && (!best || length < best.length)) best = { mark, rect, length };
  }
  return best;
}

/** Listens until the signal ends. */
export function listenToPointer(document: Document, use: PointerUse, signal: AbortSignal): void {
  const isOurs = (path: readonly EventTarget[]): boolean => path.some((target) => 'nodeType' in target && use.ours(target as Node));
  const isElement = (target: EventTarget): target is Element => (target as Partial<Node>).nodeType === 1;

  document.addEventListener('click', (event) => {
    if (!event.isTrusted || event.button !== 0 || event.detail > 1 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const path = event.composedPath();
    if (isOurs(path) || path.some((target) => isElement(target) && target.matches(ANSWERS))) return;
    const hit = path.find(isElement) ?? null;
    const point = { x: event.clientX, y: event.clientY };
    // after the page had its say: what it takes for itself, or what selects text, is not for us
    setTimeout(() => {
      if (signal.aborted || event.defaultPrevented || !(document.getSelection()?.isCollapsed ?? true)) return;
      const found = markAt(use.marks(), hit, point);
      if (found) use.clicked(found.mark, found.rect);
      else use.clickedElsewhere();
    }, 0);
  }, { capture: true, signal });

  let frame = 0;
  let last: Mark | null = null;
  const over = (mark: Mark | null, point: Point): void => {
    if (mark === last && !mark) return;
    last = mark;
    use.over(mark, point);
  };
  document.addEventListener('pointermove', (event) => {
    if (!event.isTrusted || event.pointerType !== 'mouse' || frame || !use.previews()) return;
    const path = event.composedPath();
    const point = { x: event.clientX, y: event.clientY };
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (signal.aborted) return;
      over(isOurs(path) || event.buttons !== 0 ? null : markAt(use.marks(), path.find(isElement) ?? null, point)?.mark ?? null, point);
    });
  }, { capture: true, passive: true, signal });
  document.documentElement?.addEventListener('pointerleave', (event) => over(null, { x: event.clientX, y: event.clientY }), { passive: true, signal });
}
