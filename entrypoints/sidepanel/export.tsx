/** Saves the report of the listed claims, and the citations of their sources, as files of the reader's own. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { toBibTeX, toCslJson, toRis } from '../../lib/database/cite';
import { toClaimReview } from '../../lib/export/claim-review';
import { toCsv } from '../../lib/export/csv';
import { toMarkdown } from '../../lib/export/markdown';
import { fileName, sourcesOf, type Report, type Say } from '../../lib/export/report';
import { reportOfTab } from '../../lib/faces/frames';
import { saveFile } from '../../lib/faces/save';
import { remarkWords } from '../../lib/ui/note';
import { Said } from '../../lib/ui/said';
import { named, words } from '../../lib/ui/words';

interface Format { label: string; kind: string; extension: string; type: string; write(report: Report): string }

const say: Say = { words, named, remark: remarkWords };
const REPORTS: Format[] = [
  { label: 'Markdown', kind: 'report', extension: 'md', type: 'text/markdown', write: (report) => toMarkdown(report, say) },
  { label: 'CSV', kind: 'report', extension: 'csv', type: 'text/csv', write: (report) => toCsv(report, say) },
  { label: 'ClaimReview (JSON-LD)', kind: 'claimreview', extension: 'jsonld', type: 'application/ld+json', write: (report) => toClaimReview(report, say) },
];
const CITATIONS: Format[] = [
  { label: 'BibTeX', kind: 'sources', extension: 'bib', type: 'application/x-bibtex', write: ({ claims }) => toBibTeX(sourcesOf(claims)) },
  { label: 'RIS', kind: 'sources', extension: 'ris', type: 'application/x-research-info-systems', write: ({ claims }) => toRis(sourcesOf(claims)) },
  { label: 'CSL-JSON', kind: 'sources', extension: 'json', type: 'application/vnd.citationstyles.csl+json', write: ({ claims }) => toCslJson(sourcesOf(claims)) },
];

export function Export({ tab, keys }: { tab: number; keys: readonly string[] }): JSX.Element {
  const [said, setSaid] = useState('');
  const save = async ({ kind, extension, type, write }: Format): Promise<void> => {
    const page = await reportOfTab(tab);
    if (!page) { setSaid(words('sideNotSaved')); return; }
    const wanted = new Set(keys);
    const report: Report = { title: page.title, url: page.url, at: new Date(), version: browser.runtime.getManifest().version, claims: page.claims.filter(({ key }) => wanted.has(key)) };
    const name = fileName(report, kind, extension);
    saveFile(name, type, write(report));
    setSaid(words('sideSaved', name));
  };
  const group = (title: string, formats: Format[]): JSX.Element => (
    <div role="group" aria-label={title}>
      <h3 class="small">{title}</h3>
      <div class="actions">{formats.map((format) => <button type="button" class="button" key={format.label} disabled={keys.length === 0} onClick={() => { void save(format); }}>{format.label}</button>)}</div>
    </div>
  );
  return (
    <details class="export">
      <summary>{words('sideExport')}</summary>
      <div class="export-body">
        <p class="small">{words('sideExportHow', keys.length)}</p>
        {group(words('sideExportReport'), REPORTS)}
        {group(words('sideExportCitations'), CITATIONS)}
        <Said text={said} shown />
      </div>
    </details>
  );
}
