import createError from 'http-errors';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { Context } from '../http/context';
import { queryFault } from '../http/plain-query';
import { isAcceptable, respond } from '../http/respond';
import type { Clock } from '../newsroom/clock';
import type { ServerAddress } from '../strapi/server-address';
import { MovedPermanently, redirect } from './moved-permanently';
import {
  cacheableQuery,
  type CacheableQuery,
  type EndpointAt,
  type PublicAnswers,
} from './public-answers';
import { refusalHeaders } from './refusal-headers';

export interface ServePeers {
  endpointAt: EndpointAt;
  publicAnswers: PublicAnswers;
  clock: Clock;
  serverAddress: () => ServerAddress;
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

/** Validates a request. @throws 400 naming the parameter; 406 if `Accept` excludes the media type. */
const requestIn = (ctx: Context, endpointAt: EndpointAt): CacheableQuery => {
  const { path } = ctx.state.route;
  const endpoint = endpointAt(path);
  if (endpoint === undefined) throw new Error(`${path} is no public path`);
  if (!isAcceptable(ctx.req, endpoint)) throw notAcceptable(endpoint.mediaType);
  refuseInvalidQuery(ctx.querystring);
  return cacheableQuery(endpoint, ctx);
};

const send = async (
  ctx: Context,
  request: CacheableQuery,
  { publicAnswers, clock }: ServePeers,
): Promise<void> => {
  const answer = await publicAnswers.answer(request);
  const { status, headers, body } = await respond(answer, ctx.req, clock.now());
  ctx.status = status;
  if (body !== undefined) ctx.body = body;
  // Last, since setting a body makes Koa set its type.
  for (let i = 0; i < headers.length; i += 2) ctx.set(headers[i] ?? '', headers[i + 1] ?? '');
};

/** Responds with a redirect, or throws the error for Strapi to answer; both with the headers for caches. */
const refuse = (
  ctx: Context,
  error: unknown,
  { query, locales, params, server }: CacheableQuery & { locales: string[]; server: ServerAddress },
): void => {
  const headers = refusalHeaders(error, { locales, params });
  for (const [name, value] of Object.entries(headers)) ctx.set(name, value);
  if (!(error instanceof MovedPermanently)) throw error;
  redirect(ctx, error, { asked: query, server });
};

/**
 * Answers a request to a cached endpoint, found by the path of its route.
 * @throws 400 naming the parameter; 404; 406 if `Accept` excludes the media type; 410.
 */
export const serve = async (ctx: Context, peers: ServePeers): Promise<void> => {
  const request = requestIn(ctx, peers.endpointAt);
  try {
    await send(ctx, request, peers);
  } catch (error) {
    const locales = await peers.publicAnswers.localesOf(request).catch(() => []);
    refuse(ctx, error, { ...request, locales, server: peers.serverAddress() });
  }
};
