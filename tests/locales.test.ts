/**
 * The words of the interface: every message that is asked for exists, every one that exists is asked for, both languages say
 * the same things, and no face has words of its own. Read from the source with the compiler's own parser.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { BACKUP_PROBLEMS } from '../lib/backup/file';
import { PACK_FIXES, PACK_PROBLEMS } from '../lib/database/pack';
import { NOTE_KINDS } from '../lib/database/presets';
import { SOURCE_KINDS } from '../lib/database/types';

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
const read = (language: string): Messages => JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Messages;
const en = read('en');
const es = read('es');

const files = ['lib', 'entrypoints'].flatMap((folder) => (readdirSync(folder, { recursive: true }) as string[]).map((name) => join(folder, name)))
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));
const sources = files.map((name) => ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.ESNext, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));

const capital = (name: string): string => name.split('-').map((part) => part[0]!.toUpperCase() + part.slice(1)).join('');

/** What the source asks for: whole names, and the beginnings of names whose end is worked out. */
const asked = { names: new Map<string, string>(), beginnings: new Set<string>(), ends: new Set<string>() };
/** Every string of the source: a name that is passed on stands in one of them. */
const strings = new Set<string>();
const ASKERS: Record<string, (name: string) => string[]> = { words: (name) => [name], counted: (name) => [`${name}One`, `${name}Many`], prepare: (name) => [name], getMessage: (name) => [name] };

/** The strings that an argument may be: a string, or one of a choice. */
function literals(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return literals(node.expression);
  return [];
}

