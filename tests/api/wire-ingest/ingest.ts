import type { Core } from '@strapi/strapi';

export interface Item {
  id: number;
  documentId: string;
  state: string;
  provider: string;
  guid: string;
  version: string | null;
  headline: string | null;
  locale: string;
  copy: string;
  isLatest: boolean;
  articleDocumentId: string | null;
}

export interface SourceState {
  kind: string;
  address: string;
  lastError: string | null;
  lastSuccessAt: string | null;
  nextAt: string;
  failures: number;
  received: number;
}

/** The plugin's service, as the panel's page calls it. */
export interface Ingest {
  items(query: {
    state?: string | string[];
    after?: number;
    limit?: number;
  }): Promise<{ items: Item[]; next: number | null }>;
  item(id: string): Promise<Item | null>;
  mark(id: string, from: string[], change: object): Promise<boolean>;
  sources(): Promise<SourceState[]>;
  look(options?: { hurries?: boolean }): Promise<void>;
}

export const ingestOf = (strapi: Core.Strapi): Ingest =>
  strapi.plugin('wire-desk').service('ingest');

/** Configures the wire desk in a boot; sources are looked at only when a test says so. */
export const configureIngest =
  (ingest: object, clock?: () => number) =>
  (strapi: Core.Strapi): void => {
    strapi.get('modules').add('test::wire-desk', {
      register() {
        strapi.config.set('plugin::wire-desk.ingest', { isTimed: false, ...ingest });
        if (clock) strapi.config.set('plugin::wire-desk.clock', clock);
      },
    });
  };

/** A story in ninjs 3. */
export const story = (uri: string, version = '1', given: object = {}): object => ({
  uri,
  version,
  type: 'text',
  pubStatus: 'usable',
  language: 'en-GB',
  headlines: [{ value: `Harbour opens (${uri})` }],
  bodies: [
    {
      contentType: 'text/html',
      value: `<p>The harbour of ${uri} opened again on Tuesday, the port office said.</p><p>“We are glad to see the first ferries come in,” port director Arta Velmira told Radio Coast.</p>`,
    },
  ],
  ...given,
});

export const rss = (...items: { guid: string; text: string }[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Coast</title>${items
    .map(
      ({ guid, text }) =>
        `<item><title>Title ${guid}</title><guid>${guid}</guid><description>${text}</description></item>`,
    )
    .join('')}</channel></rss>`;
