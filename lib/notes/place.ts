/** Places the card and the preview beside a claim: never over it, and never by scrolling the page. */
import { autoUpdate, computePosition, flip, offset, shift, size, type ReferenceElement } from '@floating-ui/dom';

/** Pixels between claim and card, and between card and the edge of the window. */
const GAP = 8;
/** The card is never lower than this, in pixels, or nothing of the note could be read. */
const LEAST = 96;
/** Above or below the claim is best as long as there is this much room; then its side, where the window is wide. */
const WANTED = 280;

/**
 * What the card must not cover: the whole claim, or only the line that was pointed at where the claim is so long that no
 * room would be left.
 */
export function anchorOf(range: Range | null, line: DOMRect | null): ReferenceElement {
  const view = range?.startContainer.ownerDocument?.defaultView ?? window;
  const middle = new DOMRect(view.innerWidth / 2, view.innerHeight / 3, 0, 0);
  const moved = line && range ? range.getBoundingClientRect().top - line.top : 0;
  const rect = (): DOMRect => {
    const whole = range?.getBoundingClientRect();
    if (!whole || (whole.width === 0 && whole.height === 0)) return line ?? middle;
    if (!line || whole.height < view.innerHeight * 0.4) return whole;
    return new DOMRect(line.x, whole.top - moved, line.width, line.height);
  };
  const context = range?.startContainer.parentElement;
  return context ? { getBoundingClientRect: rect, contextElement: context } : { getBoundingClientRect: rect };
}

async function position(anchor: ReferenceElement, card: HTMLElement, scroller: HTMLElement | null): Promise<void> {
  // measured at a height that reads well, so that the side is chosen by what a note needs; the reader's place in it is kept
  const top = scroller?.scrollTop ?? 0;
  card.style.setProperty('--room', `${WANTED}px`);
  const { x, y } = await computePosition(anchor, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP),
      flip({ padding: GAP, fallbackPlacements: ['top-start', 'right', 'left'] }),
      shift({ padding: GAP }),
      size({
        padding: GAP,
        apply: ({ availableHeight, elements }) => { elements.floating.style.setProperty('--room', `${Math.max(LEAST, Math.floor(availableHeight))}px`); },
      }),
    ],
  });
  Object.assign(card.style, { left: `${Math.round(x)}px`, top: `${Math.round(y)}px` });
  if (scroller) scroller.scrollTop = top;
}

/**
 * Keeps the card beside its claim while the page scrolls and changes size.
 * @param scroller the part of the card that scrolls
 * @returns a function that ends it
 */
export function keepBeside(anchor: ReferenceElement, card: HTMLElement, scroller: HTMLElement | null): () => void {
  return autoUpdate(anchor, card, () => { void position(anchor, card, scroller); });
}
