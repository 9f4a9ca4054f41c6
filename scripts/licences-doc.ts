/** `npm run docs:licences`: writes docs/store/licences.md. */
import { writeFileSync } from 'node:fs';
import { licencesDocument } from './licences/document';

writeFileSync('docs/store/licences.md', licencesDocument('.'));
