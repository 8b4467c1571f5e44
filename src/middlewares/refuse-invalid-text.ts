import type { Core } from '@strapi/strapi';
import { refuseFaults, type Fault } from '../http/refuse-faults';
import { textFaults, parseJsonFields } from '../http/text-faults';

interface Sent {
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

const faultsOf = (sent: Sent): Fault[] => {
  const { body, files } = sent.request;
  const isForm = Boolean(sent.is('multipart', 'urlencoded'));
  return [
    ...(/%00/.test(sent.path) ? textFaults('\0', ['path']) : []),
    ...textFaults(sent.query),
    ...textFaults(isForm ? parseJsonFields(body) : body),
    ...textFaults(fileNames(files)),
  ];
};

/** Refuses (400) U+0000 and lone surrogates in any request: PostgreSQL would fail (500), SQLite change the text. */
const refuseInvalidText: Core.MiddlewareFactory =
  (): Core.MiddlewareHandler => async (ctx, next) => {
    refuseFaults(faultsOf(ctx as unknown as Sent));
    await next();
  };

export default refuseInvalidText;
