/** `npm run corpus:open`: writes tests/corpus/open.txt anew. Read the difference before you commit it: each line added is an error made. */
import { writeFileSync } from 'node:fs';
import { OPEN, openErrors } from './accuracy/open';

const errors = openErrors();
writeFileSync(OPEN, `${errors.join('\n')}\n`);
console.log(`${OPEN}: ${errors.length} errors.`);
