import type { Core } from '@strapi/strapi';
import { describe, expect, it } from '@jest/globals';

import databaseFaults from '../middlewares/database-faults';
import { noteCommit, noteError } from './request-faults';

const REFUSED = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
const DEADLOCK = Object.assign(new Error('deadlock detected'), { code: '40P01' });

/** Answers a request whose handler is `work`, which sets the status. */
const answer = async (work: (strapi: Core.Strapi, ctx: { status: number }) => void) => {
  const headers: Record<string, string> = {};
  const ctx = {
    ...{ method: 'PUT', path: '/api/articles/a', status: 404, body: undefined as unknown },
    set: (given: Record<string, string>) => Object.assign(headers, given),
    remove: () => undefined,
  };
  const strapi = {
    requestContext: { get: () => ctx },
    log: { warn: () => undefined },
  } as unknown as Core.Strapi;
  const middleware = databaseFaults({}, { strapi }) as unknown as (
    of: typeof ctx,
    next: () => Promise<void>,
  ) => Promise<void>;
  await middleware(ctx, () => Promise.resolve().then(() => work(strapi, ctx)));
  const { message } = (ctx.body as { error?: { message?: string } } | undefined)?.error ?? {};
  return { status: ctx.status, message, retryAfter: headers['Retry-After'] };
};

const UNCHANGED = {
  status: 503,
  message: 'The database doesn’t answer. Nothing was changed; try again in a moment.',
  retryAfter: '5',
};

describe('a request that the database fails', () => {
  it('is answered with 503 for the error itself', async () => {
    expect(
      await answer(() => {
        throw REFUSED;
      }),
    ).toEqual(UNCHANGED);
  });

  it.each([400, 401, 403, 404, 500])(
    'is answered with 503 where %s was made of it',
    async (status) => {
      expect(
        await answer((strapi, ctx) => {
          noteError(strapi, REFUSED);
          ctx.status = status;
        }),
      ).toEqual(UNCHANGED);
    },
  );

  it('keeps an answer that did not need the query', async () => {
    const { status } = await answer((strapi, ctx) => {
      noteError(strapi, REFUSED);
      ctx.status = 200;
    });
    expect(status).toBe(200);
  });

  it('does not say that nothing was changed after a commit', async () => {
    const { status, message } = await answer((strapi) => {
      noteCommit(strapi);
      throw REFUSED;
    });
    expect([status, message]).toEqual([
      503,
      'The database doesn’t answer. Look whether your change was saved before you try again.',
    ]);
  });

  it('says that others were in the way', async () => {
    const { message } = await answer(() => {
      throw DEADLOCK;
    });
    expect(message).toBe(
      'Others were changing the same at this moment. Nothing was changed; try again in a moment.',
    );
  });

  it('leaves other refusals and errors alone', async () => {
    expect(await answer((strapi) => noteError(strapi, new Error('no')))).toMatchObject({
      status: 404,
      message: undefined,
    });
    await expect(
      answer(() => {
        throw new Error('a fault of ours');
      }),
    ).rejects.toThrow('a fault of ours');
  });
});
