import { useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import type { TranslationResponse } from '../../../shared/contracts/translation';
import { translationPath } from '../api/paths';
import { useLiveQuery, type LiveQuery } from '../api/useLiveQuery';
import { useOptedIn } from './FieldMark';

/** The document and locale that the edit view shows. */
export interface Target {
  contentType: string;
  documentId: string;
  /** BCP 47. */
  locale: string;
}

export interface OpenTranslation {
  /** Null for a document of another type, or one that was never saved. */
  target: Target | null;
  query: LiveQuery<TranslationResponse>;
}

interface Query {
  plugins?: { i18n?: { locale?: string } };
}

/** Loads the translation that the edit view shows, also one that has no version yet. */
export const useTranslation = (): OpenTranslation => {
  const { slug: contentType = '', id: documentId } = useParams();
  const [{ query: address }] = useQueryParams<Query>();
  const isOptedIn = useOptedIn();
  const locale = address.plugins?.i18n?.locale;
  const target =
    isOptedIn && documentId !== undefined && documentId !== 'create' && locale
      ? { contentType, documentId, locale }
      : null;
  const path = target
    ? `${translationPath(target.contentType, target.documentId)}?locale=${encodeURIComponent(target.locale)}`
    : null;
  return { target, query: useLiveQuery<TranslationResponse>(path) };
};

export type Translation = TranslationResponse['data'];

/** Returns the hashes of the source's fields, companions' included, as they are shown. */
export const hashesOf = ({ source }: Translation): Record<string, string> => ({
  ...source?.seen.own,
  ...source?.seen.companions,
});

/** Returns what is shown of the source, to be sent back with what is decided by it. */
export const seenOf = (translation: Translation) => ({
  seen: hashesOf(translation),
  correction: translation.sourceCorrection,
});
