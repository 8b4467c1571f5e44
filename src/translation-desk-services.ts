/** Typed access to the services of translation-desk: the app doesn't import a plugin's files. */
import type { Core } from '@strapi/strapi';

interface DocumentKey {
  contentType: string;
  documentId: string;
}

interface Translation {
  content: { draft: Record<string, string> | null };
  lastCorrection: number;
}

interface TranslationService {
  load(document: DocumentKey): Promise<{ translations: ReadonlyMap<string, Translation> } | null>;
  handIn(
    document: DocumentKey,
    locale: string,
    seen: { seen: Record<string, string>; correction: number },
    by: { id: number; name: string },
  ): Promise<void>;
}

export const translationService = (strapi: Core.Strapi): TranslationService =>
  strapi.plugin('translation-desk').service<TranslationService>('translations');
