/** Reads annotated texts: a corpus of pages (NAME.txt with NAME.json) or lists of sentences (YAML). */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Stance } from '../../lib/database/types';

const stance = z.enum(['asserts', 'hedged', 'denies', 'asks']);
const claim = z.object({ quote: z.string().min(1), proposition: z.string(), also: z.array(z.string()).optional(), stance, alsoStance: z.union([z.array(stance), stance.transform((one) => [one])]).optional(), optional: z.boolean().optional() });
const page = z.object({ doc: z.string().optional(), part: z.string().optional(), kind: z.string().optional(), claims: z.array(claim) });
const sentences = z.array(z.object({ text: z.string().min(1), context: z.string().optional(), claims: z.array(claim) }));

/** A claim that a careful reader finds, with its place in the text (UTF-16 units). */
export interface GoldClaim { start: number; end: number; quote: string; proposition: string; also: readonly string[]; stances: readonly Stance[]; optional: boolean }
export interface GoldText { name: string; part: string; kind: string; text: string; claims: GoldClaim[] }

/** Gives each quote its place; a quote that is repeated takes the next one. */
function placed(name: string, text: string, claims: z.infer<typeof claim>[], from = 0): GoldClaim[] {
  const used = new Map<string, number>();
  return claims.map(({ quote, proposition, also = [], stance: said, alsoStance = [], optional = false }) => {
    const key = `${proposition}\n${quote}`;
    let start = text.indexOf(quote, used.get(key) ?? from);
    if (start < 0) start = text.indexOf(quote, from);
    if (start < 0) throw new Error(`${name}: the quote "${quote}" is not in the text`);
    used.set(key, start + 1);
    return { start, end: start + quote.length, quote, proposition, also, stances: [said, ...alsoStance], optional };
  });
}

function readPages(directory: string): GoldText[] {
  return readdirSync(directory).filter((file) => file.endsWith('.json')).sort().map((file) => {
    const name = file.slice(0, -5);
    const text = readFileSync(join(directory, `${name}.txt`), 'utf8');
    const { part = '', kind = '', claims } = page.parse(JSON.parse(readFileSync(join(directory, file), 'utf8')));
    return { name, part, kind, text, claims: placed(name, text, claims) };
  });
}

function readSentences(file: string): GoldText[] {
  return sentences.parse(parse(readFileSync(file, 'utf8'))).map(({ text, context, claims }, at) => {
    const name = `${basename(file, '.yaml')}:${at + 1}`;
    const head = context === undefined ? '' : `${context}\n\n`;
    return { name, part: '', kind: 'sentence', text: head + text, claims: placed(name, head + text, claims, head.length) };
  });
}

/**
 * Reads annotated texts.
 * @param paths folders of pages, folders of YAML lists, or single YAML lists
 * @throws Error naming the file when one does not have the shape, or a quote is not in its text
 */
export function readGold(paths: readonly string[]): GoldText[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new Error(`${path} does not exist`);
    if (!statSync(path).isDirectory()) return readSentences(path);
    const files = readdirSync(path).sort();
    const lists = files.filter((file) => extname(file) === '.yaml').flatMap((file) => readSentences(join(path, file)));
    return [...lists, ...(files.some((file) => file.endsWith('.json')) ? readPages(path) : [])];
  });
}
