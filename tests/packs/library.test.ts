import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CompiledIndex } from '../../lib/analysis/compiled';
import { analyze } from '../../lib/analysis/analyze';
import { openIndex } from '../../lib/analysis/index';
import { joinIndex } from '../../lib/analysis/join';
import { loadDatabase } from '../../lib/database/load';
import { Library } from '../../lib/packs/library';
import { activePacks, listPacks, loadPack, removePack, switchPack } from '../../lib/packs/store';
import { emptyStore } from '../settings/windows';
import { aPack } from './sample';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { database, index } = loadDatabase(process.cwd());
const base = index as CompiledIndex;
const library = (): Library => new Library(database, base);

beforeEach(() => { emptyStore(); });

describe('the packs of a reader', () => {
  it('are stored, listed, switched and removed', async () => {
    expect(await library().add(aPack(), 'ears.yaml')).toEqual([]);
    expect(await listPacks()).toMatchObject([{ name: 'ears', title: 'Ear claims', claims: 1, sources: 1, on: true, file: 'ears.yaml' }]);
    expect(await loadPack('ears')).toEqual(aPack());
    await switchPack('ears', false);
    expect(await activePacks()).toEqual([]);
    expect(await library().add(aPack({ title: 'Ear claims, second edition' }), 'new.yaml')).toEqual([]);
    expect(await listPacks()).toMatchObject([{ title: 'Ear claims, second edition', on: false }]);
    await removePack('ears');
    expect(await listPacks()).toEqual([]);
    expect(await emptyStore().storage.local.get('pack:ears')).toEqual({});
  });

  it('are matched beside the built-in claims, and gone when switched off', async () => {
    const shelf = library();
    let changes = 0;
    const end = shelf.watch(() => { changes += 1; });
    expect((await shelf.open()).packs).toEqual([]);
    await shelf.add(aPack(), 'ears.yaml');
    const open = await shelf.open();
    expect(open.database.claims['ears:efficacy/tinnitus']?.pack).toBe('Ear claims');
    expect(analyze('Kratom relieves tinnitus.', openIndex(joinIndex(base, open.packs[0]!)), { topic: true }).map(({ proposition }) => proposition)).toEqual(['ears:efficacy/tinnitus']);
    await switchPack('ears', false);
    expect((await shelf.open()).database).toBe(database);
    expect(changes).toBe(2);
    end();
  });

  it('that name what nobody knows are refused, and nothing is stored', async () => {
    const errors = await library().add(aPack({ lexicon: { concepts: {}, relations: {} } }), 'ears.yaml');
    expect(errors).toMatchObject([{ path: 'claims.0.matches.frames.0.target.0', problem: 'no-concept', values: ['tinnitus'] }]);
    expect(await listPacks()).toEqual([]);
  });

  it('that do not fit the store are refused, with the reason', async () => {
    const full = vi.spyOn(emptyStore().storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await library().add(aPack(), 'ears.yaml')).toMatchObject([{ problem: 'store', detail: 'QUOTA_BYTES quota exceeded' }]);
    full.mockRestore();
    expect(await listPacks()).toEqual([]);
  });

  it('of which one is broken in the store leave the others at work', async () => {
    await library().add(aPack(), 'ears.yaml');
    await library().add(aPack({ pack: 'nose' }, 'nose'), 'nose.yaml');
    await fakeBrowser.storage.local.set({ 'pack:ears': { pack: 'ears', claims: 'gone' } });
    const { database: together } = await library().open();
    expect(Object.keys(together.claims).filter((id) => id.includes(':'))).toEqual(['nose:efficacy/tinnitus']);
  });

  it('survive a list that cannot be read', async () => {
    const { storage } = emptyStore();
    await storage.local.set({ packs: [null, 3, { on: true }, 'x'] });
    expect(await listPacks()).toEqual([]);
    await storage.local.set({ packs: 'garbage' });
    expect(await activePacks()).toEqual([]);
  });
});
