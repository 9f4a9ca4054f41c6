/** Lists of names that claim nothing: the keywords of an abstract, tags, breadcrumbs, and words heaped up for search engines. */
import { namesKratom } from './page';

const LABEL = /^\s*(?:key\s?words?|index terms|mesh terms|tags|tagged|categories|filed under|related searches)\s*[:|–—-]/i;
const PATH = /^[^.!?\n]{1,40}(?:\s[>›»]\s[^.!?\n]{1,60}){2,}$/;
/** Longest item of a heap of keywords, in words. */
const ITEM = 4;

/**
 * Whether a block only names things, so that nothing in it is claimed.
 * @param text of a block
 */
export function namesOnly(text: string): boolean {
  if (LABEL.test(text) || PATH.test(text.trim())) return true;
  if (/[.!?:;]/.test(text)) return false;
  const items = text.split(/[,|\n]/).map((item) => item.trim()).filter((item) => item !== '');
  // "kratom rehab, kratom detox near me, kratom withdrawal help"
  return items.length >= 4 && items.every((item) => item.split(/\s+/).length <= ITEM) && items.filter(namesKratom).length > items.length * 0.6;
}
