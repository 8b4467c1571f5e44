import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { refuseFaults } from '../http/refuse-faults';
import { sentTextFaults, type Sent } from '../http/sent-text-faults';
import { jsonFieldFaults } from '../http/text-faults';

const MEGABYTE = 1024 * 1024;

/** Limits beside the files themselves: text fields, and the headers of the parts. */
const MAX_FIELDS = 100;
const MAX_FIELDS_SIZE = MEGABYTE;
const MAX_HEADERS_SIZE = MEGABYTE;
const MAX_FILES = 100;

type Context = Parameters<Core.MiddlewareHandler>[0];

const tooLarge = (maxBytes: number): Error =>
  new errors.PayloadTooLargeError(
    `The request is larger than ${Math.floor(maxBytes / MEGABYTE)} MB. Send fewer or smaller files.`,
  );

/** Cuts off a body at `limit` bytes: the parser counts no headers. */
const limitBody = (ctx: Context, limit: number): void => {
  let received = 0;
  ctx.req.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > limit) ctx.req.destroy();
  });
};

const UNREADABLE =
  'The upload broke off, or isn’t the form (multipart/form-data) that its Content-Type says. Send it again.';

/** The error of a form that can't be read (formidable 2): the client's fault, unless the disk failed. */
const formError = (error: Error, maxBytes: number): Error => {
  if (!('httpCode' in error)) return error;
  if (error.httpCode === 413) return tooLarge(maxBytes);
  return new errors.ValidationError(UNREADABLE);
};

/** Returns Strapi's body parser for one request: it writes the files to `folder`. */
const createParser = (strapi: Core.Strapi, folder: string, maxBytes: number) => {
  let files = 0;
  const config = {
    multipart: true,
    onError: (error: Error) => {
      throw formError(error, maxBytes);
    },
    formidable: {
      uploadDir: folder,
      maxFileSize: maxBytes,
      maxFields: MAX_FIELDS,
      maxFieldsSize: MAX_FIELDS_SIZE,
      onFileBegin: () => {
        files += 1;
        if (files > MAX_FILES) {
          throw new errors.PayloadTooLargeError(`Send at most ${MAX_FILES} files in one request.`);
        }
      },
    },
  };
  return strapi.middleware('strapi::body')(config, { strapi });
};

/**
 * Returns a route's middleware that reads a form with files, after Strapi has authenticated the caller. The files are
 * in a folder of their own, deleted after the request whatever its outcome.
 * @param maxBytes of all files together
 * @throws PayloadTooLargeError (413), ValidationError (400)
 */
export const readFiles =
  (strapi: Core.Strapi, maxBytes: number): Core.MiddlewareHandler =>
  async (ctx, next) => {
    if (!ctx.is('multipart/form-data')) {
      await next();
      return;
    }
    const bodyLimit = maxBytes + MAX_FIELDS_SIZE + MAX_HEADERS_SIZE;
    if (Number(ctx.get('Content-Length')) > bodyLimit) throw tooLarge(maxBytes);
    const folder = await mkdtemp(path.join(os.tmpdir(), 'newsroom-request-'));
    try {
      const parse = createParser(strapi, folder, maxBytes);
      // The first listener starts the stream, so nothing may wait between this one and the parser's.
      limitBody(ctx, bodyLimit);
      await parse?.(ctx, async () => {
        const sent = ctx as unknown as Sent;
        refuseFaults([...sentTextFaults(sent), ...jsonFieldFaults(sent.request.body)]);
        await next();
      });
    } finally {
      // A file that the parser was opening when the client left may appear meanwhile.
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
