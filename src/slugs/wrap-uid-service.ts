import type { Core } from '@strapi/strapi';

import { resolveLocale } from '../document-rules/locale';
import { slugType } from './slug-type';
import { uniqueSlug } from './unique-slug';
import { isSlug } from './slug';
import { findSlugHolder, type SlugScope } from './slug-rows';

/** A request of the panel's slug field. */
interface SlugRequest {
  contentTypeUID: string;
  field: string;
  locale?: string | null;
}

/** The methods of the content manager's `uid` service that its slug field uses. */
export interface UidService {
  generateUIDField(request: SlugRequest & { data: Record<string, unknown> }): Promise<string>;
  findUniqueUID(request: SlugRequest & { value: string }): Promise<string>;
  checkUIDAvailability(request: SlugRequest & { value: string }): Promise<boolean>;
}

/** Returns the documentId in a form's data; undefined for a new document. */
const documentIdIn = ({ documentId, id }: Record<string, unknown>): string | undefined =>
  [documentId, id].find((one): one is string => typeof one === 'string' && one !== '');

/**
 * Wraps the content manager's `uid` service: slugs of our types are suggested and checked by the rules of a save. A check
 * doesn't name the document, so its own slug counts as taken; the panel asks only about a changed one.
 */
export const wrapUidService = (strapi: Core.Strapi, service: UidService): UidService => {
  const scopeOf = async (
    request: SlugRequest,
    ownDocumentId?: string,
  ): Promise<SlugScope | undefined> => {
    const type = request.field === 'slug' ? slugType(strapi, request.contentTypeUID) : undefined;
    return type && { type, locale: await resolveLocale(strapi, request.locale), ownDocumentId };
  };

  return {
    async generateUIDField(request) {
      const scope = await scopeOf(request, documentIdIn(request.data));
      if (!scope) return service.generateUIDField(request);
      const text = request.data[scope.type.headline];
      return uniqueSlug(strapi, scope, typeof text === 'string' ? text : '');
    },

    async findUniqueUID(request) {
      const scope = await scopeOf(request);
      return scope ? uniqueSlug(strapi, scope, request.value) : service.findUniqueUID(request);
    },

    async checkUIDAvailability(request) {
      const scope = await scopeOf(request);
      if (!scope) return service.checkUIDAvailability(request);
      return isSlug(request.value) && !(await findSlugHolder(strapi, scope, request.value, 'all'));
    },
  };
};
