import type { Core, Struct, UID } from '@strapi/strapi';

import type { DocumentWrite, Rule } from './document-write';
import {
  draftsFollowing,
  publishedFollowing,
  type Following,
  type Shared,
  type Sharer,
} from './following-rows';
import { localeOf } from './locale';
import { documentAfter, documentBefore } from './published-versions';

/** The part of @strapi/i18n that is used here; the package exports no type of it. */
interface I18n {
  getNonLocalizedAttributes(model: Struct.ContentTypeSchema): string[];
  getNestedPopulateOfNonLocalizedAttributes(uid: string): string[];
  /** Without the ids of components. */
  copyNonLocalizedAttributes(model: Struct.ContentTypeSchema, row: object): Shared;
}

interface Row {
  id: number;
  locale: string;
  publishedAt: string | null;
  updatedAt: string;
}

interface Writer {
  omitComponentData(values: Shared): Promise<Shared>;
  updateComponents(row: { id: number }, values: Shared): Promise<Shared>;
}

const i18n = (strapi: Core.Strapi): I18n => strapi.plugin('i18n').service<I18n>('content-types');

const isShared = (strapi: Core.Strapi, uid: string): boolean => {
  const model = strapi.contentType(uid as UID.ContentType);
  const options = model.pluginOptions as { i18n?: { localized?: boolean } } | undefined;
  return (
    options?.i18n?.localized === true && i18n(strapi).getNonLocalizedAttributes(model).length > 0
  );
};

type Version = Sharer & { updatedAt: string };

const readVersions = async (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string | undefined,
): Promise<Version[]> => {
  if (documentId === undefined) return [];
  const model = strapi.contentType(uid);
  const rows = (await strapi.db.query(uid).findMany({
    where: { documentId },
    orderBy: { id: 'asc' },
    populate: i18n(strapi).getNestedPopulateOfNonLocalizedAttributes(uid),
  })) as Row[];
  return rows.map((row) => ({
    ...row,
    published: model.options?.draftAndPublish === true && row.publishedAt !== null,
    shared: i18n(strapi).copyNonLocalizedAttributes(model, row),
  }));
};

/** What becomes of a row by others is no edit of it: its `updatedAt` stays, and with it "Modified" in the panel. */
const follow = async (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { row, values }: Following,
  updatedAt: string | undefined,
): Promise<void> => {
  const documents = strapi.documents(uid) as unknown as Writer;
  const components = await documents.updateComponents({ id: row.id }, values);
  const fields = await documents.omitComponentData(values);
  const where = { id: row.id };
  await strapi.db.query(uid).update({ where, data: { ...fields, ...components } });
  await strapi.db.query(uid).updateMany({ where, data: { updatedAt } });
};

const givenIn = ({ params }: DocumentWrite): string[] =>
  Object.entries(params.data ?? {})
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([field]) => field);

/** A new language starts with what the drafts share; Strapi takes what is published, where it finds that first. */
const startFilled = (write: DocumentWrite, before: Sharer[], locale: string | null): void => {
  const { data } = write.params;
  const drafts = before.filter((row) => !row.published);
  const isNew = locale !== null && drafts.every((row) => row.locale !== locale);
  const [source] = drafts;
  if (write.action !== 'update' || !data || !isNew || !source) return;
  for (const [field, value] of Object.entries(source.shared)) data[field] ??= value;
};

/**
 * A field that all languages share has one value: a save brings it to the drafts of the others, a publication to
 * what is published of them. Nothing else of another language is published, lost or marked as modified.
 */
export const sharedFields: Rule = (strapi, write, next) => {
  const isWrite = ['create', 'update', 'publish', 'discardDraft'].includes(write.action);
  if (!isWrite || !isShared(strapi, write.uid)) return next();
  const uid = write.uid as UID.ContentType;
  return strapi.db.transaction(async () => {
    const before = await readVersions(strapi, uid, documentBefore(write));
    const given = givenIn(write);
    startFilled(write, before, await localeOf(strapi, write.params.locale));
    const result = await next();
    const after = await readVersions(strapi, uid, documentAfter(write, result));
    // What is discarded in one language is discarded there alone.
    const drafts = write.action === 'discardDraft' ? [] : draftsFollowing(before, after, given);
    for (const following of [...drafts, ...publishedFollowing(before, after)]) {
      const { updatedAt } = after.find(({ id }) => id === following.row.id) ?? {};
      await follow(strapi, uid, following, updatedAt);
    }
    return result;
  });
};
