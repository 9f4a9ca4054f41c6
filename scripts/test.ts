/**
 * `npm test`: types, lint, claims, unit tests, end-to-end tests, in this order. Every step runs, whatever the one before it found; the
 * last line counts. A step that is one check counts as one test.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Count { passed: number; failed: number }
interface Step { name: string; arguments: string[]; count(status: number, output: string): Count }

const scratch = mkdtempSync(join(tmpdir(), 'leafnote-test-'));
const report = join(scratch, 'unit.json');
const bin = (name: string): string => join('node_modules', ...name.split('/'));
const asOne = (status: number): Count => ({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 });

/** A run that failed without a failed test (it could not start, say) counts as one failure. */
const atLeastOne = (count: Count, status: number): Count => (status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count);

const STEPS: Step[] = [
  { name: 'types', arguments: [bin('typescript/bin/tsc'), '--noEmit'], count: asOne },
  { name: 'lint', arguments: [bin('eslint/bin/eslint.js'), '.'], count: asOne },
  { name: 'claims', arguments: ['--import', 'tsx', join('scripts', 'check-claims.ts')], count: asOne },
  {
    name: 'unit tests', arguments: [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile=${report}`],
    count: (status) => {
      try {
        const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
        return atLeastOne({ passed: numPassedTests, failed: numFailedTests }, status);
      } catch {
        return { passed: 0, failed: 1 };
      }
    },
  },
  {
    name: 'end-to-end tests', arguments: ['--import', 'tsx', join('scripts', 'e2e.ts')],
    // the runner of Node closes with "ℹ pass N" and "ℹ fail N"
    count: (status, output) => {
      const sum = (word: string): number => [...output.matchAll(new RegExp(`^\\S+ ${word} (\\d+)$`, 'gm'))].reduce((total, [, number]) => total + Number(number), 0);
      return atLeastOne({ passed: sum('pass'), failed: sum('fail') + sum('cancelled') }, status);
    },
  },
];

function run({ name, arguments: parts }: Step): Promise<{ status: number; output: string }> {
  console.log(`\n── ${name}`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, parts, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); process.stdout.write(chunk); });
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

const total: Count = { passed: 0, failed: 0 };
for (const step of STEPS) {
  const { status, output } = await run(step);
  const { passed, failed } = step.count(status, output);
  total.passed += passed;
  total.failed += failed;
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
