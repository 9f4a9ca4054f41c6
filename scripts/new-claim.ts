/** `npm run new:claim efficacy/tinnitus`: lays out the file of a new claim, with what goes where. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const id = process.argv[2] ?? '';
const file = `claims/${id}.yaml`;

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}

if (!/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(id)) refuse(`"${id}" is no claim id. Give family and name, such as: npm run new:claim efficacy/tinnitus`);
if (existsSync(file)) refuse(`${file} exists already.`);

const template = `# 1. The proposition in plain words, positive whatever the evidence says.
claim: Kratom …
family: ${id.split('/')[0]}
# 2. supported | mixed | unproven | contradicted | depends. Add a line with the reason to docs/verdicts.md.
verdict: unproven
# 3. GRADE's words: high, moderate, low, very-low; null for law and records.
certainty:
  level: very-low
  because: …
# 4. What a reader must know before acting on it, or null. acute: true for mixing, breathing, fits, pregnancy, stopping.
safety: null
acute: false
action: null
# 5. Fact first, neutral, at most 60 words, school-leaving level.
note: >-
  …
# 6. What was studied, in whom, dose and product form, what was found, what is not known, both sides; at most 180 words.
detail: >-
  …
# 7. Only where what is true differs: overstated, understated, denied, hedged, seven-oh, extract, combined, value, place.
variants: {}
# 8. Two to six, of two kinds where they exist; ids from claims/sources. rests-on | adds | dissents.
sources:
  - id: …
    role: rests-on
    direction: qualifies
    says: …
related: []
reviewed: '${new Date().toISOString().slice(0, 10)}'
# 9. How sentences make it: names from claims/lexicon; phrases in the small language of lib/analysis/pattern.ts.
matches:
  frames:
    - relation: [relieve]
      target: []
  phrases: []
# 10. At least three each, as real pages word them. They become tests.
examples:
  asserts: []
  hedged: []
  denies: []
  asks: []
  overstated: []
  none: []
`;
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, template);
console.log(`${file} written. Fill it in from top to bottom, then run: npm run check:claims && npx vitest run tests/claims`);
