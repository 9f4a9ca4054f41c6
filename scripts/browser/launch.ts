/** Starts Chromium with the built extension, in a profile of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Worker } from 'playwright-core';
import { findBrowser } from './find';

export interface Launched { context: BrowserContext; worker: Worker; id: string; close(): Promise<void> }

export const BUILD = resolve('.output/chrome-mv3');

/**
 * Launches the browser with the extension.
 * @param options `headless` without a display; `build` the folder of the built extension
 */
export async function launch({ headless = true, colorScheme = 'light', locale = 'en-US', build = BUILD }: { headless?: boolean; colorScheme?: 'light' | 'dark'; locale?: string; build?: string } = {}): Promise<Launched> {
  const { path } = findBrowser('chromium');
  const profile = mkdtempSync(join(tmpdir(), 'leafnote-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    headless: false,
    colorScheme,
    locale,
    viewport: headless ? { width: 1100, height: 900 } : null,
    args: [
      ...(headless ? ['--headless=new'] : []),
      `--disable-extensions-except=${build}`, `--load-extension=${build}`, `--lang=${locale}`,
      '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--disable-gpu',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? await context.waitForEvent('serviceworker', { timeout: 30_000 });
  return {
    context,
    worker,
    id: new URL(worker.url()).host,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
