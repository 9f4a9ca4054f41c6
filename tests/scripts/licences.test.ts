/** The list of licences is that of the packages which are there. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { licencesDocument } from '../../scripts/licences/document';

it('docs/store/licences.md is up to date ("npm run docs:licences" renews it)', () => {
  expect(readFileSync('docs/store/licences.md', 'utf8') === licencesDocument('.')).toBe(true);
});
