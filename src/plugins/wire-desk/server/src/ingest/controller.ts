import type { IncomingMessage } from 'node:http';
import { errors } from '@strapi/utils';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import { readBody } from './read-body';
import { envelopeSchema, querySchema, readRequest } from './read-request';
import type { Receive } from './receive';
import { refusing } from './refusing';

/** The part of Koa's context that the endpoint uses. */
export interface Context {
  req: IncomingMessage;
  query: unknown;
  state: { auth?: { credentials?: { id?: number | string; name?: string } } };
  status: number;
  body: unknown;
  get(header: string): string;
  set(header: string, value: string): void;
}

export interface ItemControllerPeers {
  receive: Receive;
  maxBytes: number;
  perMinute: number;
}

export const createItemController = ({ receive, maxBytes, perMinute }: ItemControllerPeers) => {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });

  /** @throws RateLimitError (429, RFC 6585) beyond the limit of an API token, with `Retry-After` */
  const count = async (context: Context): Promise<void> => {
    try {
      await limiter.consume(String(context.state.auth?.credentials?.id));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      context.set('Retry-After', String(seconds));
      throw new errors.RateLimitError(
        `More than ${perMinute} requests a minute with this API token. Come again in ${seconds} seconds.`,
        { retryAfter: seconds },
      );
    }
  };

  return {
    /** Takes in a document. 201 if a piece of it was stored, 200 if all were known. */
    async create(context: Context): Promise<void> {
      await count(context);
      const query = parse(querySchema, context.query);
      const receipt = await refusing(async () => {
        const bytes = await readBody(context.req, maxBytes);
        const sent = readRequest(bytes, context.get('Content-Type'), (value) =>
          parse(envelopeSchema, value),
        );
        const name = context.state.auth?.credentials?.name ?? 'unknown';
        const provider = sent.provider ?? query.provider ?? name;
        return receive(sent.document, { ...sent.options, provider });
      });
      context.status = receipt.received.some(({ isCreated }) => isCreated) ? 201 : 200;
      context.set('Cache-Control', 'no-store');
      context.body = {
        data: receipt.received.map(({ isCreated: _, ...item }) => item),
        refused: receipt.refused,
      };
    },
  };
};
