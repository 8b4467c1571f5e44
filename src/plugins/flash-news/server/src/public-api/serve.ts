import { errors } from '@strapi/utils';
import createError from 'http-errors';
import { headersOf } from '../http/answer';
import type { Context } from '../http/context';
import { accepts, encodingFor } from '../http/encodings';
import { hasAlready } from '../http/etag';
import { queryFault } from '../http/plain-query';
import { variantOf } from '../http/variants';
import type { Clock } from '../newsroom/clock';
import type { PublicAnswers } from './public-answers';

export interface ServePeers {
  publicAnswers: PublicAnswers;
  clock: Clock;
}

/** 406 (RFC 9110 §15.5.7), naming what there is. */
const notAcceptable = (type: string): Error =>
  createError(406, `Accept: this is served as ${type} only`, {
    name: 'NotAcceptableError',
    details: { type },
  });

/** @throws ValidationError (400) for what Strapi's parser leaves out unsaid. */
const refuseUnsound = (querystring: string): void => {
  const fault = queryFault(querystring);
  if (fault === null) return;
  const { path, message } = fault;
  throw new errors.ValidationError(`${path}: ${message}`, { errors: [{ path: [path], message }] });
};

/**
 * Answers a public path, from memory where it is there.
 * @throws 400 naming the parameter; 406 where the client takes another media type only; what making it throws.
 */
export const serve = async (
  ctx: Context,
  { publicAnswers, clock }: ServePeers,
  path: string,
): Promise<void> => {
  const route = publicAnswers.at(path);
  if (route === undefined) throw new Error(`${path} is no public path`);
  const [type = ''] = route.type.split(';');
  if (!accepts(ctx.get('Accept') || undefined, type)) throw notAcceptable(type);
  refuseUnsound(ctx.querystring);
  const answer = await publicAnswers.answer(route.understand(ctx.params, ctx.query));
  const variant = await variantOf(answer, encodingFor(ctx.get('Accept-Encoding')));
  const headers = headersOf(answer, variant, clock.now());
  if (hasAlready(ctx.get('If-None-Match') || undefined, variant.etag)) {
    ctx.status = 304;
  } else {
    ctx.status = 200;
    ctx.body = variant.body;
  }
  // Last, since Koa gives a body a type of its own.
  for (const [name, value] of headers) ctx.set(name, value);
};
