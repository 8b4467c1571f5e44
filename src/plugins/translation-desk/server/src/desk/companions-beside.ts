import type { MayField } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Companion } from '../../../shared/contracts/translation';
import type { CompanionType } from '../../../shared/opt-in';
import type { TranslatedDocument } from '../recording/translations';
import { companionWords } from './store/companion-words';

/** Returns the ids of a type's companions that the source has, and may be read. */
const idsIn = (
  { drafts, sourceLocale }: TranslatedDocument,
  { field }: CompanionType,
  mayRead: MayField,
): string[] => {
  const prefix = `${field}.`;
  const paths = [...(drafts.get(sourceLocale)?.keys() ?? [])].filter(
    (path) => path.startsWith(prefix) && mayRead(path),
  );
  return [...new Set(paths.map((path) => path.slice(prefix.length).split('.')[0] ?? ''))];
};

/** Returns the words of a companion by field, of those that may be read; null without any. */
const wordsIn = (words: Map<string, string>, start: string, mayRead: MayField) => {
  const own = [...words].filter(([name, text]) => text !== '' && mayRead(`${start}${name}`));
  return own.length === 0 ? null : Object.fromEntries(own);
};

/**
 * Returns the companions of the source with what the translation has of them. One that has a version in the translation's locale
 * which belongs to no story there, or to another one, is shown with its words: a save will not overwrite them unseen.
 */
export const companionsBeside = async (
  db: Database,
  document: TranslatedDocument,
  locale: string,
  mayRead: { source: MayField; target: MayField },
): Promise<Companion[]> => {
  const { type, drafts } = document;
  const found: Companion[] = [];
  for (const companion of type.companions) {
    const { field, uid, text } = companion;
    const ids = idsIn(document, companion, mayRead.source);
    const linked = new Map(
      ids.map((documentId) => {
        const start = `${field}.${documentId}.`;
        const own = [...(drafts.get(locale) ?? [])].filter(([path]) => path.startsWith(start));
        return [
          documentId,
          new Map(own.map(([path, words]) => [path.slice(start.length), words.text])),
        ];
      }),
    );
    const others = await companionWords(
      db,
      companion,
      ids.filter((documentId) => linked.get(documentId)?.size === 0),
      locale,
    );
    for (const documentId of ids) {
      const words = others.get(documentId) ?? linked.get(documentId) ?? new Map<string, string>();
      const target = wordsIn(words, `${field}.${documentId}.`, mayRead.target);
      found.push({ contentType: uid, documentId, field, text, target });
    }
  }
  return found;
};
