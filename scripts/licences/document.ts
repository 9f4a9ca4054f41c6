/** docs/store/licences.md: what is shipped inside the extension, and under which licences, with their texts. */
import { bundledLicences } from './bundled';

/** @param root the project's folder */
export function licencesDocument(root: string): string {
  const licences = bundledLicences(root);
  return [
    '# Licences of what is shipped', '',
    'Made by `npm run docs:licences` from the packages themselves; do not edit. The extension’s options show the same list under “About”. A build fails',
    'when something is bundled that is not in it. Some packages may be listed of which nothing is bundled.', '',
    '| package | version | licence |', '|---|---|---|',
    ...licences.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    ...licences.flatMap(({ name, version, text }) => ['', `## ${name} ${version}`, '', text === '' ? 'The package holds no text of its licence.' : `\`\`\`\n${text.replace(/\r\n/g, '\n').replace(/[ \t]+$/gm, '')}\n\`\`\``]),
    '',
  ].join('\n');
}
