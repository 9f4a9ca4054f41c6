/**
 * Finds out whether a page names kratom, and nothing else. Reads the text of what is there and of what comes, in short turns;
 * text in scripts and styles does not count, text in open shadow roots does.
 */

/**
 * Names that mean kratom and nothing else. Looser than lib/analysis/page.ts, since text of neighbouring elements may stand
 * together without a space; what this lets in wrongly finds no name there. Ambiguous names never open the gate.
 */
const NAMES = /kratom|kratum|krathom|cratum\b|\bketum\b|kakuam|biak[- ]biak|mitragyn|mitragin|maeng[- ]?da\b|hydroxy ?mitrag|กระท่อม|크라톰|кратом/i;
/** What stands unseen in words, and marks on letters. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff\u0300-\u036f]+/g;
/** Signs that a name may hide behind such: the cheap test, since most text has none. */
const MAY_HIDE = /[\u00ad\u200b-\u200f\u2060\ufeff\u0300-\u036f]|r[à-å]t|t[ò-ö]m/i;

/** The work that a page may cost in its life, in UTF-16 units of text; a node counts as eight. Then the gate stays shut. */
export const MOST_WORK = 60_000_000;
/** Nodes met in one turn, units looked through at once, and milliseconds between a change and the look at it. */
const NODES = 4_000;
const WINDOW = 65_536;
const PAUSE = 400;
/** Things that wait for a look; where there are more, the whole page is looked at instead. */
const MOST_WAITING = 4_000;
/** Milliseconds after which it is looked for shadow roots that came without a change of the tree. */
const LATE = [1_500, 5_000];

const SILENT = /^(?:script|style|noscript|template|textarea|svg|math)$/i;
/** Elements that part no words. */
const INLINE = /^(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)$/i;

/** Whether a text names kratom, also with soft hyphens or accents inside the name. */
export const namesIt = (text: string): boolean => NAMES.test(text) || (MAY_HIDE.test(text) && NAMES.test(text.normalize('NFKD').replace(UNSEEN, '')));

export class Gate {
  readonly #observer = new MutationObserver((records) => this.#note(records));
  readonly #roots = new WeakSet<Node>();
  #waiting = new Set<Node>();
  #hosts: Element[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work = 0;
  /** The address at which the page was found to name it and the gate remained shut all the same. */
  #refused: string | null = null;
  #ended = false;

  /** @param open called when the page names kratom; gives whether that is the end of it, else it is called again at the next address */
  constructor(private readonly document: Document, private readonly open: () => Promise<boolean>) {
    this.#add(document);
    for (const after of LATE) setTimeout(() => { if (this.#hosts.some((host) => host.shadowRoot)) this.#soon(); }, after);
    this.#look();
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#observer.disconnect();
  }

  #add(root: Node): void {
    this.#waiting.add(root);
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#observer.observe(root, { childList: true, subtree: true, characterData: true });
  }

  #soon(): void { if (!this.#ended) this.#timer ??= setTimeout(() => this.#look(), PAUSE); }

  #note(records: readonly MutationRecord[]): void {
    if (this.#refused !== null) {
      if (this.#refused === this.document.URL) return;
      this.#refused = null;
      this.#waiting.add(this.document);
    }
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') this.#waiting.add(target.parentNode ?? target);
      // text beside text may end a word that stands there already
      for (const node of addedNodes) this.#waiting.add(node.nodeType === 1 ? node : target);
    }
    if (this.#waiting.size > MOST_WAITING) this.#waiting = new Set([this.document]);
    if (this.#waiting.size > 0) this.#soon();
  }

  /** One turn of looking, and the next one where it is not done. */
  #look(steps = this.#steps()): void {
    this.#timer = undefined;
    if (this.#ended) return;
    const { done, value } = steps.next();
    if (!done) { this.#timer = setTimeout(() => this.#look(steps), 0); return; }
    if (value) {
      this.#refused = this.document.URL;
      void this.open().then((end) => { if (end) this.end(); }, () => this.end());
    } else if (this.#work > MOST_WORK) this.end();
    else if (this.#waiting.size > 0) this.#soon();
  }

  /** Goes through what waits. Yields after some nodes; gives whether kratom is named. */
  *#steps(): Generator<void, boolean> {
    const waiting = this.#waiting;
    this.#waiting = new Set();
    for (const { shadowRoot } of this.#hosts) if (shadowRoot && !this.#roots.has(shadowRoot)) { this.#add(shadowRoot); waiting.add(shadowRoot); }
    let text = '';
    let nodes = 0;
    for (const root of waiting) {
      if (!root.isConnected) continue;
      for (let node: Node | null = root; node && this.#work < MOST_WORK; node = next(node, root)) {
        this.#work += 8;
        if ((nodes += 1) % NODES === 0) yield;
        if (node.nodeType === 3) {
          text += (node as Text).data;
          if (text.length < WINDOW) continue;
          if (this.#names(text)) return true;
          text = text.slice(-64);
        } else if (node.nodeType === 1) {
          if (!INLINE.test((node as Element).localName)) text += ' ';
          const { shadowRoot } = node as Element;
          if (shadowRoot && !this.#roots.has(shadowRoot)) { this.#add(shadowRoot); waiting.add(shadowRoot); }
          else if (!shadowRoot && !node.firstChild && this.#hosts.length < 200 && /-|^div$/.test((node as Element).localName)) this.#hosts.push(node as Element);
        }
      }
      text += ' ';
    }
    return this.#names(text);
  }

  #names(text: string): boolean {
    this.#work += text.length;
    return namesIt(text);
  }
}

/** The node after this one, below a root; what is silent is passed by. */
function next(node: Node, root: Node): Node | null {
  if (node.firstChild && !(node.nodeType === 1 && SILENT.test((node as Element).localName))) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

/** Whether a document is one to read: of HTML or XHTML, not the frame of a PDF, not the source view of XML, not data. */
export function readable({ contentType, documentElement }: Document): boolean {
  return /^(?:text\/html|application\/xhtml\+xml|text\/plain)$/.test(contentType) || (/xml$/.test(contentType) && documentElement?.namespaceURI === 'http://www.w3.org/1999/xhtml');
}
