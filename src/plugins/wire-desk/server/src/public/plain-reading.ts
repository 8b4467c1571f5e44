import { fileUrl } from '@newsroom/plugin-kit/server/http/absolute-url';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import { tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { QuotedStory } from '../../../shared/contracts/public';
import type { ContentTypeUids } from '../config';
import { select } from '../database/connection';
import { hasField, linksTo } from '../database/link';
import type { Reading, StoryVersion } from './reading';

export interface PlainPeers {
  db: Database;
  uids: ContentTypeUids;
  locales: () => Promise<{ codes: string[]; default: string }>;
  /** The server's address. */
  base: () => string;
}

interface Row {
  id: number;
  documentId: string;
  locale?: string | null;
  title: string;
  slug?: string | null;
  publishedAt: string;
}

/** Who is public by which relations of stories. */
const FIELDS = { person: 'people', author: 'authors' } as const;

/** Returns what the answers read where flash-news isn't installed: what is published. */
export const createPlainReading = ({ db, uids, locales, base }: PlainPeers) => {
  const fields = () => [
    ...['id', 'documentId', 'title', 'publishedAt'],
    ...['locale', 'slug'].filter((field) => hasField(db, uids.article, field)),
  ];
  const toStory = (row: Row): QuotedStory => ({
    ...{ documentId: row.documentId, locale: row.locale ?? null, title: row.title },
    ...{ slug: row.slug ?? null, url: null, publishedAt: new Date(row.publishedAt).toISOString() },
  });

  const stories = async (versions: StoryVersion[]): Promise<QuotedStory[]> => {
    const where = { id: { $in: versions.map(({ id }) => id) } };
    const rows = (await db.query(uids.article).findMany({ select: fields(), where })) as Row[];
    return versions.flatMap(({ id }) => rows.filter((row) => row.id === id).map(toStory));
  };

  /** Whether a published story or quote refers to a person. */
  const isPublic = async (documentId: string): Promise<boolean> => {
    for (const { uid, table, own, other } of linksTo(db, uids.person)) {
      if (![uids.article, uids.quote].includes(uid)) continue;
      const found = await select(
        db,
        `select 1 from ${tableOf(db, uids.person)} p join ${table} l on l.${other} = p.id
          join ${tableOf(db, uid)} v on v.id = l.${own}
          where p.document_id = ? and v.published_at is not null limit 1`,
        [documentId],
      );
      if (found.length > 0) return true;
    }
    return false;
  };

  /** @throws 400 for a locale that isn't configured */
  return async (query: {
    locale?: string | undefined;
    fallback?: string | undefined;
  }): Promise<Reading> => {
    const { codes, default: defaultLocale } = await locales();
    const named = (parameter: string, tag: string): string => {
      const found = codes.find((code) => code.toLowerCase() === tag);
      if (found !== undefined) return found;
      throw invalidField(
        parameter,
        `"${tag}" is not a configured locale; accepted are ${codes.join(', ')}`,
      );
    };
    const locale = query.locale === undefined ? defaultLocale : named('locale', query.locale);
    const others =
      query.fallback === 'auto'
        ? [defaultLocale]
        : (query.fallback?.split(',').map((tag) => named('fallback', tag)) ?? []);
    const chain = [...new Set([locale, ...others])];
    return {
      ...{ locale, chain, defaultLocale, isPublic, stories },
      visible: (row) => ({
        ...{ join: '', release: `${row}.published_at`, bound: [] },
        where: `${row}.published_at is not null`,
      }),
      async storiesOf(by, documentId, limit) {
        const field = FIELDS[by];
        if (!hasField(db, uids.article, field)) return { data: [], nextCursor: null };
        const rows = (await db.query(uids.article).findMany({
          ...{ select: fields(), limit, orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }] },
          where: {
            ...{ [field]: { documentId }, publishedAt: { $notNull: true } },
            ...(hasField(db, uids.article, 'locale') && { locale: { $in: chain } }),
          },
        })) as Row[];
        return { data: rows.map(toStory), nextCursor: null };
      },
      absolute: (address) => fileUrl(address, base()),
    };
  };
};

export type PlainReading = ReturnType<typeof createPlainReading>;
