import { MAX_COPY_BYTES, MAX_HTML } from '../../../shared/limits';
import type { Problem } from '../api/describeProblem';
import type { Given } from './session';

/** What was given, or why it isn't taken; null for nothing. */
export type Taken = { given: Given } | { problem: Problem } | null;

const problem = (id: Problem['id']): Taken => ({ problem: { id } });

/** Returns what is on a clipboard or was dropped: a file, else text with the HTML of it; null for nothing of these. */
export const takenFrom = async (data: DataTransfer): Promise<Taken> => {
  const [file] = data.files;
  if (data.files.length > 1) return problem('copy.severalFiles');
  // Read before anything is awaited: a clipboard is empty after its event.
  const copy = data.getData('text/plain');
  const html = data.getData('text/html');
  if (file) return takenFile(file);
  if (copy.trim() !== '') return takenText(copy, 'text/plain', html);
  return html.trim() === '' ? null : takenText(html, 'text/html');
};

/** HTML that is too much is left: the text has the words. */
const htmlOf = (html: string): { html?: string } =>
  html.trim() === '' || html.length > MAX_HTML ? {} : { html };

export const takenText = (copy: string, type: string, html = ''): Taken =>
  new TextEncoder().encode(copy).length > MAX_COPY_BYTES
    ? problem('copy.tooLarge')
    : { given: { copy, type, ...htmlOf(html) } };

/** Reads a file as it is: the server finds out its format and encoding. */
export const takenFile = async (file: File): Promise<Taken> => {
  if (file.size > MAX_COPY_BYTES) return problem('copy.tooLarge');
  // Of a folder, and of a file that is gone, nothing can be read.
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null) return problem('copy.noFile');
  if (buffer.byteLength === 0) return problem('refused.empty');
  let binary = '';
  for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte);
  const type = file.type === '' ? {} : { type: file.type };
  return { given: { file: btoa(binary), name: file.name, ...type } };
};
