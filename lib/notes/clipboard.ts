/** Copies a text, also on pages without a secure address, where the browser gives no clipboard to scripts. */
import { make } from './host';

/**
 * @param within where a hidden field may stand for a moment; it has to be in the page
 * @returns whether the text is on the clipboard
 */
export async function copyText(text: string, within: ParentNode & Node): Promise<boolean> {
  const document = within.ownerDocument ?? (within as Document);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // no clipboard here, or not allowed by the page's policy: the older way needs a selected field and a reader's click
    const field = make(document, 'textarea');
    const before = (field.getRootNode() as ShadowRoot).activeElement ?? document.activeElement;
    field.value = text;
    field.style.cssText = 'position:fixed;inset:0 auto auto 0;inline-size:1px;block-size:1px;opacity:0';
    within.append(field);
    field.select();
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    } finally {
      field.remove();
      (before as HTMLElement | null)?.focus?.({ preventScroll: true });
    }
  }
}
