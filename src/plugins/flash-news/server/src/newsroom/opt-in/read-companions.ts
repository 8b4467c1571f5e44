import type { Companion, PublicThrough } from '../../../../shared/opt-in';
import { PLUGIN_ID } from '../../../../shared/plugin-id';
import { ownFieldsOf, type ModelAttribute, type ModelSchema } from '../../strapi/model';
import { readPluginOptions } from './plugin-options';

/**
 * Reads the companions: types that are public only with news. `pluginOptions['flash-news'].publicWith` names their
 * relations to opted-in types or other companions. Sorted by uid.
 * @throws Error naming the type, the key and the rule, which stops the boot.
 */
export const readCompanions = (contentTypes: ModelSchema[], newsUids: string[]): Companion[] => {
  const companions = contentTypes
    .filter((schema) => readPluginOptions(schema).publicWith !== undefined)
    .map((schema) => readCompanion(schema, newsUids))
    .sort((a, b) => (a.uid < b.uid ? -1 : 1));
  checkAllLeadToNews(companions, newsUids);
  return companions;
};

const refuse = (uid: string, why: string): never => {
  throw new Error(`${PLUGIN_ID}: ${uid} can't be public with news: publicWith ${why}`);
};

const isRelation = ({ type, target }: ModelAttribute): boolean =>
  type === 'relation' && target !== undefined;

const readCompanion = (schema: ModelSchema, newsUids: string[]): Companion => {
  const { uid, attributes } = schema;
  if (newsUids.includes(uid)) refuse(uid, 'is for types that have not opted in themselves.');
  const accepted = `accepted are ${ownFieldsOf(schema, isRelation).join(', ')}.`;
  const given = readPluginOptions(schema).publicWith;
  if (!Array.isArray(given) || given.length === 0) {
    return refuse(uid, `must be a list of at least one of its relations; ${accepted}`);
  }
  const publicWith = given.map((field: unknown): PublicThrough => {
    const named = `names ${JSON.stringify(field)}`;
    if (given.indexOf(field) !== given.lastIndexOf(field)) refuse(uid, `${named} twice.`);
    const attribute = typeof field === 'string' ? attributes[field] : undefined;
    if (attribute?.type === 'relation' && attribute.target !== undefined) {
      return { field: String(field), target: attribute.target };
    }
    return refuse(uid, `${named}, which is no relation of it; ${accepted}`);
  });
  return { uid, drafts: schema.options?.draftAndPublish === true, publicWith };
};

/** Throws unless the relations of every companion lead to news, directly or through other companions. */
const checkAllLeadToNews = (companions: Companion[], newsUids: string[]): void => {
  const leading = new Set(newsUids);
  for (let remaining = companions; remaining.length > 0;) {
    const ready = remaining.filter(({ publicWith }) =>
      publicWith.every(({ target }) => leading.has(target)),
    );
    if (ready.length === 0) {
      const [first] = remaining as [Companion];
      refuse(first.uid, 'must lead to opted-in types, directly or through other companions.');
    }
    ready.forEach(({ uid }) => leading.add(uid));
    remaining = remaining.filter(({ uid }) => !leading.has(uid));
  }
};
