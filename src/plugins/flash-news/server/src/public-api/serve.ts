import createError from 'http-errors';
import type { Context } from '../http/context';
import { invalidField } from '../http/invalid-field';
import { queryFault } from '../http/plain-query';
import { isAcceptable, respond } from '../http/respond';
import type { Clock } from '../newsroom/clock';
import { MovedPermanently, redirect } from './moved-permanently';
import { cacheableQuery, cachedEndpointAt, type PublicAnswers } from './public-answers';

export interface ServePeers {
  publicAnswers: PublicAnswers;
  clock: Clock;
}

/** Returns a 406 (RFC 9110 §15.5.7) that names the available type. */
const notAcceptable = (type: string): Error =>
  createError(406, `Accept: this is served as ${type} only`, {
    name: 'NotAcceptableError',
    details: { type },
  });

/** @throws ValidationError (400) for what Strapi's parser drops silently. */
const refuseInvalidQuery = (querystring: string): void => {
  const fault = queryFault(querystring);
  if (fault === null) return;
  throw invalidField(fault.path, fault.message);
};

const send = async (ctx: Context, { publicAnswers, clock }: ServePeers): Promise<void> => {
  const { path } = ctx.state.route;
  const endpoint = cachedEndpointAt.get(path);
  if (endpoint === undefined) throw new Error(`${path} is no public path`);
  if (!isAcceptable(ctx.req, endpoint.mediaType)) throw notAcceptable(endpoint.mediaType);
  refuseInvalidQuery(ctx.querystring);
  const answer = await publicAnswers.answer(cacheableQuery(endpoint, ctx));
  const { status, headers, body } = await respond(answer, ctx.req, clock.now());
  ctx.status = status;
  if (body !== undefined) ctx.body = body;
  // Last, since setting a body makes Koa set its type.
  for (let i = 0; i < headers.length; i += 2) ctx.set(headers[i] ?? '', headers[i + 1] ?? '');
};

/**
 * Answers a request to a cached endpoint, found by the path of its route.
 * @throws 400 naming the parameter; 404; 406 if `Accept` excludes the media type; 410.
 */
export const serve = async (ctx: Context, peers: ServePeers): Promise<void> => {
  try {
    await send(ctx, peers);
  } catch (error) {
    if (!(error instanceof MovedPermanently)) throw error;
    redirect(ctx, error);
  }
};
