import type { Core } from '@strapi/strapi';

import { localeOf } from '../document-rules/locale';
import { slugType } from './slug-type';
import { freeSlug } from './free-slug';
import { isSlug } from './slug';
import { otherDocumentWith, type SlugPlace } from './slug-rows';

/** What the panel's slug field asks about. */
interface Question {
  contentTypeUID: string;
  field: string;
  locale?: string | null;
}

/** The part of the content manager's service `uid` that its slug field uses. */
export interface UidService {
  generateUIDField(asked: Question & { data: Record<string, unknown> }): Promise<string>;
  findUniqueUID(asked: Question & { value: string }): Promise<string>;
  checkUIDAvailability(asked: Question & { value: string }): Promise<boolean>;
}

/** The document whose form asks; the form of a new one names none. */
const documentIn = ({ documentId, id }: Record<string, unknown>): string | undefined =>
  [documentId, id].find((one): one is string => typeof one === 'string' && one !== '');

/** The same service, which answers for our slugs by the rule that a save holds them to. */
export const guardSlugs = (strapi: Core.Strapi, strapis: UidService): UidService => {
  const placeOf = async (asked: Question, except?: string): Promise<SlugPlace | undefined> => {
    const type = asked.field === 'slug' ? slugType(strapi, asked.contentTypeUID) : undefined;
    return type && { type, locale: await localeOf(strapi, asked.locale), except };
  };

  return {
    async generateUIDField(asked) {
      const place = await placeOf(asked, documentIn(asked.data));
      if (!place) return strapis.generateUIDField(asked);
      const text = asked.data[place.type.headline];
      return freeSlug(strapi, place, typeof text === 'string' ? text : '');
    },

    async findUniqueUID(asked) {
      const place = await placeOf(asked);
      return place ? freeSlug(strapi, place, asked.value) : strapis.findUniqueUID(asked);
    },

    async checkUIDAvailability(asked) {
      const place = await placeOf(asked);
      if (!place) return strapis.checkUIDAvailability(asked);
      return isSlug(asked.value) && !(await otherDocumentWith(strapi, place, asked.value, 'all'));
    },
  };
};
