import type { z } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

/** What of a story flash-news shows in feeds; see its `FeedItem`. */
export interface GuestItem {
  documentId: string;
  locale: string;
  title: string;
  slug: string | null;
  url: string | null;
  releasedAt: string;
}

export interface VisibleSql {
  join: string;
  release: string;
  where: string;
  bound: unknown[];
}

/** What flash-news lets an answer of another plugin read (its ADR 56). */
export interface GuestReading {
  now: number;
  locale: string;
  chain: string[];
  defaultLocale: string;
  visible(uid: string, row: string): VisibleSql;
  isPublic(uid: string, documentId: string): Promise<boolean>;
  items(
    uid: string,
    versions: { id: number; documentId: string; locale: string; releasedAt: number }[],
  ): Promise<GuestItem[]>;
  latestNews(
    query: Record<string, string>,
  ): Promise<{ data: GuestItem[]; meta: { nextCursor: string | null } }>;
  absolute(address: string | null): string | null;
}

export type GuestAnswer =
  | { body: object; items: GuestItem[] }
  | {
      moved: {
        path: string;
        documentId: string;
        contentType: string;
        locale: string;
        slug: string;
      };
    };

export interface GuestEndpoint {
  plugin: string;
  path: string;
  action: string;
  params?: z.ZodObject;
  query: z.ZodObject;
  operationId: string;
  summary: string;
  schema: Record<string, unknown>;
  schemas?: Record<string, Record<string, unknown>>;
  descriptions?: Record<string, string>;
  moves?: boolean;
  answer(reading: GuestReading, query: object, params: object): Promise<GuestAnswer>;
}

export interface GuestEndpoints {
  add(endpoint: GuestEndpoint): void;
  serve(ctx: object): Promise<void>;
  visible(uid: string, row: string): VisibleSql;
  isPublic(uid: string, documentId: string): Promise<boolean>;
}

export interface Facets {
  recompute(uid: string, documentIds: string[]): Promise<void>;
}

export interface NewsChanges {
  /** Runs a write of stories, quotes or persons in a transaction, in turn with all others. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Release times of stories; ISO 8601 UTC. */
export interface Releases {
  set(
    release: { contentType: string; documentId: string; locale: string; releasedAt: string },
    actor: { id: number; name: string },
  ): Promise<unknown>;
}

export interface StoredEmbargoes {
  among(
    uid: string,
    documentIds: string[],
  ): Promise<{ documentId: string; locale: string; releasedAt: string }[]>;
}

/** What of flash-news is used where the configured article takes part in it; null where it isn't installed, or doesn't. */
export const flashNewsOf = (strapi: Core.Strapi, article: string) => {
  // Strapi's own type says that every plugin is there.
  const plugin = strapi.plugin('flash-news') as ReturnType<Core.Strapi['plugin']> | undefined;
  const model = strapi.contentType(article as Parameters<Core.Strapi['contentType']>[0]);
  const options = model.pluginOptions as { 'flash-news'?: { enabled?: boolean } } | undefined;
  if (plugin === undefined || options?.['flash-news']?.enabled !== true) return null;
  return {
    guests: () => plugin.service<GuestEndpoints>('guest-endpoints'),
    changes: () => plugin.service<NewsChanges>('news-change'),
    facets: () => plugin.service<Facets>('facets'),
    releases: () => plugin.service<Releases>('release'),
    embargoes: () => plugin.service<StoredEmbargoes>('embargo'),
  };
};

export type FlashNews = NonNullable<ReturnType<typeof flashNewsOf>>;
