/** What is wrong with a file, in the reader's language; what a parser said stands below it as it was said. */
import type { JSX } from 'preact';
import type { BackupProblem } from '../../../lib/backup/file';
import type { PackError } from '../../../lib/database/pack';
import { named, words } from '../../../lib/ui/words';

const Detail = ({ text }: { text: string | null }): JSX.Element | null => (text === null ? null : <code class="block small" lang="en">{text}</code>);

/** Where it stands, what it is, and how it is mended. */
export function PackErrorWords({ error: { path, line, problem, values, detail, fix } }: { error: PackError }): JSX.Element {
  return (
    <>
      {path === '' && line === null ? null : <code>{[path, line === null ? '' : words('packLine', line)].filter(Boolean).join(' · ')}</code>}
      <span class="block">{named('packProblem', problem, ...values)}</span>
      <Detail text={detail} />
      <span class="block fix">→ {named('packFix', fix)}</span>
    </>
  );
}

export function BackupProblemWords({ of: { problem, values, detail, pack } }: { of: BackupProblem }): JSX.Element {
  return (
    <>
      <p>{named('backupProblem', problem, ...values)}</p>
      <Detail text={detail} />
      {pack ? <p><PackErrorWords error={pack} /></p> : null}
    </>
  );
}
