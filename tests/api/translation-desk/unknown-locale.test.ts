import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { adminWith, type AdminUser } from '../../helpers/admin';
import { writers } from '../../helpers/articles';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { ARTICLE, QUOTE } from '../../helpers/translations';

let newsroom: Newsroom;
let user: AdminUser;
let path: string;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  const { strapi } = newsroom;
  const explorer = (verb: string) => `plugin::content-manager.explorer.${verb}`;
  user = await adminWith(strapi, [
    ...['read', 'create', 'update', 'publish'].map((verb) => ({
      ...{ action: explorer(verb), subject: ARTICLE, properties: { locales: ['sq', 'en'] } },
    })),
    ...['desk.read', 'translation.assign', 'term.edit', 'settings.update'].map((action) => ({
      action: `plugin::translation-desk.${action}`,
    })),
    { action: 'admin::roles.update' },
  ]);
  const { documentId } = await writers(strapi).draft();
  path = `/translations/${ARTICLE}/${documentId}`;
});
afterAll(() => newsroom.stop());

const locale = 'xx';
const term = { sourceLocale: 'sq', targetLocale: 'en', term: 'urë', translation: 'bridge' };
const quote = { contentType: QUOTE, documentId: 'a'.repeat(24), values: { text: 'Words' } };

it.each<['get' | 'post' | 'put', () => string, object, string]>([
  ['get', () => `${path}?locale=xx`, {}, 'locale'],
  ['get', () => '/desk?locales=xx', {}, 'locales'],
  ['get', () => '/terms?sourceLocale=xx', {}, 'sourceLocale'],
  ['get', () => '/terms?targetLocale=xx', {}, 'targetLocale'],
  ['post', () => `${path}/settle`, { locale, seen: { title: 'a' }, correction: 0 }, 'locale'],
  ['post', () => `${path}/hand-in`, { locale, seen: { title: 'a' }, correction: 0 }, 'locale'],
  ['post', () => `${path}/return`, { locale, note: 'Shorter' }, 'locale'],
  ['put', () => `${path}/assignee`, { locale, assignee: null }, 'locale'],
  ['put', () => `${path}/need`, { locale, isNeeded: true }, 'locale'],
  ['put', () => `${path}/source`, { locale }, 'locale'],
  ['put', () => `${path}/companions`, { locale, companions: [quote], seen: {} }, 'locale'],
  ['post', () => `${path}/proposals/confirm`, { locale, read: { title: 'a' } }, 'locale'],
  ['post', () => '/terms', { ...term, sourceLocale: locale }, 'sourceLocale'],
  ['put', () => '/terms/1', { ...term, targetLocale: locale }, 'targetLocale'],
  ['post', () => '/roles/translator', { locales: [locale] }, 'locales'],
])(
  '%s %s names an unknown language and those that are accepted',
  async (method, of, body, field) => {
    const answer = await newsroom
      .http()
      [method](`/translation-desk${of()}`)
      .set('Authorization', user.authorization)
      .send(body);
    expect(answer.status).toBe(400);
    const { message } = answer.body.error as { message: string };
    expect(message.replace('sq, en', 'en, sq')).toBe(
      `${field}: "xx" is no language here; accepted are en, sq`,
    );
  },
);
