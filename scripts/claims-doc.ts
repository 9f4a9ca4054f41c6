/** `npm run docs:claims`: writes docs/claims.md. */
import { writeFileSync } from 'node:fs';
import { claimsDocument } from '../lib/database/document';
import { loadDatabase } from '../lib/database/load';

writeFileSync('docs/claims.md', claimsDocument(loadDatabase('.').database));
console.log('docs/claims.md written.');
