import type { Core } from '@strapi/strapi';
import type { Json } from './values';

interface Attribute {
  type: string;
  component?: string;
  repeatable?: boolean;
  relation?: string;
  enum?: string[];
}

const SAMPLES: Record<string, Json> = {
  string: 'Një fjalë',
  text: 'Një fjali.',
  richtext: '**Fort**',
  uid: 'nje-fjale',
  email: 'a@newsroom.test',
  password: 'Test-only-1',
  integer: 3,
  biginteger: '3',
  decimal: 1.5,
  float: 1.5,
  boolean: false,
  json: { a: 1 },
  date: '2026-05-01',
  datetime: '2026-05-01T10:00:00.000Z',
  time: '10:00:00.000',
  timestamp: '2026-05-01T10:00:00.000Z',
  blocks: [
    { type: 'paragraph', children: [{ type: 'text', text: 'a', bold: true }] },
    {
      type: 'list',
      format: 'ordered',
      children: [
        {
          type: 'list-item',
          children: [{ type: 'link', url: '/a', children: [{ type: 'text', text: 'b' }] }],
        },
      ],
    },
  ],
  media: 1,
  relation: { connect: [{ documentId: 'a', locale: 'sq' }], disconnect: [] },
};

/** Returns data that has every attribute of a type or component, of the right kind. */
export const dataOf = (strapi: Core.Strapi, uid: string, depth = 2): Record<string, Json> => {
  const { attributes } = strapi.getModel(uid as never) as { attributes: Record<string, Attribute> };
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, { type, component, repeatable, enum: values }]) => {
      if (component !== undefined) {
        if (depth === 0) return [];
        const inner = dataOf(strapi, component, depth - 1);
        return [[name, repeatable ? [inner] : inner]];
      }
      const sample = values?.[0] ?? SAMPLES[type];
      return sample === undefined ? [] : [[name, sample]];
    }),
  );
};

const TIME = '2026-05-01T10:00:00.000Z';

/** Returns a body that the route accepts, or nearly: by the end of its path. */
export const bodyOf = (strapi: Core.Strapi, path: string): Json => {
  const found = BODIES.find(([pattern]) => pattern.test(path));
  if (found !== undefined) return found[1];
  const type = [...Object.values(strapi.contentTypes)].find(
    ({ info }) => path.startsWith(`/api/${info.pluralName}`) && info.pluralName !== 'users',
  );
  if (type !== undefined) return { data: dataOf(strapi, type.uid) };
  return { data: { name: 'a', ids: [1] }, name: 'a', ids: [1], id: 1 };
};

const permission = (over: Record<string, Json> = {}): Json => ({
  action: 'plugin::content-manager.explorer.read',
  subject: 'api::article.article',
  properties: { fields: ['title'], locales: ['sq'] },
  conditions: [],
  ...over,
});

const token: Json = {
  name: 'Token',
  description: '',
  type: 'custom',
  lifespan: null,
  permissions: ['api::article.article.find', 'push'],
  adminPermissions: [permission()],
};

const documentIds: Json = { documentIds: ['a'], locale: 'sq', entityIds: ['a'] };

