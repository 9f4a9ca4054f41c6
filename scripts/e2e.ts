/** `npm run e2e`: builds where needed and runs the end-to-end tests in a real browser. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HOW_TO, findBrowser } from './browser/find';

try {
  findBrowser('chromium');
} catch {
  console.error(HOW_TO);
  process.exit(1);
}
console.log('Building the extension …');
execFileSync(process.execPath, [resolve('node_modules/wxt/bin/wxt.mjs'), 'build', '-b', 'chrome'], { stdio: ['ignore', 'ignore', 'inherit'] });
const wanted = process.argv.slice(2);
const files = readdirSync('tests/e2e').filter((file) => file.endsWith('.e2e.ts') && (wanted.length === 0 || wanted.some((name) => file.includes(name)))).map((file) => join('tests/e2e', file));
// one after the other: each opens a browser of its own
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-concurrency=1', '--test-timeout=300000', '--test-reporter=spec', ...files], { stdio: 'inherit' });
process.exit(status ?? 1);
