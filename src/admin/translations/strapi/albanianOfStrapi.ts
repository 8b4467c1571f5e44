import admin from './admin.sq.json';
import contentManager from './content-manager.sq.json';
import i18n from './i18n.sq.json';
import unlisted from './unlisted.sq.json';
import upload from './upload.sq.json';

type Messages = Record<string, string>;

const prefixed = (plugin: string, messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).map(([id, text]) => [`${plugin}.${id}`, text]));

/** Strapi's own texts in Albanian, which it lacks, by the ids under which its panel looks for them. */
export const albanianOfStrapi: Messages = {
  ...admin,
  ...prefixed('content-manager', contentManager),
  ...prefixed('i18n', i18n),
  ...prefixed('upload', upload),
  // Strapi 5.54 keeps the English of these in its code alone.
  ...unlisted,
};
