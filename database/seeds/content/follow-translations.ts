import type { Core } from '@strapi/strapi';

import { correctionService } from '../../../src/flash-news-services';
import { translationService } from '../../../src/translation-desk-services';
import type { DemoArticle } from '../data/newsroom';
import type { Staff } from '../staff/create-staff';
import { ARTICLE } from './create-articles';
import { documentsOf, type IdsByKey } from './documents';

const DESK = { id: null, name: 'Demo newsroom' } as const;

/** Gives the desk of translations one of each: a source that has changed, one that was corrected, and one handed in. */
export const followTranslations = async (
  strapi: Core.Strapi,
  articles: DemoArticle[],
  ids: IdsByKey,
  staff: Staff,
): Promise<void> => {
  for (const { key, translation } of articles) {
    if (!translation) continue;
    const { changedLead, correction, handedInBy } = translation;
    const documentId = ids.get(key);
    const document = { contentType: ARTICLE, documentId };
    if (changedLead !== undefined) {
      const change = { documentId, locale: 'sq', data: { lead: changedLead } };
      await documentsOf(strapi, ARTICLE).update(change);
    }
    if (correction !== undefined) {
      const text = { kind: 'correction', text: correction };
      await correctionService(strapi).add({ ...document, locale: 'sq', ...text }, DESK);
    }
    if (handedInBy !== undefined) {
      const service = translationService(strapi);
      const source = (await service.load(document))?.translations.get('sq');
      const seen = { seen: source?.content.draft ?? {}, correction: source?.lastCorrection ?? 0 };
      await service.handIn(document, 'en', seen, staff.get(handedInBy));
    }
  }
};
