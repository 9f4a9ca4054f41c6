/**
 * Drives Firefox over Marionette, its own remote protocol: frames of "<bytes>:<json>" over a socket, a command as
 * [0, id, name, parameters], an answer as [1, id, error, result]. No driver has to be installed.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from '../../scripts/browser/find';
import { after, before } from 'node:test';
import { servePages, type Pages } from './support';

/** Nothing of its own that would reach for the network, or stand in the way. */
const PREFERENCES: Record<string, string | number | boolean> = {
  'marionette.port': 0, 'browser.shell.checkDefaultBrowser': false, 'browser.aboutwelcome.enabled': false, 'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false, 'app.normandy.enabled': false, 'extensions.update.enabled': false, 'browser.safebrowsing.update.enabled': false,
  'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'toolkit.telemetry.server': '', 'services.settings.server': 'data:,#none',
};
/** Milliseconds that Firefox may take to open its socket, and to close. */
const START = 60_000;
const END = 5_000;

type Answer = [type: number, id: number, error: { error: string; message: string } | null, result: unknown];
interface Waiting { done(result: unknown): void; failed(error: Error): void }

/** Takes messages out of a stream of frames. */
class Frames {
  #held = Buffer.alloc(0);
  *take(chunk: Buffer): Generator<unknown> {
    this.#held = Buffer.concat([this.#held, chunk]);
    for (;;) {
      const colon = this.#held.indexOf(':');
      const length = colon < 0 ? NaN : Number(this.#held.subarray(0, colon).toString());
      if (colon < 0 || this.#held.length < colon + 1 + length) return;
      yield JSON.parse(this.#held.subarray(colon + 1, colon + 1 + length).toString()) as unknown;
      this.#held = this.#held.subarray(colon + 1 + length);
    }
  }
}

export class Firefox {
  readonly #waiting = new Map<number, Waiting>();
  #id = 0;

  private constructor(private readonly process: ChildProcess, private readonly profile: string, private readonly socket: Socket) {}

  /**
   * Starts Firefox without a display, in a profile of its own.
   * @param path of its program
   * @throws Error with what Firefox said, where it does not come up
   */
  static async launch(path: string): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'leafnote-firefox-'));
    writeFileSync(join(profile, 'user.js'), Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join('\n'));
    const child = spawn(path, ['--marionette', '--headless', '--no-remote', '-profile', profile, '-remote-allow-system-access'], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '1100', MOZ_HEADLESS_HEIGHT: '900' } });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => { said = (said + chunk.toString()).slice(-2_000); });
    const file = join(profile, 'MarionetteActivePort');
    for (const since = Date.now(); !existsSync(file) || readFileSync(file, 'utf8') === '';) {
      if (child.exitCode !== null || Date.now() - since > START) {
        child.kill('SIGKILL');
        throw new Error(`Firefox did not come up. It said: ${said}`);
      }
      await new Promise((done) => setTimeout(done, 100));
    }
    const firefox = new Firefox(child, profile, connect(Number(readFileSync(file, 'utf8')), '127.0.0.1'));
    await firefox.#greet();
    await firefox.send('WebDriver:NewSession');
    return firefox;
  }

  #greet(): Promise<void> {
    const frames = new Frames();
    return new Promise((greeted, failed) => {
      this.socket.on('error', failed);
      this.socket.on('data', (chunk: Buffer) => {
        for (const message of frames.take(chunk)) {
          if (!Array.isArray(message)) { greeted(); continue; }
          const [, id, error, result] = message as Answer;
          const waiting = this.#waiting.get(id);
          this.#waiting.delete(id);
          if (error) waiting?.failed(new Error(`${error.error}: ${error.message}`));
          else waiting?.done(result);
        }
      });
      this.socket.on('close', () => { for (const { failed: give } of this.#waiting.values()) give(new Error('Firefox has gone')); });
    });
  }

  /** Sends a command. @returns its result, out of its `value` where it has one */
  async send(name: string, parameters: object = {}): Promise<unknown> {
    const id = (this.#id += 1);
    const text = JSON.stringify([0, id, name, parameters]);
    const result = await new Promise<unknown>((done, failed) => {
      this.#waiting.set(id, { done, failed });
      this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
    return typeof result === 'object' && result !== null && 'value' in result ? result.value : result;
  }

  /** Installs an unpacked extension until Firefox ends. @returns its id */
  async install(folder: string): Promise<string> { return String(await this.send('Addon:Install', { path: folder, temporary: true })); }

  async goto(url: string): Promise<void> { await this.send('WebDriver:Navigate', { url }); }

  /** Runs a function's body in the page. */
  run(script: string, ...args: unknown[]): Promise<unknown> { return this.send('WebDriver:ExecuteScript', { script, args, newSandbox: true }); }

  /** Runs a function's body in the page with the browser's own powers, which closed shadow roots do not stop. */
  runAsBrowser(script: string, ...args: unknown[]): Promise<unknown> { return this.send('WebDriver:ExecuteScript', { script, args, sandbox: 'system', newSandbox: true }); }

  /** Runs an asynchronous body in the browser's own context, with all its powers. */
  async privileged(script: string, ...args: unknown[]): Promise<unknown> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await this.send('WebDriver:ExecuteAsyncScript', { script: `const done = arguments[arguments.length - 1]; (async (...args) => { ${script} })(...arguments).then(done, (error) => done('failed: ' + error));`, args, newSandbox: true });
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** A click of the mouse at a point of the viewport: trusted, as a reader's. */
  async click(x: number, y: number): Promise<void> {
    await this.send('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] }] });
  }

  /** A key pressed and let go; names as WebDriver has them ("\uE00C" is Esc). */
  async press(value: string): Promise<void> {
    await this.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] }] });
  }

  /** A picture of what is shown, as PNG. */
  async picture(): Promise<Buffer> { return Buffer.from(String(await this.send('WebDriver:TakeScreenshot', { full: false })), 'base64'); }

  async close(): Promise<void> {
    const ended = new Promise<void>((done) => {
      if (this.process.exitCode !== null) done();
      else this.process.once('exit', () => done());
    });
    await Promise.race([this.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined), new Promise((done) => setTimeout(done, END))]);
    this.socket.destroy();
    const timer = setTimeout(() => this.process.kill('SIGKILL'), END);
    await ended;
    clearTimeout(timer);
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Installs the built extension, with access to all sites, and leaves one empty tab in front.
 * @returns the host of its pages
 */
export async function installLeafnote(firefox: Firefox): Promise<string> {
  const id = await firefox.install(resolve('.output/firefox-mv3'));
  // a reader grants access to sites from the first-run page; here the browser itself is told
  await firefox.privileged(`
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    await ExtensionPermissions.add(args[0], { origins: ['<all_urls>'], permissions: [] }, WebExtensionPolicy.getByID(args[0]).extension);`, id);
  // the first-run page took the front; a page that nobody looks at is not read again
  await firefox.privileged(`
    for (let tries = 0; tries < 100 && gBrowser.tabs.length < 2; tries += 1) await new Promise((done) => setTimeout(done, 100));
    gBrowser.selectedTab = gBrowser.tabs[0];
    for (const tab of [...gBrowser.tabs].slice(1)) gBrowser.removeTab(tab);`);
  return String(await firefox.privileged('return WebExtensionPolicy.getByID(args[0]).mozExtensionHostname;', id));
}

/** Asks until the answer is the one wanted, for half a minute. @returns the answer */
export async function answered<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 150; tries += 1) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`It never came to pass; the last answer was ${JSON.stringify(await ask())}`);
}

/** Where Firefox is; null on a machine without one. */
export const FIREFOX = ((): string | null => { try { return findBrowser('firefox').path; } catch { return null; } })();
/** For `describe`: skips where there is no Firefox, and says how to get one. */
export const IN_FIREFOX = { skip: FIREFOX === null ? 'no Firefox was found; install it ("apt install firefox-esr") to run these tests' : false };

/** One Firefox with the extension and one server for the tests around; `set` is given them, with the host of our own pages. */
export function stageFirefox(set: (firefox: Firefox, pages: Pages, host: string) => void | Promise<void>): void {
  let firefox: Firefox | undefined;
  let pages: Pages | undefined;
  before(async () => {
    pages = await servePages();
    firefox = await Firefox.launch(FIREFOX!);
    await set(firefox, pages, await installLeafnote(firefox));
  });
  after(async () => {
    await firefox?.close();
    pages?.close();
  });
}
