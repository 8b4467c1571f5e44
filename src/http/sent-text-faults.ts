import type { Fault } from './refuse-faults';
import { parseJsonFields, textFaults } from './text-faults';

/** A request with its parsed body. */
export interface Sent {
  path: string;
  query: unknown;
  request: { body?: unknown; files?: Record<string, unknown> };
  is(...types: string[]): string | false | null;
}

/** The contents of files are not checked. */
const fileNames = (files: Sent['request']['files'] = {}): unknown =>
  Object.fromEntries(
    Object.entries(files).map(([field, given]) => [
      field,
      [given].flat().map((file) => (file as { originalFilename?: unknown }).originalFilename),
    ]),
  );

/** Returns a fault for every text in a request's path, query, body and file names that no database stores unchanged. */
export const sentTextFaults = (sent: Sent): Fault[] => {
  const { body, files } = sent.request;
  const isForm = Boolean(sent.is('multipart', 'urlencoded'));
  return [
    ...(/%00/.test(sent.path) ? textFaults({ path: '\0' }) : []),
    ...textFaults(sent.query),
    ...textFaults(isForm ? parseJsonFields(body) : body),
    ...textFaults(fileNames(files)),
  ];
};
