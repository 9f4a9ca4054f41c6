/** Finds a browser that loads unpacked extensions; serves `npm start` and the end-to-end tests alike. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

export interface FoundBrowser { kind: 'chromium' | 'firefox'; path: string }

/** Names on the PATH and usual places, the likeliest first. Branded Chrome is left out: it no longer loads unpacked extensions from the command line. */
const CHROMIUMS = ['chromium', 'chromium-browser', 'chrome-for-testing', 'microsoft-edge', 'microsoft-edge-stable', 'msedge'];
const FIREFOXES = ['firefox', 'firefox-esr'];
const PLACES: [FoundBrowser['kind'], string][] = [
  ['chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['chromium', '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'],
  ['chromium', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['chromium', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
  ['chromium', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'],
  ['firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  ['firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
];

function onPath(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
    if (folder !== '' && existsSync(path)) return path;
  }
  return null;
}

function installed(wanted: FoundBrowser['kind'] | 'any'): FoundBrowser | null {
  if (wanted !== 'firefox') {
    if (process.env.LEAFNOTE_BROWSER && existsSync(process.env.LEAFNOTE_BROWSER)) return { kind: /firefox/i.test(process.env.LEAFNOTE_BROWSER) ? 'firefox' : 'chromium', path: process.env.LEAFNOTE_BROWSER };
    for (const name of CHROMIUMS) { const path = onPath(name); if (path) return { kind: 'chromium', path }; }
    for (const [kind, path] of PLACES) if (kind === 'chromium' && existsSync(path)) return { kind, path };
    const downloaded = chromium.executablePath();
    if (downloaded && existsSync(downloaded)) return { kind: 'chromium', path: downloaded };
  }
  if (wanted !== 'chromium') {
    for (const name of FIREFOXES) { const path = onPath(name); if (path) return { kind: 'firefox', path }; }
    for (const [kind, path] of PLACES) if (kind === 'firefox' && existsSync(path)) return { kind, path };
  }
  return null;
}

/** Tries to install one: Playwright's own download, then the distribution's package. */
function install(): void {
  if (process.env.LEAFNOTE_NO_INSTALL === '1') return;
  console.log('No Chromium found. Trying Playwright\'s download …');
  const download = spawnSync(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], { stdio: 'ignore', timeout: 120_000 });
  if (download.status === 0 && existsSync(chromium.executablePath())) return;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return;
  console.log('Installing the package "chromium" with apt-get (LEAFNOTE_NO_INSTALL=1 forbids it) …');
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 180_000 });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { stdio: 'ignore', timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  } catch { /* said below */ }
}

const HOW_TO = 'No browser found that loads unpacked extensions: install Chromium (Debian: "apt install chromium"; elsewhere "npx playwright-core install chromium"), Edge or Firefox, or set LEAFNOTE_BROWSER to its path.';

/**
 * Finds a browser, installing Chromium where that is allowed.
 * @throws Error with one line on how to get one
 */
export function findBrowser(wanted: FoundBrowser['kind'] | 'any' = 'any'): FoundBrowser {
  const found = installed(wanted);
  if (found && (found.kind === 'chromium' || wanted === 'firefox')) return found;
  if (wanted !== 'firefox') {
    if (!found) install();
    const again = installed(wanted);
    if (again) return again;
  }
  throw new Error(HOW_TO);
}

/** Ends the process with one line on how to get a Chromium, where there is none: before anything is built for it. */
export function needBrowser(): void {
  try {
    findBrowser('chromium');
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
