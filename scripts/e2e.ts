/**
 * `npm run e2e [-- NAME…]`: builds what is needed and runs the end-to-end tests in real browsers: all, or the files whose names
 * contain one of the words.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './browser/build';
import { findBrowser, needBrowser } from './browser/find';

const wanted = process.argv.slice(2);
const files = readdirSync('tests/e2e').filter((file) => file.endsWith('.e2e.ts') && (wanted.length === 0 || wanted.some((name) => file.includes(name))));
const isFirefox = (file: string): boolean => file.startsWith('firefox');
/** Looks at the built files of both browsers, and opens neither. */
const isBuilt = (file: string): boolean => file.startsWith('built');

function hasFirefox(): boolean {
  try {
    findBrowser('firefox');
    return true;
  } catch {
    return false;
  }
}

if (!files.every((file) => isFirefox(file) || isBuilt(file))) needBrowser();
if (!files.every(isFirefox)) build('chrome');
const firefox = files.some(isFirefox) && hasFirefox();
if (files.some(isFirefox) && !firefox) console.log('The tests in Firefox are skipped: no Firefox was found (Debian: "apt install firefox-esr").');
if (firefox || files.some(isBuilt)) build('firefox');
// two at a time: each opens a browser of its own
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-timeout=300000', '--test-reporter=spec', ...files.map((file) => join('tests/e2e', file))], { stdio: 'inherit' });
process.exit(status ?? 1);
