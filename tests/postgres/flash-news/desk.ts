import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';

export const ARTICLE = 'api::article.article';
export const RELEASE = 'plugin::flash-news.release';
export const FLASH = 'plugin::flash-news.flash';
export const EVENT = 'plugin::flash-news.event';

const ACTOR = { id: null, name: 'Desk' };

interface Line {
  id: number;
  kind: string;
  documentId: string;
  locale: string | null;
  releasedAt: string | null;
}

type Service = Record<string, (...args: unknown[]) => Promise<unknown>>;

/** The plugin's services as another plugin calls them. */
export const deskOf = (strapi: Core.Strapi) => {
  const call = async (name: string, method: string, ...args: unknown[]): Promise<unknown> => {
    const service = strapi.plugin('flash-news').service<Service>(name);
    if (!service[method]) throw new Error(`No ${name}.${method}`);
    return service[method](...args);
  };
  const version = (documentId: string, locale = 'sq') => ({
    contentType: ARTICLE,
    documentId,
    locale,
  });
  return {
    raise: (documentId: string, request: object = {}) =>
      call('flash', 'raise', { ...raising(documentId), ...request }, ACTOR),
    release: (documentId: string, releasedAt: string | number, request: object = {}) =>
      call('release', 'set', { ...version(documentId), releasedAt, ...request }, ACTOR),
    kill: (documentId: string, reason = 'Wrong') =>
      call(
        'kill',
        'kill',
        { contentType: ARTICLE, documentId },
        { notice: 'Gone.', reason },
        ACTOR,
      ),
    revive: (documentId: string) =>
      call('kill', 'revive', { contentType: ARTICLE, documentId }, {}, ACTOR),
    correct: (documentId: string, text: string) =>
      call('correction', 'add', { ...version(documentId), kind: 'correction', text }, ACTOR),
    sweep: () => call('sweep', 'run'),
    latest: async (query: object) =>
      (await call('feed', 'latestNews', { limit: 20, ...query })) as {
        data: { documentId: string; releasedAt: string }[];
      },
    /** Lines of the log of one document, oldest first. */
    async log(documentId: string): Promise<Line[]> {
      const history = await call('log', 'page', { documentId, before: null, limit: 100 });
      return (history as { data: Line[] }).data.reverse();
    },
  };
};

/** What raises a flash, for `raise` of the service, here or in another process. */
export const raising = (documentId: string) => ({
  contentType: ARTICLE,
  documentId,
  level: 'flash',
  minutes: 240,
});

export const kindsOf = (lines: { kind: string }[]): string[] => lines.map(({ kind }) => kind);

/** What became of a request: `done`, the code of a 409, or the whole of another error. */
export const outcomeOf = (request: Promise<unknown>): Promise<string> =>
  request.then(
    () => 'done',
    (error: unknown) => (error as { details?: { code?: string } }).details?.code ?? String(error),
  );

/** How often each outcome came about. */
export const tally = (outcomes: string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

/** A promise that is kept from outside. */
export const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

/** Holds the next write of an article where its row is written and nothing is committed. */
export const holdWrite = (strapi: Core.Strapi, moment: 'afterCreate' | 'afterDelete') => {
  const [reached, door] = [gate(), gate()];
  let isHeld = false;
  const unsubscribe = strapi.db.lifecycles.subscribe({
    models: [ARTICLE],
    async [moment]({ result }: { result?: unknown }) {
      if (isHeld || !(result as { publishedAt: unknown }).publishedAt) return;
      isHeld = true;
      reached.open();
      await door.opened;
    },
  });
  return {
    reached: reached.opened,
    letGo(): void {
      unsubscribe();
      door.open();
    },
  };
};

/** Comes back when a connection to the database waits for a lock that another holds. */
export const someoneWaits = async (client: Client): Promise<void> => {
  for (;;) {
    const { rowCount } = await client.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rowCount) return;
  }
};
