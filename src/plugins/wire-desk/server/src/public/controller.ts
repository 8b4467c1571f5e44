import type { z } from '@strapi/utils';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { Answers } from './answers';
import { personAddress } from './paths';
import type { PlainReading } from './plain-reading';
import type { Reading } from './reading';
import { personParams, personQuery, quotesQuery } from './validation';

/** The part of Koa's context that is used here. */
export interface PublicContext {
  query: unknown;
  params: Record<string, string>;
  status: number;
  body: unknown;
  set(header: string, value: string): void;
}

export interface PublicPeers {
  answers: Answers;
  plainReading: PlainReading;
  personUid: string;
  /** The prefix of the content API. */
  prefix: () => string;
  /** Answers by flash-news, from its response cache; null without it. */
  serve: ((ctx: object) => Promise<void>) | null;
}

/** Handles the public endpoints: by flash-news, or without it by what is published. */
export const createPublicControllers = (peers: PublicPeers) => {
  const { answers, plainReading, personUid, prefix, serve } = peers;

  const given = async <Schema extends z.ZodObject>(
    ctx: PublicContext,
    schema: Schema,
  ): Promise<{ query: z.output<Schema>; reading: Reading }> => {
    const query = parse(schema, ctx.query);
    return { query, reading: await plainReading(query) };
  };

  return {
    quotes: {
      async find(ctx: PublicContext): Promise<void> {
        if (serve) return serve(ctx);
        const { query, reading } = await given(ctx, quotesQuery);
        ctx.body = await answers.quotes(query, reading);
      },
    },
    people: {
      async findOne(ctx: PublicContext): Promise<void> {
        if (serve) return serve(ctx);
        const { slug } = parse(personParams, { slug: ctx.params['slug'] });
        const { query, reading } = await given(ctx, personQuery);
        const answer = await answers.person(slug, query, reading);
        if ('found' in answer) {
          ctx.body = answer.found;
          return;
        }
        const { moved } = answer;
        ctx.status = 301;
        ctx.set(
          'Location',
          `${prefix()}${personAddress(moved.slug)}?locale=${encodeURIComponent(reading.locale)}`,
        );
        ctx.body = { data: { ...moved, contentType: personUid, locale: reading.locale } };
      },
    },
  };
};

export type PublicControllers = ReturnType<typeof createPublicControllers>;
