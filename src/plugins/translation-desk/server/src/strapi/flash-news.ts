import type { Core } from '@strapi/strapi';
import type { DeskFlash } from '../../../shared/contracts/desk';

/** A running flash; see the plugin flash-news. */
export interface RunningFlash extends DeskFlash {
  contentType: string;
  documentId: string;
}

interface FlashService {
  running(): Promise<RunningFlash[]>;
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

    /** Returns the texts of a version's corrections after the one with the id `after`, newest first. */
    async corrections(
      uid: string,
      documentId: string,
      locale: string,
      after: number,
    ): Promise<string[]> {
      if (!takesPart(uid)) return [];
      const service = plugin()?.service<CorrectionService>('correction');
      const { data } = (await service?.list(uid, documentId, locale)) ?? { data: [] };
      return data
        .filter(({ id, withdrawnAt }) => id > after && withdrawnAt === null)
        .map(({ text }) => text);
    },
  };
};

export type FlashNews = ReturnType<typeof createFlashNews>;
