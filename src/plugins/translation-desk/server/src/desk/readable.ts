import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import type { Permissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import { CONTENT } from '../../../shared/permissions';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { StoredCell } from './store/cells';

/** Tells what of stories and their categories the desk may show somebody. */
export const createReadable = (types: TranslatedTypes, permissions: Permissions) => {
  /** Returns the locales in which the caller may read the names of a type's categories. */
  const localesOfNames = (
    ability: Ability,
    { uid, name }: { uid: string; name: string },
    locales: string[],
  ): string[] =>
    locales.filter((locale) => permissions.fieldsOf(ability, CONTENT.read, uid, { locale })(name));

  /** Returns whether the caller may read a story's title and its category, which are those of its source. */
  const mayReadOf = (
    ability: Ability,
    { contentType, sourceLocale: locale }: Pick<StoredCell, 'contentType' | 'sourceLocale'>,
  ): { title: boolean; category: boolean } => {
    const { title, category } = types.get(contentType);
    const mayRead = permissions.fieldsOf(ability, CONTENT.read, contentType, { locale });
    return { title: mayRead(title), category: category !== null && mayRead(category.field) };
  };

  /**
   * Returns, by type, the source locales of the stories whose category the caller may read, by which alone they may look for it;
   * without a type where that is all of them.
   */
  const categorySources = (ability: Ability, locales: string[]): Map<string, string[]> => {
    const readableOf = (uid: string): string[] => {
      const { category } = types.get(uid);
      if (category === null || localesOfNames(ability, category, locales).length === 0) return [];
      return locales.filter(
        (sourceLocale) => mayReadOf(ability, { contentType: uid, sourceLocale }).category,
      );
    };
    const own = types.all().map(({ uid }): [string, string[]] => [uid, readableOf(uid)]);
    return new Map(own.filter(([, readable]) => readable.length < locales.length));
  };

  return { localesOfNames, mayReadOf, categorySources };
};
