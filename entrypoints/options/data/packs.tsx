/** Claim packs: importing one, and those that are there. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { packError, readPack, type PackError } from '../../../lib/database/pack';
import type { Pack } from '../../../lib/database/pack-schema';
import { send } from '../../../lib/messaging';
import { listPacks, loadPack, onPacks, removePack, switchPack, type PackEntry } from '../../../lib/packs/store';
import { Ask, FileButton, Switch } from '../../../lib/ui/controls';
import { verdictWords } from '../../../lib/ui/note';
import { counted, words } from '../../../lib/ui/words';
import { size } from '../size';
import { PackErrorWords } from './problem';

type Opened = { file: string; pack: Pack } | { file: string; errors: PackError[] } | null;

export function Packs(): JSX.Element {
  const [packs, setPacks] = useState<PackEntry[] | null>(null);
  const [opened, setOpened] = useState<Opened>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const load = (): void => { void listPacks().then(setPacks); };
    load();
    return onPacks(load);
  }, []);
  const open = (text: string, file: string): void => { setSaid(''); setOpened({ file, ...readPack(text, file) }); };
  const add = async (pack: Pack, file: string): Promise<void> => {
    const errors = await send('pack:add', { pack, file }).catch((error: unknown): PackError[] => [packError('store', 'room', { detail: String(error) })]);
    setOpened(errors.length > 0 ? { file, errors } : null);
    if (errors.length === 0) setSaid(words('packAdded', pack.title));
  };
  return (
    <>
      <p class="lead">{words('packsLead')}</p>
      <p class="actions"><FileButton label={words('packsImport')} accept=".json,.yaml,.yml,application/json,application/yaml" open={open} /></p>
      <div role="status">{said ? <p class="boxed good">{said}</p> : null}</div>
      {opened === null ? null : 'errors' in opened ? <Errors file={opened.file} errors={opened.errors} /> : (
        <Offer pack={opened.pack} replaces={packs?.find(({ name }) => name === opened.pack.pack) ?? null} add={() => { void add(opened.pack, opened.file); }} cancel={() => setOpened(null)} />
      )}
      <section aria-labelledby="packs">
        <h3 id="packs">{words('packsYours')}</h3>
        {packs?.length === 0 ? <p class="empty">{words('packsNone')}</p> : null}
        <ul class="rows">{packs?.map((entry) => <Entry key={entry.name} entry={entry} removed={() => setSaid(words('packRemoved', entry.title))} />)}</ul>
      </section>
      <p class="small">{words('packsStay')}</p>
    </>
  );
}

function Errors({ file, errors }: { file: string; errors: readonly PackError[] }): JSX.Element {
  return (
    <section class="boxed wrong" role="alert" aria-labelledby="wrong">
      <h3 id="wrong">{words('packRefused', file)}</h3>
      <p>{words('packNothing')}</p>
      <ul class="errors">{errors.map((error) => <li key={`${error.path}:${error.problem}:${error.values.join()}:${error.detail}`}><PackErrorWords error={error} /></li>)}
      </ul>
    </section>
  );
}

function Offer({ pack, replaces, add, cancel }: { pack: Pack; replaces: PackEntry | null; add(): void; cancel(): void }): JSX.Element {
  return (
    <section class="boxed" aria-labelledby="offer">
      <h3 id="offer" lang="">{pack.title}</h3>
      <p>{words('packBy', pack.by, pack.version)} · {counted('packClaims', pack.claims.length)} · {counted('sourcesCount', pack.sources.length)}</p>
      <Claims pack={pack} />
      <p>{words('packUnreviewed')}</p>
      {replaces ? <p><strong>{words('packReplaces', replaces.title, replaces.version)}</strong></p> : null}
      <p class="actions"><button type="button" class="button main" onClick={add}>{words(replaces ? 'packReplace' : 'packAdd')}</button><button type="button" class="button" onClick={cancel}>{words('optionsCancel')}</button></p>
    </section>
  );
}

/** Claims of a pack listed at most; the rest is counted. */
const LISTED = 200;

function Claims({ pack }: { pack: Pack }): JSX.Element {
  return (
    <details>
      <summary>{words('packShow')}</summary>
      <ul class="plain-list">{pack.claims.slice(0, LISTED).map(({ id, claim, verdict }) => <li key={id}><span lang="">{claim}</span> <span class="small">({verdictWords(verdict)})</span></li>)}</ul>
      {pack.claims.length > LISTED ? <p class="small">{words('packMore', pack.claims.length - LISTED)}</p> : null}
    </details>
  );
}

function Entry({ entry, removed }: { entry: PackEntry; removed(): void }): JSX.Element {
  const [pack, setPack] = useState<Pack | null | 'broken'>(null);
  useEffect(() => { void loadPack(entry.name).then((loaded) => setPack(loaded ?? 'broken')); }, [entry]);
  return (
    <li class="pack-row">
      <Switch label={entry.title} checked={entry.on} change={(on) => { void switchPack(entry.name, on); }} hint={`${words('packBy', entry.by, entry.version)} · ${counted('packClaims', entry.claims)} · ${counted('sourcesCount', entry.sources)} · ${size(entry.bytes)}`} />
      {pack === 'broken' ? <p class="bad small">{words('packBroken')}</p> : pack ? <Claims pack={pack} /> : null}
      <Ask label={words('optionsRemove')} question={words('packRemoveSure', entry.title)} sure={words('optionsRemove')} act={() => { void removePack(entry.name).then(removed); }} />
    </li>
  );
}
