import { errors } from '@strapi/utils';

import { localeService } from '../strapi-services';
import type { Rule } from './document-write';

/** What makes or publishes a version; a version of a language that is gone can still be deleted. */
const ACTIONS = ['create', 'update', 'publish', 'clone'];

/** Refuses (400) to write a version in a language that isn't configured: nobody could see it in the panel. */
export const refuseUnknownLocale: Rule = async (strapi, { action, params }, next) => {
  const given = [params.locale].flat().filter((one) => one != null && one !== '*');
  if (ACTIONS.includes(action) && given.length > 0) {
    const codes = (await localeService(strapi).find()).map(({ code }) => code).sort();
    const unknown = given.find((code) => !codes.includes(code as string));
    if (unknown !== undefined) {
      const message = `locale: "${String(unknown)}" is not a configured locale; accepted are ${codes.join(', ')}`;
      throw new errors.ValidationError(message, { errors: [{ path: ['locale'], message }] });
    }
  }
  return next();
};
