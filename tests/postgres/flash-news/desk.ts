import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';

export const ARTICLE = 'api::article.article';
export const RELEASE = 'plugin::flash-news.release';
export const FLASH = 'plugin::flash-news.flash';
export const EVENT = 'plugin::flash-news.event';

const ACTOR = { id: null, name: 'Desk' };

interface LoggedEvent {
  id: number;
  kind: string;
  documentId: string;
  locale: string | null;
  releasedAt: string | null;
}

type Service = Record<string, (...args: unknown[]) => Promise<unknown>>;

/** Calls the plugin's services as another plugin does. */
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
        { notices: { sq: 'Gone.', en: 'Gone.' }, reason },
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
    /** Returns a document's events, oldest first. */
    async log(documentId: string): Promise<LoggedEvent[]> {
      const history = await call('log', 'page', { documentId, before: null, limit: 100 });
      return (history as { data: LoggedEvent[] }).data.reverse();
    },
  };
};

/** Returns the request that raises a flash. */
export const raising = (documentId: string) => ({
  contentType: ARTICLE,
  documentId,
  level: 'flash',
  minutes: 240,
});

export const kindsOf = (lines: { kind: string }[]): string[] => lines.map(({ kind }) => kind);

/** Returns the outcome of a request: `done`, the code of a 409, or another error as text. */
export const outcomeOf = (request: Promise<unknown>): Promise<string> =>
  request.then(
    () => 'done',
    (error: unknown) => (error as { details?: { code?: string } }).details?.code ?? String(error),
  );

/** Counts each outcome. */
export const tally = (outcomes: string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

/** Creates a promise with its `resolve`, as `open`. */
export const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

/** Pauses the next write of an article after its row is written, before the commit. */
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

/** Waits until a connection is blocked by another's lock. */
export const waitForBlockedQuery = async (client: Client): Promise<void> => {
  for (;;) {
    const { rowCount } = await client.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rowCount) return;
  }
};
