import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const TSX = resolve('node_modules/tsx/dist/cli.mjs');
let project = '';

/** A copy of the database and its documents, to break and to add to. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'leafnote-claims-'));
  for (const folder of ['claims', 'docs']) cpSync(folder, join(project, folder), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

/** Runs a script of the project in the copy. */
function run(script: string, ...words: string[]): { code: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, resolve(`scripts/${script}.ts`), ...words], { cwd: project, encoding: 'utf8' });
  return { code: status, out: stdout + stderr };
}
const edit = (file: string, change: (text: string) => string): void => writeFileSync(join(project, file), change(readFileSync(join(project, file), 'utf8')));

describe('npm run check:claims', () => {
  it('passes on the database as it is', () => {
    const { code, out } = run('check-claims');
    expect(out).toMatch(/^\d+ claims, \d+ sources, \d+ entries of law: no errors\.$/m);
    expect(code).toBe(0);
  }, 120_000);

  it('tells every error of every file at once, with file, line and a way to mend it', () => {
    edit('claims/efficacy/anxiety.yaml', (text) => text.replace('verdict: unproven', 'verdict: supported').replace(/^related:\n(?:- .*\n)+/m, 'related:\n- efficacy/nowhere\n'));
    edit('claims/harm/liver.yaml', (text) => text.replace(/^family: harm$/m, 'familiy: harm'));
    edit('claims/sources/yang-2024-mental-health-meta.yaml', (text) => text.replace(/^year: 2024$/m, 'year: 2924'));
    edit('claims/jurisdictions.yaml', (text) => text.replace('status: banned', 'status: forbidden'));
    appendFileSync(join(project, 'docs/claims.md'), 'more\n');
    const { code, out } = run('check-claims');
    expect(code).toBe(1);
    expect(out).toMatch(/^claims\/efficacy\/anxiety\.yaml:3 verdict: .*froze "unproven"/m);
    expect(out).toMatch(/^claims\/efficacy\/anxiety\.yaml:\d\d related\.0: there is no claim "efficacy\/nowhere"/m);
    expect(out).toMatch(/^claims\/harm\/liver\.yaml:\d+ /m);
    expect(out).toMatch(/^claims\/sources\/yang-2024-mental-health-meta\.yaml:\d+ year: /m);
    expect(out).toMatch(/^claims\/jurisdictions\.yaml:\d+ 0\.status: /m);
    expect(out).toMatch(/^docs\/claims\.md:1: is not up to date/m);
    expect(out.match(/^ {4}fix: \S/gm)!.length).toBe(Number(/^(\d+) errors in the claims database\.$/m.exec(out)![1]));
  }, 120_000);
});

describe('npm run new:claim', () => {
  it('refuses what is no id and what exists', () => {
    expect(run('new-claim', 'tinnitus')).toMatchObject({ code: 1, out: expect.stringContaining('is no claim id') });
    expect(run('new-claim', 'efficacy/anxiety')).toMatchObject({ code: 1, out: expect.stringContaining('exists already') });
  }, 120_000);

  it('lays out one file, which the check asks to fill, and which passes when it is', () => {
    expect(run('new-claim', 'efficacy/tinnitus').code).toBe(0);
    const empty = run('check-claims');
    expect(empty.code).toBe(1);
    expect(empty.out).toMatch(/^claims\/efficacy\/tinnitus\.yaml:\d+ sources/m);

    edit('claims/efficacy/tinnitus.yaml', (text) => text
      .replace('claim: Kratom …', 'claim: Kratom relieves ringing in the ears')
      .replace('  because: …', '  because: not studied')
      .replace(/^note: >-\n {2}…$/m, 'note: >-\n  No study has tested kratom for ringing in the ears. No medical use of kratom is proven.')
      .replace(/^detail: >-\n {2}…$/m, 'detail: >-\n  The NIH says that kratom has not been shown to work for any medical use. A review found few studies in people.')
      .replace(/^sources:\n(?: *.*\n)*?(?=related)/m, `sources:
- {id: nccih-kratom, role: rests-on, direction: no-evidence, says: Not shown effective for any medical use.}
- {id: prevete-2022-sr, role: rests-on, direction: no-evidence, says: Few studies in people.}
`)
      .replace(/^ {2}frames:\n(?: {4}.*\n)+ {2}phrases: \[\]$/m, '  phrases:\n  - tinnitus|ringing_in_the_ears')
      .replace(/^examples:\n[^]*$/m, `examples:
  asserts: [Kratom eases tinnitus., The ringing in the ears stopped with kratom., Red leaf against tinnitus]
  hedged: [Kratom may ease tinnitus., Some say it helped the ringing in the ears., Tinnitus might get better]
  denies: [Kratom does nothing for tinnitus., No study shows that it helps tinnitus., It never eased the ringing in the ears]
  asks: ['Does kratom help tinnitus?', 'Is it good against ringing in the ears?', 'Can red leaf stop tinnitus?']
  none: [CBD eases tinnitus., Ask a doctor about your ears., The bell was ringing as we left]
`));
    appendFileSync(join(project, 'docs/verdicts.md'), '| efficacy/tinnitus | unproven | Not studied. |\n');
    expect(run('claims-doc').code).toBe(0);
    expect(run('check-claims')).toMatchObject({ code: 0, out: expect.stringContaining('no errors') });
    expect(readFileSync(join(project, 'docs/claims.md'), 'utf8')).toContain('| efficacy/tinnitus | Kratom relieves ringing in the ears | unproven | very low | 2 |');
  }, 240_000);
});
