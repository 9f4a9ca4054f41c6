/** Builds the extension, quietly: what the builder has to say is shown only where it fails. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** @param browser the one to build for; on failure the process ends with what the builder said */
export function build(browser: 'chrome' | 'firefox'): void {
  console.log(`Building the extension${browser === 'firefox' ? ' for Firefox' : ''} …`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('node_modules/wxt/bin/wxt.mjs'), 'build', '-b', browser, '--mv3'], { encoding: 'utf8', maxBuffer: 64_000_000 });
  if (status === 0) return;
  console.error(`${stdout}\n${stderr}`.trim());
  process.exit(1);
}
