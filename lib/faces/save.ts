/** Gives the reader a file, by the browser's own way of saving; no permission is needed and nothing is sent. */

/** Milliseconds that the browser gets to begin with the file. */
const KEEP = 60_000;

export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP);
}
