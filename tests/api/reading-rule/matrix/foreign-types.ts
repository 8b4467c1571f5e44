import type { Core } from '@strapi/strapi';
import type { OpenNewsroom } from '../../flash-news/desk';

/** A type of another author, public with its stories; it has a component in a component, and a dynamic zone. */
export const DOSSIER = 'api::dossier.dossier';
const BOX = 'test.box';

const text = { type: 'string' };
const figure = { type: 'component', component: 'news.figure' };

const dossier = {
  kind: 'collectionType',
  collectionName: 'dossiers',
  info: { singularName: 'dossier', pluralName: 'dossiers', displayName: 'Dossier' },
  options: { draftAndPublish: false },
  pluginOptions: { 'flash-news': { publicWith: ['stories'] } },
  attributes: {
    name: text,
    cover: { type: 'media', multiple: false },
    stories: { type: 'relation', relation: 'oneToMany', target: 'api::article.article' },
    box: { type: 'component', component: BOX, repeatable: true },
    zone: { type: 'dynamiczone', components: [BOX, 'news.figure'] },
  },
};

const box = {
  uid: BOX,
  category: 'test',
  modelType: 'component',
  modelName: 'box',
  globalId: 'ComponentTestBox',
  collectionName: 'components_test_boxes',
  info: { displayName: 'Box' },
  options: {},
  attributes: { heading: text, figure, picture: { type: 'media', multiple: false } },
};

/** Adds the type and its component before Strapi loads. It has no routes: files lead to it. */
export const addForeignTypes = (strapi: Core.Strapi): void => {
  strapi.get('components').add({ [BOX]: { ...box, __schema__: structuredClone(box) } });
  strapi.get('apis').add('dossier', { contentTypes: { dossier: { schema: dossier } } });
};

/** Creates a dossier whose every field contains the word, on these rows of stories. */
export const writeDossier = async (
  { strapi, rows }: OpenNewsroom,
  word: string,
  file: number,
  stories: number[],
): Promise<void> => {
  const figure = { media: file, caption: `${word} caption in a dossier` };
  const part = { heading: `${word} heading`, figure, picture: file };
  const { id } = await strapi.documents(DOSSIER as never).create({
    data: {
      name: `${word} dossier`,
      cover: file,
      box: [part],
      zone: [
        { __component: BOX, ...part },
        { __component: 'news.figure', ...figure },
      ],
    } as never,
  });
  await rows(DOSSIER).update({ where: { id }, data: { stories } });
};
