/** The privacy self-check: everything that is stored, to be looked at, and every request that this page has made. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { counted, named, words } from '../../../lib/ui/words';
import { bytesOf, size } from '../size';

type Area = 'local' | 'sync' | 'session';
const AREAS: readonly Area[] = ['local', 'sync', 'session'];

/** What is stored under a key, in words. */
const MEANING: [RegExp, string][] = [
  [/^settings$/, 'storedSettings'], [/^settings-aside$/, 'storedAside'], [/^packs$/, 'storedPacks'], [/^pack:/, 'storedPack'],
  [/^seen-database$/, 'storedSeen'], [/^sync-state$/, 'storedSyncState'], [/^leafnote(?:\.\d+)?$/, 'storedSync'], [/^pause:/, 'storedPause'], [/^badge:/, 'storedBadge'], [/^asked:/, 'storedAsked'],
];

interface Stored { area: Area; key: string; value: unknown; bytes: number }

async function everythingStored(): Promise<Stored[]> {
  const areas = await Promise.all(AREAS.map(async (area) => ({ area, items: await browser.storage[area].get(null).catch(() => ({})) })));
  return areas.flatMap(({ area, items }) => Object.entries(items).map(([key, value]) => ({ area, key, value, bytes: key.length + bytesOf(value) })));
}

/** Requests that left the extension's own files, as the browser's resource timing counts them. */
const outward = (): string[] => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith(`${location.origin}/`) && !/^(?:data|blob):/.test(name));

export function Privacy(): JSX.Element {
  const [stored, setStored] = useState<Stored[]>([]);
  const [requests, setRequests] = useState(outward);
  useEffect(() => {
    const load = (): void => { void everythingStored().then(setStored); };
    load();
    browser.storage.onChanged.addListener(load);
    const watch = new PerformanceObserver(() => setRequests(outward()));
    watch.observe({ type: 'resource' });
    return () => { browser.storage.onChanged.removeListener(load); watch.disconnect(); };
  }, []);
  const all = stored.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <section aria-labelledby="privacy">
      <h3 id="privacy">{words('privacyTitle')}</h3>
      <p class={`boxed ${requests.length === 0 ? 'good' : 'wrong'}`}>{counted('privacyRequests', requests.length)}</p>
      {requests.length > 0 ? <ul class="plain-list">{requests.map((name) => <li key={name}><code>{name}</code></li>)}</ul> : null}
      <p>{words('privacyHow')}</p>
      <h4>{words('privacyStored', size(all))}</h4>
      <ul class="rows">
        {stored.map(({ area, key, value, bytes }) => {
          const meaning = MEANING.find(([pattern]) => pattern.test(key))?.[1];
          return (
            <li key={`${area}:${key}`}>
              <details>
                <summary><span class="grow"><code>{key}</code> <span class="small block">{meaning ? words(meaning) : ''} {named('area', area)}</span></span><span class="small">{size(bytes)}</span></summary>
                <pre tabIndex={0}>{JSON.stringify(value, null, 2)}</pre>
              </details>
            </li>
          );
        })}
      </ul>
      <Permissions />
    </section>
  );
}

function Permissions(): JSX.Element {
  const asked = [...(browser.runtime.getManifest().permissions ?? []).filter((name) => !name.includes('://') && name !== '<all_urls>'), 'pages'];
  return (
    <details>
      <summary>{words('privacyPermissions')}</summary>
      <dl class="then-now">{asked.flatMap((name) => [<dt key={name}>{name === 'pages' ? words('permissionAll') : <code>{name}</code>}</dt>, <dd key={`${name}-why`}>{words(`permission${name[0]!.toUpperCase()}${name.slice(1)}`)}</dd>])}</dl>
    </details>
  );
}