function visit(node: ts.Node, file: string): void {
  if (ts.isStringLiteralLike(node)) strings.add(node.text);
  if (ts.isTemplateExpression(node)) {
    if (node.head.text) asked.beginnings.add(node.head.text);
    else asked.ends.add(node.templateSpans.at(-1)!.literal.text);
  }
  if (ts.isCallExpression(node)) {
    const name = ts.isIdentifier(node.expression) ? node.expression.text : ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : '';
    const [first] = node.arguments;
    if (first && ASKERS[name]) for (const literal of literals(first)) for (const message of ASKERS[name](literal)) if (!message.startsWith('@@')) asked.names.set(message, file);
    if (first && (name === 'named' || name === 'choices') && ts.isStringLiteralLike(first)) asked.beginnings.add(first.text);
  }
  ts.forEachChild(node, (child) => visit(child, file));
}
// analysis and database know no browser: what is called "words" there is something else; what they name is in strings
for (const source of sources) visit(source, source.fileName);
for (const [name, file] of asked.names) if (/^lib\/(?:analysis|database)\//.test(file)) asked.names.delete(name);
const elsewhere = [...readFileSync('wxt.config.ts', 'utf8').matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name!);
for (const name of elsewhere) asked.names.set(name, 'wxt.config.ts');

describe('messages', () => {
  it('are there for every name that is asked for', () => {
    expect([...asked.names].filter(([name]) => !(name in en)).map(([name, file]) => `${name} (${file})`)).toEqual([]);
  });
  it('are there for every member of a family', () => {
    const families: Record<string, readonly string[]> = {
      kind: NOTE_KINDS, source: SOURCE_KINDS, verdict: ['supported', 'mixed', 'unproven', 'contradicted', 'depends'], means: ['supported', 'mixed', 'unproven', 'contradicted', 'depends'],
      certainty: ['high', 'moderate', 'low', 'very-low', 'record'], stance: ['asserts', 'hedged', 'denies', 'asks'], said: ['asserts', 'hedged', 'denies', 'asks', 'reported', 'first-person'],
      degree: ['plain', 'overstated', 'understated'], voice: ['page', 'reported', 'first-person'], denial: ['not-established', 'false'], product: ['leaf', 'extract', 'seven-oh'],
      whySubject: ['sentence', 'previous', 'heading', 'page'], welcomeKind: NOTE_KINDS,
      packProblem: PACK_PROBLEMS, packFix: PACK_FIXES, backupProblem: BACKUP_PROBLEMS,
    };
    expect(Object.entries(families).flatMap(([family, names]) => names.map((name) => family + capital(name))).filter((name) => !(name in en))).toEqual([]);
  });
  it('are all asked for', () => {
    const used = (name: string): boolean => asked.names.has(name) || strings.has(name)
      || [...asked.beginnings].some((beginning) => name.startsWith(beginning) && /^[A-Z]/.test(name.slice(beginning.length)))
      || [...asked.ends].some((end) => end !== '' && name.endsWith(end) && strings.has(name.slice(0, -end.length)))
      || (/(?:One|Many)$/.test(name) && strings.has(name.replace(/(?:One|Many)$/, '')));
    expect(Object.keys(en).filter((name) => !used(name))).toEqual([]);
  });
  it('are the same in both languages, with the same places for values', () => {
    expect(Object.keys(es)).toEqual(Object.keys(en));
    const places = ({ message, placeholders = {} }: Messages[string]): string[] => [...(message.match(/\$\w+\$?/g) ?? []), ...Object.entries(placeholders).map(([name, { content }]) => `${name}=${content}`)].sort();
    for (const name of Object.keys(en)) expect({ name, places: places(es[name]!) }).toEqual({ name, places: places(en[name]!) });
    // a place that is named has to be defined
    for (const [name, { message, placeholders = {} }] of Object.entries(en)) for (const [, place] of message.matchAll(/\$([A-Z]+)\$/g)) expect([name, Object.keys(placeholders)]).toEqual([name, expect.arrayContaining([place!.toLowerCase()])]);
  });
  it('are written in both languages', () => {
    for (const messages of [en, es]) expect(Object.entries(messages).filter(([, { message }]) => message.trim() === '')).toEqual([]);
    // names, codes and words that Spanish shares
    const shared = ['extensionName', 'languageDirection', 'lookupHint', 'presetNormal', 'aboutVersion'];
    const same = Object.keys(en).filter((name) => en[name]!.message === es[name]!.message && !shared.includes(name) && /[a-z]{4}/i.test(en[name]!.message.replace(/\$\w+\$?/g, '')));
    expect(same).toEqual([]);
  });
});

describe('faces', () => {
  /** Text that is no sentence of the interface, each with its reason. */
  const ALLOWED: Record<string, string> = { Leafnote: 'a name', ClaimReview: 'a name of a format', BibTeX: 'a name of a format', RIS: 'a name of a format', 'CSL-JSON': 'a name of a format', DOI: 'a name', PMID: 'a name', Markdown: 'a name of a format', CSV: 'a name of a format', GRADE: 'a name', YAML: 'a name of a format', JSON: 'a name of a format', English: 'a language by its own name', Español: 'a language by its own name' };
  const said = (text: string): boolean => /\p{L}{2}/u.test(text) && !(text.trim() in ALLOWED);

  it('have no words of their own', () => {
    const found: string[] = [];
    const look = (node: ts.Node, file: string): void => {
      if (ts.isJsxText(node) && said(node.text)) found.push(`${file}: ${node.text.trim()}`);
      // what a reader sees or hears; other attributes hold names of the language or of ours
      if (ts.isJsxAttribute(node) && /^(?:aria-label|aria-description|aria-roledescription|title|alt|placeholder|label)$/.test(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer) && said(node.initializer.text)) found.push(`${file}: ${node.initializer.text}`);
      // a sentence in a string between tags
      if (ts.isJsxExpression(node) && node.expression && ts.isJsxElement(node.parent)) for (const text of literals(node.expression)) if (said(text)) found.push(`${file}: ${text}`);
      ts.forEachChild(node, (child) => look(child, file));
    };
    for (const source of sources) look(source, source.fileName);
    // an address that shows the form of a pattern is no word of a language
    expect(found.filter((text) => !text.includes('example.org'))).toEqual([]);
  });
  it('have no words in their HTML but the name', () => {
    const pages = files.map((name) => name.replace(/\/[^/]+$/, '/index.html')).filter((name, at, all) => name.startsWith('entrypoints/') && all.indexOf(name) === at);
    for (const page of pages) {
      let html = '';
      try { html = readFileSync(page, 'utf8'); } catch { continue; }
      expect([page, html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim()]).toEqual([page, 'Leafnote']);
    }
  });
});
