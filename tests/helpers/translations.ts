import { hashOf } from '../../src/plugins/translation-desk/server/src/texts/hash-of';
import type { Core } from '@strapi/strapi';
import type { TranslationRow } from '../../src/plugins/translation-desk/server/src/state/translation-row';
import type {
  Difference,
  Rebuild,
  SourceSeen,
  Translations,
} from '../../src/plugins/translation-desk/server/src/recording/translations';

export const ARTICLE = 'api::article.article';
export const QUOTE = 'api::quote.quote';
export const TRANSLATION = 'plugin::translation-desk.translation';
export const KEPT_TEXT = 'plugin::translation-desk.kept-text';

interface Reconcile {
  run(): Promise<number>;
  isPreparing(): boolean;
}

interface RebuildService {
  run(options?: Rebuild): AsyncGenerator<Difference[]>;
}

interface KeptTexts {
  sweep(): Promise<void>;
}

export interface Written {
  documentId: string;
  id: number;
}

/** Returns the hash of a text, as a caller that saw it sends it. */
export const seen = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path, hashOf('text', text) ?? '']),
  );

/** The translation desk of a newsroom, as the app calls it. */
export const translationDesk = (strapi: Core.Strapi) => {
  const plugin = strapi.plugin('translation-desk');
  const service = plugin.service<Translations>('translations');
  const documents = strapi.documents as unknown as (
    uid: string,
  ) => Record<
    'create' | 'update' | 'publish' | 'unpublish' | 'discardDraft' | 'delete' | 'clone',
    (params: object) => Promise<Written>
  >;

  const rowsOf = async (documentId: string): Promise<ReadonlyMap<string, TranslationRow>> =>
    (await service.load({ contentType: ARTICLE, documentId }))?.translations ?? new Map();

  return {
    service,
    reconcile: plugin.service<Reconcile>('reconcile'),
    keptTexts: plugin.service<KeptTexts>('kept-texts'),
    articles: documents(ARTICLE),
    quotes: documents(QUOTE),
    key: (documentId: string) => ({ contentType: ARTICLE, documentId }),
    rowsOf,

    /** Returns the source as somebody sees it now, to be sent back with what they decide. */
    async seenNow(documentId: string): Promise<SourceSeen> {
      const loaded = await service.load({ contentType: ARTICLE, documentId });
      const source = loaded?.translations.get(loaded.sourceLocale);
      return { seen: source?.content.draft ?? {}, correction: source?.lastCorrection ?? 0 };
    },

    /** Returns the states of a document's translations by locale, with the fields that are stale. */
    async states(documentId: string): Promise<Record<string, string>> {
      const rows = [...(await rowsOf(documentId)).values()];
      return Object.fromEntries(
        rows.map(({ locale, state, staleFields }) => [locale, [state, ...staleFields].join(' ')]),
      );
    },

    /** Returns what a rebuild changes, or would change. */
    async differences(options: Rebuild = { isDryRun: true }): Promise<Difference[]> {
      const found: Difference[] = [];
      for await (const page of plugin.service<RebuildService>('rebuild').run(options)) {
        found.push(...page);
      }
      return found;
    },
  };
};

export type TranslationDesk = ReturnType<typeof translationDesk>;