/** Valid bodies by route; the first that matches counts. */
const BODIES: [RegExp, Json][] = [
  [
    /^\/admin\/(roles\/[^/]+\/permissions|permissions\/check)/,
    { permissions: [permission(), permission({ subject: null, field: 'title' })] },
  ],
  [/batch-delete|actions\/bulk-delete/, { ids: [999], fileIds: [999], folderIds: [999] }],
  [/^\/admin\/roles/, { name: 'Role', description: 'd' }],
  [
    /^\/admin\/users\/me/,
    { firstname: 'a', lastname: 'b', username: 'c', preferedLanguage: 'en', email: 'me@a.test' },
  ],
  [
    /^\/admin\/users/,
    { firstname: 'a', lastname: 'b', email: 'a@b.test', roles: [1], isActive: true },
  ],
  [
    /^\/admin\/webhooks/,
    {
      name: 'Hook',
      url: 'http://127.0.0.1:9/',
      headers: { a: 'b' },
      events: ['entry.create'],
      isEnabled: false,
    },
  ],
  [/^\/admin\/(api-tokens|admin-tokens|transfer)/, token],
  [
    /^\/admin\/(login|forgot|reset|register|access)/,
    {
      email: 'a@b.test',
      password: 'Test-only-1',
      deviceId: 'd',
      registrationToken: 'r',
      resetPasswordToken: 'r',
      userInfo: { firstname: 'a', password: 'Test-only-1', registrationToken: 'r' },
      firstname: 'a',
      lastname: 'b',
    },
  ],
  [
    /^\/admin\/homepage/,
    { version: 1, widgets: [{ uid: 'a', width: 4 }], updatedAt: '2026-05-01T10:00:00.000Z' },
  ],
  [
    /^\/content-manager\/[^/]+\/[^/]+\/configuration/,
    {
      settings: {
        mainField: 'title',
        defaultSortBy: 'title',
        defaultSortOrder: 'ASC',
        pageSize: 10,
        bulkable: true,
        filterable: true,
        searchable: true,
      },
      metadatas: { title: { edit: { label: 'Title' }, list: { label: 'Title' } } },
      layouts: { list: ['title'], edit: [[{ name: 'title', size: 6 }]] },
    },
  ],
  [
    /uid\/(generate|check)/,
    { contentTypeUID: 'api::article.article', field: 'slug', data: { title: 'A' }, value: 'a' },
  ],
  [/actions\/(bulk|publish|unpublish|discard)/, documentIds],
  [
    /^\/email|^\/api\/email/,
    { to: 'a@b.test', subject: 's', text: 't', html: '<b>', from: 'a@b.test' },
  ],
  [/^\/upload\/settings/, { data: { sizeOptimization: true, responsiveDimensions: true } }],
  [/^\/upload\/configuration/, { pageSize: 10, sort: 'name:ASC', data: {} }],
  [/^\/upload\/folders/, { name: 'Folder', parent: null }],
  [/bulk-move/, { fileIds: [1], folderIds: [1], destinationFolderId: null }],
  [/bulk-update/, { updates: [{ id: 1, fileInfo: { name: 'a' } }] }],
  [
    /^\/(api\/)?upload/,
    {
      fileInfo: { name: 'a', caption: 'b', folder: 1 },
      id: 1,
      urls: ['x'],
      ref: 'a',
      refId: 1,
      field: 'a',
    },
  ],
  [/^\/i18n\/settings/, { defaultLocale: 'sq' }],
  [/get-non-localized/, { model: 'api::article.article', id: 'a', locale: 'sq', documentId: 'a' }],
  [/^\/i18n/, { code: 'de', name: 'German', isDefault: false }],
  [
    /users-permissions\/roles/,
    {
      name: 'Role',
      description: 'd',
      permissions: { 'api::article': { controllers: { article: { find: { enabled: true } } } } },
      users: [],
    },
  ],
  [
    /email-templates/,
    {
      'email-templates': {
        reset_password: {
          options: { from: { name: 'a', email: 'a@b.test' }, object: 'o', message: '<%= URL %>' },
        },
        email_confirmation: {
          options: { from: { name: 'a', email: 'a@b.test' }, object: 'o', message: '<%= CODE %>' },
        },
      },
    },
  ],
  [
    /users-permissions\/advanced/,
    {
      unique_email: true,
      allow_register: false,
      email_confirmation: false,
      email_reset_password: null,
      email_confirmation_redirection: null,
      default_role: 'authenticated',
    },
  ],
  [/users-permissions\/providers/, { providers: { email: { enabled: true, icon: 'e' } } }],
  [
    /^\/api\/(auth|users)/,
    {
      identifier: 'a@b.test',
      email: 'a@b.test',
      username: 'reader',
      password: 'Test-only-1',
      passwordConfirmation: 'Test-only-1',
      currentPassword: 'x',
      code: 'c',
      refreshToken: 'r',
      role: 1,
    },
  ],
  [/^\/flash-news\/flashes\/[^/]+\/end/, { documentIds: ['a'], reason: 'r' }],
  [/^\/flash-news\/.*\/end/, { reason: 'r' }],
  [
    /^\/flash-news\/flashes\/./,
    { level: 'flash', minutes: 30, text: { sq: 'Lajm' }, reason: 'r', expectedEvent: 1 },
  ],
  [
    /^\/flash-news\/flashes/,
    {
      contentType: 'api::article.article',
      documentId: 'a',
      level: 'flash',
      minutes: 30,
      text: { sq: 'Lajm' },
      publish: ['sq'],
      release: ['sq'],
    },
  ],
  [
    /^\/flash-news\/releases/,
    { locale: 'sq', releasedAt: TIME, confirmWithdrawal: true, reason: 'r' },
  ],
  [/^\/flash-news\/placements/, { locale: 'sq', place: 'top', until: TIME, replace: true }],
  [/^\/flash-news\/corrections\/.*\/withdraw$/, { reason: 'Ishte e saktë' }],
  [
    /^\/flash-news\/corrections\/[^/]+\/[^/]+\/[^/]+$/,
    { text: 'Ndreqje', kind: 'update', reason: 'a' },
  ],
  [/^\/flash-news\/corrections/, { locale: 'sq', kind: 'correction', text: 'Ndreqje' }],
  [/^\/flash-news\/kills/, { notices: { sq: 'n', en: 'n' }, reason: 'r' }],
  [
    /^\/flash-news\/settings/,
    {
      presets: [10, 30],
      defaultMinutes: 30,
      maxMinutes: 60,
      maxRunning: 3,
      urlPattern: 'https://a.test/{slug}',
      urlPatterns: { sq: 'https://a.test/{slug}' },
      authorUrlPattern: 'https://a.test/{slug}',
      feedTitles: { sq: 'T' },
      publisher: 'P',
    },
  ],
  [/^\/flash-news\/presence/, { locale: 'sq' }],
  [/^\/flash-news\/webhooks/, { events: ['flash.raised'] }],
];
