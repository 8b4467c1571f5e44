import type { Core } from '@strapi/strapi';
import { refuseFaults, type Fault } from '../http/refuse-faults';
import { textFaults, withJsonRead } from '../http/text-faults';

interface Sent {
  path: string;
  query: unknown;
  request: { body?: unknown; files?: Record<string, unknown> };
  is(...types: string[]): string | false | null;
}

/** The names of the files that came in; of the files themselves nothing is looked at. */
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
    ...textFaults(isForm ? withJsonRead(body) : body),
    ...textFaults(fileNames(files)),
  ];
};

/**
 * Refuses (400), naming the field, what holds U+0000 or a lone surrogate in path, query, body or the name of a file: on
 * PostgreSQL Strapi would fail on it (500), on SQLite keep or change it. For every request, the panel's and the sign-in too.
 */
const refuseInvalidText: Core.MiddlewareFactory =
  (): Core.MiddlewareHandler => async (ctx, next) => {
    refuseFaults(faultsOf(ctx as unknown as Sent));
    await next();
  };

export default refuseInvalidText;
