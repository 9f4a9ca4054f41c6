/** What this is: version of the database, what changed, privacy, keys, licences. */
import builtIn from 'virtual:leafnote/database';
import licences from 'virtual:leafnote/licences';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Changes } from '../../../lib/database/changes';
import type { Claim } from '../../../lib/database/types';
import { Keys } from '../../../lib/faces/keys';
import { seeChanges } from '../../../lib/settings/seen';
import { counted, day, words } from '../../../lib/ui/words';
import { Privacy } from './privacy';

export function About(): JSX.Element {
  return (
    <>
      <Facts />
      <News />
      <Privacy />
      <section aria-labelledby="keys"><h3 id="keys">{words('keysTitle')}</h3><Keys /></section>
      <section aria-labelledby="licences">
        <h3 id="licences">{words('aboutLicences')}</h3>
        <p class="small">{words('aboutLicencesHint')}</p>
        <ul class="rows">
          {licences.map(({ name, version, licence, text }) => (
            <li key={name}>{text ? <details><summary><span><code>{name}</code> {version} · {licence}</span></summary><pre tabIndex={0} lang="en">{text}</pre></details> : <p class="line"><span><code>{name}</code> {version} · {licence}</span></p>}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Facts(): JSX.Element {
  const claims: Claim[] = Object.values(builtIn.claims);
  const oldest = claims.reduce((least, claim) => (claim.reviewed < least.reviewed ? claim : least));
  const facts: [string, string | number][] = [
    [words('aboutVersion'), browser.runtime.getManifest().version],
    [words('aboutDatabase'), day(builtIn.version)],
    [words('aboutClaims'), claims.length],
    [words('aboutSources'), Object.keys(builtIn.sources).length],
    [words('aboutOldest'), day(oldest.reviewed)],
  ];
  return (
    <>
      <dl class="facts">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <p class="small">{words('aboutOldestIs')} <span lang="en">{oldest.claim}</span></p>
    </>
  );
}

function News(): JSX.Element {
  const [changes, setChanges] = useState<Changes | null | 'asking'>('asking');
  useEffect(() => { void seeChanges(builtIn).then(setChanges); }, []);
  return (
    <section aria-labelledby="news">
      <h3 id="news">{words('aboutNewsTitle')}</h3>
      {changes === 'asking' ? null : changes === null ? <p>{words('aboutNoNews')}</p> : (
        <>
          <p>{words('aboutFrom', changes.from, changes.to)}</p>
          {(['added', 'changed', 'removed'] as const).map((what) => (changes[what].length === 0 ? null : (
            <details key={what} open={changes[what].length <= 10}>
              <summary>{counted(`about${what[0]!.toUpperCase()}${what.slice(1)}`, changes[what].length)}</summary>
              <ul class="plain-list" lang="en">{changes[what].map(({ id, title }) => <li key={id}>{title}</li>)}</ul>
            </details>
          )))}
          {changes.added.length + changes.changed.length + changes.removed.length === 0 ? <p>{words('aboutSameClaims')}</p> : null}
        </>
      )}
    </section>
  );
}
