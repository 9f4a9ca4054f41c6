/** The line beside the pointer while it rests on a claim. A highlight cannot change the cursor, so this tells that it answers. */

/** Pixels from the pointer, and from the edges of the window. */
const BELOW = 20;
const EDGE = 8;

/**
 * Shows a line by a point of the viewport, or hides it.
 * @param element a manual popover: it takes no pointer and no focus
 * @param text null to hide it
 */
export function previewAt(element: HTMLElement, text: string | null, point: { x: number; y: number } | null): void {
  const shown = element.matches(':popover-open');
  if (text === null || point === null || !element.isConnected) {
    if (shown) element.hidePopover();
    return;
  }
  element.textContent = text;
  if (!shown) element.showPopover();
  // without the bars that scroll the page: behind them nothing could be read
  const { scrollingElement, documentElement } = element.ownerDocument;
  const { clientWidth, clientHeight } = scrollingElement ?? documentElement;
  const { width, height } = element.getBoundingClientRect();
  const x = Math.max(EDGE, Math.min(point.x, clientWidth - width - EDGE));
  const below = point.y + BELOW + height + EDGE <= clientHeight;
  Object.assign(element.style, { left: `${x}px`, top: `${below ? point.y + BELOW : Math.max(EDGE, point.y - BELOW - height)}px` });
}
