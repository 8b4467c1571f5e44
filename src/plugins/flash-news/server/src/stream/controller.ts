import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors } from '@strapi/utils';
import createError from 'http-errors';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { ReadNewsroomState } from '../feed/newsroom-state';
import type { Context } from '../http/context';
import { resolveLocales } from '../newsroom/check-locale';
import { AttachedBody } from './attached-body';
import { acceptsStream, MEDIA_TYPE, STREAM_HEADERS, type Opening } from './opening';
import { readersOf } from './readers';
import type { NoSlot } from './slots';
import { lastSeenIn, streamQuery } from './validation';

/** Seconds, the least and the most, after which a refused client may come again. */
const COME_AGAIN: [number, number] = [5, 30];

/** What the controller needs of Koa's context, besides that of all controllers. */
export interface StreamContext extends Omit<Context, 'req'> {
  method: string;
  /** Behind a trusted proxy, what that says. */
  ip: string;
  req: IncomingMessage;
  res: ServerResponse;
  /** Koa calls it when a response is cut, and logs it. */
  onerror: (error: Error | null) => void;
}

export interface StreamPeers {
  opening: Opening;
  newsroomState: ReadNewsroomState;
  /** From 0 to 1. */
  random: () => number;
}

const refuse = (ctx: StreamContext, reason: NoSlot, random: () => number): never => {
  const wait = Math.round(COME_AGAIN[0] + random() * (COME_AGAIN[1] - COME_AGAIN[0]));
  ctx.set('Retry-After', String(wait));
  ctx.set('Cache-Control', 'no-store');
  const details = { retryAfter: wait };
  if (reason === 'address')
    throw new errors.RateLimitError('Too many streams are open from this address', details);
  throw createError(503, 'Too many streams are open', {
    name: 'ServiceUnavailableError',
    details,
    expose: true,
  });
};

/**
 * Handles GET and HEAD /api/flash-news/stream: what `public-api/response-cache/open-stream.ts` doesn't open in front of Koa, such as
 * streams by a token, and all refusals.
 */
export const createStreamController =
  ({ opening, newsroomState, random }: StreamPeers) =>
  /** @throws 400 naming the parameter; 406 if `Accept` excludes event streams; 429 and 503 beyond the limits. */
  async (ctx: StreamContext): Promise<void> => {
    if (!acceptsStream(ctx.req))
      throw createError(406, `Accept: this is served as ${MEDIA_TYPE} only`, {
        name: 'NotAcceptableError',
        details: { type: MEDIA_TYPE },
      });
    const query = parse(streamQuery, ctx.query);
    const { locales } = await newsroomState.read();
    const readers = readersOf(resolveLocales(locales, query));
    const lastSeen = lastSeenIn(ctx.get('Last-Event-ID').trim(), query.lastEventId);
    ctx.status = 200;
    if (ctx.method !== 'HEAD') {
      const start = opening(ctx.req, ctx.res, ctx.ip);
      if (typeof start === 'string') return refuse(ctx, start, random);
      ctx.body = new AttachedBody(() => {
        // Readers leave whenever they like: that is no error.
        ctx.onerror = () => undefined;
        start(readers, lastSeen);
      });
    }
    for (const [name, value] of Object.entries(STREAM_HEADERS)) ctx.set(name, value);
  };
