import { errors } from '@strapi/utils';
import { isLanguageTag, LANGUAGE_TAG } from '../validators/language-tag';
import { isLink, isWebAddress, LINK, WEB_ADDRESS } from '../validators/web-address';
import type { Rule } from './document-write';

interface Expected {
  /** Whether a text, which is not empty, is as expected. */
  holds: (text: string) => boolean;
  accepted: string;
}

interface Fault {
  path: (string | number)[];
  message: string;
}

const webAddress: Expected = { holds: isWebAddress, accepted: WEB_ADDRESS };
const link: Expected = { holds: isLink, accepted: LINK };
const languageTag: Expected = { holds: isLanguageTag, accepted: LANGUAGE_TAG };

/** By content type: fields with a dot for each step into a component; `blocks` are looked through for links. */
const FIELDS: Record<string, { fields: Record<string, Expected>; blocks: string[] }> = {
  'api::article.article': { fields: { 'credit.url': webAddress }, blocks: ['body'] },
  'api::quote.quote': {
    fields: { sourceUrl: webAddress, originalLanguage: languageTag },
    blocks: [],
  },
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const faultIn = (value: unknown, path: Fault['path'], expected: Expected): Fault[] => {
  if (typeof value !== 'string' || value === '' || expected.holds(value)) return [];
  return [{ path, message: `must be ${expected.accepted}` }];
};

/** Links may lie at any depth of a text. */
const linksIn = (node: unknown, path: Fault['path']): Fault[] => {
  if (Array.isArray(node)) return node.flatMap((each, index) => linksIn(each, [...path, index]));
  if (!isObject(node)) return [];
  const own = node.type === 'link' ? faultIn(node.url, [...path, 'url'], link) : [];
  return [...own, ...linksIn(node.children, [...path, 'children'])];
};

/** Every value of the data that is not as it has to be. */
export const faultsOf = (uid: string, data: Record<string, unknown>): Fault[] => {
  const { fields, blocks } = FIELDS[uid] ?? { fields: {}, blocks: [] };
  const named = Object.entries(fields).flatMap(([name, expected]) => {
    const path = name.split('.');
    const value = path.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), data);
    return faultIn(value, path, expected);
  });
  return [...named, ...blocks.flatMap((name) => linksIn(data[name], [name]))];
};

/**
 * Web addresses, links and language codes are what they say, on drafts as well: Strapi holds a field against
 * its pattern only when it is published, and a site may show a draft in its preview.
 */
export const validLinks: Rule = async (_, { uid, action, params }, next) => {
  const faults =
    ['create', 'update'].includes(action) && params.data ? faultsOf(uid, params.data) : [];
  if (faults.length > 0) {
    throw new errors.ValidationError(
      faults.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      { errors: faults },
    );
  }
  return next();
};
