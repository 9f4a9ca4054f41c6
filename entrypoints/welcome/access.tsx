/** Access to pages: some browsers give it with the installation, others want it asked for on a click, and any may take it back. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Icon } from '../../lib/ui/icon';
import { words } from '../../lib/ui/words';

const ALL = { origins: ['<all_urls>'] };

export function Access(): JSX.Element {
  const [given, setGiven] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const look = (): void => { void browser.permissions.contains(ALL).then(setGiven); };
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => { browser.permissions.onAdded.removeListener(look); browser.permissions.onRemoved.removeListener(look); };
  }, []);
  // the request has to come straight from the click, before anything is waited for
  const ask = (): void => { void browser.permissions.request(ALL).then((now) => { setGiven(now); setRefused(!now); }); };
  return (
    <div class="access" aria-live="polite">
      {given === null ? null : given
        ? <p class="given"><Icon name="check" />{words('welcomeAccessGiven')}</p>
        : (
          <>
            <p>{words('welcomeAccessAsk')}</p>
            <p><button type="button" class="button main" onClick={ask}>{words('welcomeAccessAllow')}</button></p>
            {refused ? <p>{words('welcomeAccessRefused')}</p> : null}
          </>
        )}
    </div>
  );
}
