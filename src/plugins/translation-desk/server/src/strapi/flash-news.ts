import type { Core } from '@strapi/strapi';
import type { DeskCorrection, DeskFlash } from '../../../shared/contracts/desk';

/** A running flash; see the plugin flash-news. */
export interface RunningFlash extends DeskFlash {
  contentType: string;
  documentId: string;
}

interface FlashService {
  running(): Promise<RunningFlash[]>;
}

/** An embargo of a version. */
interface Embargo {
  documentId: string;
  locale: string;
  /** ISO 8601 UTC. */
  releasedAt: string;
}

interface EmbargoService {
  among(contentType: string, documentIds: string[]): Promise<Embargo[]>;
}

/** Returns until when a version is under embargo (ISO 8601 UTC); null for one that isn't. */
export type EmbargoOf = (documentId: string, locale: string) => string | null;

interface KillService {
  list(): Promise<Pick<RunningFlash, 'contentType' | 'documentId'>[]>;
}

interface CorrectionService {
  list(
    contentType: string,
    documentId: string,
    locale: string,
  ): Promise<{ data: { id: number; text: string; withdrawnAt: string | null }[] }>;
}

/** What of flash-news the desk shows; nothing where it isn't installed. */
export const createFlashNews = (strapi: Core.Strapi) => {
  // Strapi's own type says that every plugin is there.
  const plugin = (): ReturnType<Core.Strapi['plugin']> | undefined => strapi.plugin('flash-news');
  const takesPart = (uid: string): boolean => {
    const options = strapi.contentType(uid as Parameters<Core.Strapi['contentType']>[0]);
    const own = options.pluginOptions as { 'flash-news'?: { enabled?: boolean } } | undefined;
    return plugin() !== undefined && own?.['flash-news']?.enabled === true;
  };

  return {
    /** Returns the running flashes, the most important first. */
    running: async (): Promise<RunningFlash[]> =>
      (await plugin()?.service<FlashService>('flash').running()) ?? [],

    /** Returns the stories that are taken down: few, as each is a legal matter. */
    takenDown: async (): Promise<Pick<RunningFlash, 'contentType' | 'documentId'>[]> =>
      (await plugin()?.service<KillService>('kill').list()) ?? [],

    /** Loads the embargoes of documents of a type, by one statement. */
    async embargoes(uid: string, documentIds: string[]): Promise<EmbargoOf> {
      if (documentIds.length === 0 || !takesPart(uid)) return () => null;
      const found = await plugin()?.service<EmbargoService>('embargo').among(uid, documentIds);
      return (documentId, locale) =>
        found?.find((one) => one.documentId === documentId && one.locale === locale)?.releasedAt ??
        null;
    },

    /** Returns a version's corrections that weren't withdrawn, newest first; those after the one with the id `known` are pending. */
    async corrections(
      uid: string,
      documentId: string,
      locale: string,
      known: number,
    ): Promise<DeskCorrection[]> {
      if (!takesPart(uid)) return [];
      const service = plugin()?.service<CorrectionService>('correction');
      const { data } = (await service?.list(uid, documentId, locale)) ?? { data: [] };
      return data
        .filter(({ withdrawnAt }) => withdrawnAt === null)
        .map(({ id, text }) => ({ text, isPending: id > known }));
    },
  };
};

export type FlashNews = ReturnType<typeof createFlashNews>;
