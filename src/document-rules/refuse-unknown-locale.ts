import { unknownLocaleFaults } from '../http/locale-faults';
import { refuseFaults } from '../http/refuse-faults';
import { localeService } from '../strapi-services';
import type { Rule } from './document-write';

/** What makes or publishes a version; a version of a language that is gone can still be deleted. */
const ACTIONS = ['create', 'update', 'publish', 'clone'];

/** Refuses (400) to write a version in a language that isn't configured: nobody could see it in the panel. */
export const refuseUnknownLocale: Rule = async (strapi, { action, params }, next) => {
  const given = [params.locale].flat().flatMap((one) => (one == null || one === '*' ? [] : one));
  if (ACTIONS.includes(action) && given.length > 0) {
    const codes = (await localeService(strapi).find()).map(({ code }) => code).sort();
    refuseFaults(unknownLocaleFaults(given, codes));
  }
  return next();
};
