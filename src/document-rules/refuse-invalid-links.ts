import { errors } from '@strapi/utils';
import { isLanguageTag, LANGUAGE_TAG } from '../validators/language-tag';
import { isLink, isWebAddress, LINK, WEB_ADDRESS } from '../validators/web-address';
import type { Rule } from './document-write';

interface Format {
  /** Checks a text that is not empty. */
  isValid: (text: string) => boolean;
  accepted: string;
}

interface Fault {
  path: (string | number)[];
  message: string;
}

const webAddress: Format = { isValid: isWebAddress, accepted: WEB_ADDRESS };
const link: Format = { isValid: isLink, accepted: LINK };
const languageTag: Format = { isValid: isLanguageTag, accepted: LANGUAGE_TAG };

/** Checked fields by content type: paths into components, and fields of blocks whose links are checked. */
const FIELDS: Record<string, { fields: Record<string, Format>; blocks: string[] }> = {
  'api::article.article': { fields: { 'credit.url': webAddress }, blocks: ['body'] },
  'api::quote.quote': {
    fields: { sourceUrl: webAddress, originalLanguage: languageTag },
    blocks: [],
  },
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const faultIn = (value: unknown, path: Fault['path'], format: Format): Fault[] => {
  if (typeof value !== 'string' || value === '' || format.isValid(value)) return [];
  return [{ path, message: `must be ${format.accepted}` }];
};

const linksIn = (node: unknown, path: Fault['path']): Fault[] => {
  if (Array.isArray(node)) return node.flatMap((each, index) => linksIn(each, [...path, index]));
  if (!isObject(node)) return [];
  const own = node.type === 'link' ? faultIn(node.url, [...path, 'url'], link) : [];
  return [...own, ...linksIn(node.children, [...path, 'children'])];
};

/** Returns every invalid link or language code in the data. */
export const linkFaults = (uid: string, data: Record<string, unknown>): Fault[] => {
  const { fields, blocks } = FIELDS[uid] ?? { fields: {}, blocks: [] };
  const named = Object.entries(fields).flatMap(([name, format]) => {
    const path = name.split('.');
    const value = path.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), data);
    return faultIn(value, path, format);
  });
  return [...named, ...blocks.flatMap((name) => linksIn(data[name], [name]))];
};

/** Refuses (400) invalid URLs, links and language codes, on drafts too: a site may preview a draft. */
export const refuseInvalidLinks: Rule = async (_, { uid, action, params }, next) => {
  const faults =
    ['create', 'update'].includes(action) && params.data ? linkFaults(uid, params.data) : [];
  if (faults.length > 0) {
    throw new errors.ValidationError(
      faults.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      { errors: faults },
    );
  }
  return next();
};
