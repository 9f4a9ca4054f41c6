/** How an element shows: hidden, unseen, in the line or as a block. By the browser's word where it renders, else by the source. */
import { isBlockTag, isPreformattedTag, type Place } from './elements';

export interface Look {
  /** Nothing of it or below it shows. */
  hidden: boolean;
  /** Its own text does not show; what is below may. */
  invisible: boolean;
  block: boolean;
  /** Taken out of the line in which it stands, which goes on without it. */
  apart: boolean;
  preserved: boolean;
}

const INLINE = /^(?:inline|contents|ruby)/;
const PRESERVED = /^(?:pre|break-spaces)/;

/** By computed style; to be asked only below elements that show. */
function computed(element: Element, tag: string, view: Window): Look {
  const style = view.getComputedStyle(element);
  const { display } = style;
  const invisible = style.visibility !== 'visible';
  if (display === 'none') return { hidden: true, invisible, block: false, apart: false, preserved: false };
  let block = !INLINE.test(display) || (display.startsWith('inline-') && isBlockTag(tag));
  let apart = false;
  if (block && !isBlockTag(tag) && (style.float !== 'none' || /^(?:absolute|fixed)$/.test(style.position))) {
    // the big first letter of a chapter belongs to its word
    if ((element.textContent ?? '').trim().length <= 2) block = false;
    else apart = true;
  }
  return { hidden: block && style.contentVisibility === 'hidden', invisible, block, apart, preserved: PRESERVED.test(style.whiteSpace) };
}

const DECLARED = {
  none: /(?:^|;)\s*(?:display\s*:\s*none|content-visibility\s*:\s*hidden)/i,
  inline: /(?:^|;)\s*display\s*:\s*(?:inline|contents)\b/i,
  block: /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item|table)/i,
  unseen: /(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)/i,
  seen: /(?:^|;)\s*visibility\s*:\s*visible/i,
  preserved: /(?:^|;)\s*white-space\s*:\s*(?:pre|break-spaces)/i,
};

/** By attributes alone, where nothing is rendered (a document in the terminal). */
function declared(element: Element, tag: string, around: Place): Look {
  const style = element.getAttribute('style') ?? '';
  return {
    hidden: element.hasAttribute('hidden') || (tag === 'dialog' && !element.hasAttribute('open')) || DECLARED.none.test(style),
    invisible: around.invisible ? !DECLARED.seen.test(style) : DECLARED.unseen.test(style),
    block: isBlockTag(tag) ? !DECLARED.inline.test(style) : DECLARED.block.test(style),
    apart: false,
    preserved: around.preserved || isPreformattedTag(tag) || DECLARED.preserved.test(style),
  };
}

/** Looks at an element whose surroundings show. */
export function lookAt(element: Element, tag: string, around: Place): Look {
  const view = element.ownerDocument.defaultView;
  const look = view && typeof element.checkVisibility === 'function' ? computed(element, tag, view) : declared(element, tag, around);
  return element.getAttribute('aria-hidden') === 'true' ? { ...look, hidden: true } : look;
}

/**
 * Whether an element shows, by what is around it too, and hidden neither by itself nor by them. Where nothing is rendered, as far
 * as attributes tell.
 */
export function shows(element: Element): boolean {
  if (element.closest('[aria-hidden="true"]')) return false;
  return typeof element.checkVisibility === 'function' ? element.checkVisibility({ visibilityProperty: true }) : !element.closest('[hidden]');
}
