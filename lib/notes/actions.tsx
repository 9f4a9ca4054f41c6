/** What a reader can do with a note: copy it, hide it, report a wrong match. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PageClaim } from '../messages';
import { Icon } from '../ui/icon';
import { words } from '../ui/words';
import { noteText, reportText, type QuotedPage } from './copy';
import type { HideScope } from './types';

export interface ClaimHandlers {
  /** Null where nothing can be hidden. */
  hide: ((claim: PageClaim, scope: HideScope) => void) | null;
  copy(text: string): Promise<boolean>;
  lookup(query: string): void;
  /** The page's address, for a report that the reader lets name it. */
  address: string;
  /** The page to quote from, where a copied note may name it. */
  page?: QuotedPage;
}

const SCOPES: [HideScope, string, string][] = [['here', 'cardHideHere', 'cardHideHereHow'], ['site', 'cardHideSite', 'cardHideSiteHow'], ['everywhere', 'cardHideEverywhere', 'cardHideEverywhereHow']];

export function ClaimActions({ claim, handlers }: { claim: PageClaim; handlers: ClaimHandlers }): JSX.Element {
  const [shown, setShown] = useState<'hide' | 'report' | null>(null);
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState<string | null>(null);
  const [withAddress, setWithAddress] = useState(false);
  const { hide } = handlers;
  const copy = (text: string): void => {
    void handlers.copy(text).then((done) => {
      setSaid(words(done ? 'cardCopied' : 'cardNotCopied'));
      setByHand(done ? null : text);
    });
  };
  const toggle = (part: 'hide' | 'report') => () => setShown(shown === part ? null : part);
  return (
    <div class="doing">
      <div class="actions">
        <button type="button" onClick={() => copy(noteText(claim, handlers.page))}><Icon name="copy" />{words('cardCopy')}</button>
        {hide ? <button type="button" aria-expanded={shown === 'hide'} onClick={toggle('hide')}><Icon name="hide" />{words('cardHide')}</button> : null}
        <button type="button" aria-expanded={shown === 'report'} onClick={toggle('report')}><Icon name="flag" />{words('cardReport')}</button>
      </div>
      {hide && shown === 'hide' ? (
        <div class="choices" role="group" aria-label={words('cardHide')}>
          {SCOPES.map(([scope, label, how]) => (
            <button type="button" key={scope} onClick={() => hide(claim, scope)}><b>{words(label)}</b><span>{words(how)}</span></button>
          ))}
        </div>
      ) : null}
      {shown === 'report' ? (
        <div class="choices" role="group" aria-label={words('cardReport')}>
          <p class="small">{words('cardReportHow')}</p>
          <label><input type="checkbox" checked={withAddress} onChange={(event) => setWithAddress(event.currentTarget.checked)} />{words('cardReportAddress')}</label>
          <div class="actions"><button type="button" onClick={() => copy(reportText(claim, withAddress ? handlers.address : null))}><Icon name="copy" />{words('cardReportCopy')}</button></div>
        </div>
      ) : null}
      <p class="said" role="status">{said}</p>
      {byHand === null ? null : <textarea class="by-hand" readOnly rows={4} aria-label={words('cardByHand')} value={byHand} onFocus={(event) => event.currentTarget.select()} />}
    </div>
  );
}
