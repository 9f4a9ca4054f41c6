/** Reads the words of claims/lexicon (build and command line only). */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from './zod';

const words = z.array(z.string().min(1)).default([]);
const entry = z.strictObject({ verbs: words, irregular: words, nouns: words, adjectives: words, words });
const table = z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), entry);

/** Words by name: of subjects (kratom, product, rival …), relations (relieve, cause …) and concepts (anxiety, liver …). */
export interface Lexicon {
  subjects: z.infer<typeof table>;
  relations: z.infer<typeof table>;
  concepts: z.infer<typeof table>;
}

/**
 * Loads the lexicon.
 * @param directory the folder claims/lexicon
 * @throws Error naming file and path when a file does not have the shape
 */
export function loadLexicon(directory: string): Lexicon {
  const read = (file: string): z.infer<typeof table> => {
    const result = table.safeParse(parse(readFileSync(join(directory, file), 'utf8')));
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    throw new Error(`claims/lexicon/${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'cannot be read'}`);
  };
  const concepts: z.infer<typeof table> = {};
  for (const file of readdirSync(join(directory, 'concepts')).sort()) {
    for (const [concept, words] of Object.entries(read(`concepts/${file}`))) {
      if (concept in concepts) throw new Error(`claims/lexicon/concepts/${file}: ${concept}: stands in another file as well`);
      concepts[concept] = words;
    }
  }
  return { subjects: read('subjects.yaml'), relations: read('relations.yaml'), concepts };
}
