import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../lib/database/types';
import { recordFirst, seeChanges } from '../../lib/settings/seen';
import { aClaim, aDatabase } from '../database/fixtures';
import { emptyStore } from './windows';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));
beforeEach(() => { emptyStore(); });

const anxiety = aClaim();
const liver = aClaim({ id: 'harm/liver', claim: 'Kratom damages the liver' });
const sleep = aClaim({ id: 'efficacy/sleep', claim: 'Kratom helps sleep' });
const version = (name: string, claims: Database['claims'][string][], renames = {}): Database => ({ ...aDatabase(claims), version: name, renames });

describe('what changed since the version that the reader saw', () => {
  it('is nothing at first, and nothing while the version stays', async () => {
    await recordFirst(version('1', [anxiety]));
    expect(await seeChanges(version('1', [anxiety]))).toBeNull();
    expect(await seeChanges(version('1', [anxiety]))).toBeNull();
  });
  it('is told claim by claim, and again at each visit until the next version', async () => {
    await recordFirst(version('1', [anxiety, liver]));
    await recordFirst(version('2', [anxiety]));
    const second = version('2', [{ ...anxiety, note: 'Other.' }, sleep]);
    const told = { from: '1', to: '2', added: [{ id: 'efficacy/sleep', title: 'Kratom helps sleep' }], changed: [{ id: 'efficacy/anxiety', title: anxiety.claim }], removed: [{ id: 'harm/liver', title: liver.claim }] };
    expect(await seeChanges(second)).toEqual(told);
    expect(await seeChanges(second)).toEqual(told);
    expect(await seeChanges(version('3', [{ ...anxiety, note: 'Other.' }, sleep]))).toEqual({ from: '2', to: '3', added: [], changed: [], removed: [] });
  });
  it('takes a renamed claim for the same, and a pack’s for none', async () => {
    await recordFirst(version('1', [anxiety]));
    const renamed = { ...anxiety, id: 'efficacy/nerves' };
    expect(await seeChanges(version('2', [renamed, { ...sleep, id: 'p:efficacy/sleep', pack: 'P' }], { 'efficacy/anxiety': 'efficacy/nerves' }))).toMatchObject({ added: [], changed: [], removed: [] });
  });
  it('starts afresh from a record that cannot be read', async () => {
    await emptyStore().storage.local.set({ 'seen-database': { now: 7 } });
    expect(await seeChanges(version('1', [anxiety]))).toBeNull();
  });
});
