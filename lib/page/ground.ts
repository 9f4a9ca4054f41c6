/** Whether a text of the page is light on dark: our colours follow what it shows. */

/** Lightness from 0 to 1 of a colour as browsers compute it. */
function lightness(colour: string): number {
  const numbers = colour.match(/-?[\d.]+%?/g)?.map((part) => (part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part))) ?? [];
  const [first = 0, second = 0, third = 0] = numbers;
  if (colour.startsWith('rgb')) return (0.299 * first + 0.587 * second + 0.114 * third) / 255;
  if (colour.startsWith('color(')) return 0.299 * first + 0.587 * second + 0.114 * third;
  return /^(?:lab|lch)/.test(colour) && first > 1 ? first / 100 : first;
}

/** Whether the text around an element is light, so that its ground must be dark: what the page shows, not what the system prefers. */
export function onDark(element: Element | null): boolean {
  const view = element?.ownerDocument.defaultView;
  return Boolean(view && element && lightness(view.getComputedStyle(element).color) > 0.58);
}
