import { claimsDocument } from '../document';
import type { Rule } from './rule';

export const claimsDocumentFresh: Rule = {
  name: 'claims-document',
  description: 'The list in docs/claims.md is the one that the claims give.',
  check: (input) => (input.documents.claims === claimsDocument(input.database) ? [] : [{ file: 'docs/claims.md', line: 1, path: '', message: 'is not up to date', fix: 'run npm run docs:claims' }]),
};
