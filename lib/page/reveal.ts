/** Brings a claim into view, as the reader asked for it. */

/** Scrolls whatever scrolls around a range until its beginning shows. @returns where the range then stands */
export function reveal(range: Range): DOMRect | null {
  const element = range.startContainer.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (!element || !view || range.collapsed) return null;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const first = range.getClientRects()[0] ?? range.getBoundingClientRect();
  // in an element taller than the window its middle need not hold the claim
  if (first.top < 0 || first.bottom > view.innerHeight) view.scrollBy({ top: first.top - view.innerHeight / 2, behavior: 'instant' });
  return range.getBoundingClientRect();
}
