import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../lib/messages';

interface Frame { path: number[] | null; state: PageState; claims: string[] }
/** A tab: its frames by number, and what they were asked. */
const world = { frames: {} as Record<number, Frame>, hangs: false, asked: [] as [frame: number, name: string, key: string | undefined][] };
vi.mock('webextension-polyfill', () => ({ default: {
  runtime: { id: 'leafnote' },
  tabs: { sendMessage: async (_tab: number, { leafnote, request: { key } }: { leafnote: string; request: { key?: string } }, { frameId }: { frameId: number }) => {
    world.asked.push([frameId, leafnote, key]);
    const frame = world.frames[frameId];
    if (!frame?.path) throw new Error('no one listens');
    if (leafnote === 'page:claim') return frame.claims.includes(key!) ? { key } : null;
    if (leafnote === 'page:jump') return frame.claims.includes(key!);
    return { state: frame.state, title: `frame ${frameId}`, url: '', words: 10, claims: frame.claims.map((own) => ({ key: own })) };
  } },
  scripting: { executeScript: async () => (world.hangs ? new Promise(() => undefined) : Object.entries(world.frames).map(([frameId, { path }]) => ({ frameId: Number(frameId), result: path }))) },
} }));
const { claimOfTab, reportOfTab, showClaim, summaryOfTab } = await import('../../lib/faces/frames');

beforeEach(() => { Object.assign(world, { frames: {}, hangs: false, asked: [] }); });
const keys = async (): Promise<string[] | undefined> => (await summaryOfTab(1))?.claims.map(({ key }) => key);

describe('the claims of all frames of a tab', () => {
  it('stand in page order, the top frame’s first, a frame’s before those of the frames in it', async () => {
    world.frames = { 9: { path: [1], state: 'ready', claims: ['d'] }, 4: { path: [0, 2], state: 'ready', claims: ['c'] }, 0: { path: [], state: 'ready', claims: ['a'] }, 7: { path: [0], state: 'ready', claims: ['b', 'b2'] }, 3: { path: null, state: 'ready', claims: [] } };
    expect(await keys()).toEqual(['a', '7/b', '7/b2', '4/c', '9/d']);
    expect(await summaryOfTab(1)).toMatchObject({ state: 'ready', title: 'frame 0', words: 40 });
    expect((await reportOfTab(1))?.claims).toHaveLength(5);
  });
  it('are those of a frame where the page around it names no kratom', async () => {
    world.frames = { 0: { path: null, state: 'ready', claims: [] }, 5: { path: [0], state: 'ready', claims: ['x'] } };
    expect(await keys()).toEqual(['5/x']);
  });
  it.each<[PageState, PageState, PageState]>([['no-claims', 'ready', 'ready'], ['no-claims', 'reading', 'reading'], ['no-claims', 'no-claims', 'no-claims'], ['paused', 'paused', 'paused']])('%s above and %s inside is %s', async (top, inner, together) => {
    world.frames = { 0: { path: [], state: top, claims: [] }, 5: { path: [0], state: inner, claims: [] } };
    expect((await summaryOfTab(1))?.state).toBe(together);
  });
  it('are none where no annotator answers', async () => expect(await summaryOfTab(1)).toBeNull());
  it('do not wait for a frame that hangs', async () => {
    Object.assign(world, { hangs: true, frames: { 0: { path: [], state: 'ready', claims: ['a'] } } });
    expect(await keys()).toEqual(['a']);
  });
});

describe('one claim', () => {
  beforeEach(() => { world.frames = { 0: { path: [], state: 'ready', claims: ['a/1'] }, 7: { path: [0], state: 'ready', claims: ['b'] } }; });
  it('is asked of its frame, and keeps its key', async () => {
    expect(await claimOfTab(1, '7/b')).toEqual({ key: '7/b' });
    expect(await claimOfTab(1, '7/gone')).toBeNull();
    expect(world.asked).toEqual([[7, 'page:claim', 'b'], [7, 'page:claim', 'gone']]);
  });
  it('is shown in its frame; false where it or its frame is gone', async () => {
    expect([await showClaim(1, '7/b', true), await showClaim(1, '8/b', true), await showClaim(1, 'a/1', false)]).toEqual([true, false, true]);
  });
});
