import type { Core, UID } from '@strapi/strapi';

import type { DocumentWrite, Rule } from './document-write';
import { sharedFieldService } from '../strapi-services';
import {
  draftUpdates,
  publishedUpdates,
  type RowUpdate,
  type SharedValues,
  type SharedRow,
} from './shared-field-updates';
import { resolveLocale } from './locale';
import { resultDocumentId, targetDocumentId } from './published-versions';

interface Row {
  id: number;
  locale: string;
  publishedAt: string | null;
  updatedAt: string;
}

interface ComponentWriter {
  omitComponentData(values: SharedValues): Promise<SharedValues>;
  updateComponents(row: { id: number }, values: SharedValues): Promise<SharedValues>;
}

const hasSharedFields = (strapi: Core.Strapi, uid: string): boolean => {
  const model = strapi.contentType(uid as UID.ContentType);
  const options = model.pluginOptions as { i18n?: { localized?: boolean } } | undefined;
  return (
    options?.i18n?.localized === true &&
    sharedFieldService(strapi).getNonLocalizedAttributes(model).length > 0
  );
};

type StoredRow = SharedRow & { updatedAt: string };

const loadRows = async (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string | undefined,
): Promise<StoredRow[]> => {
  if (documentId === undefined) return [];
  const model = strapi.contentType(uid);
  const rows = (await strapi.db.query(uid).findMany({
    where: { documentId },
    orderBy: { id: 'asc' },
    populate: sharedFieldService(strapi).getNestedPopulateOfNonLocalizedAttributes(uid),
  })) as Row[];
  return rows.map((row) => ({
    ...row,
    published: model.options?.draftAndPublish === true && row.publishedAt !== null,
    shared: sharedFieldService(strapi).copyNonLocalizedAttributes(model, row),
  }));
};

/** Keeps `updatedAt`, so that the panel doesn't show the version as modified. */
const applyUpdate = async (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { row, values }: RowUpdate,
  updatedAt: string | undefined,
): Promise<void> => {
  const documents = strapi.documents(uid) as unknown as ComponentWriter;
  const components = await documents.updateComponents({ id: row.id }, values);
  const fields = await documents.omitComponentData(values);
  const where = { id: row.id };
  await strapi.db.query(uid).update({ where, data: { ...fields, ...components } });
  await strapi.db.query(uid).updateMany({ where, data: { updatedAt } });
};

const givenFields = ({ params }: DocumentWrite): string[] =>
  Object.entries(params.data ?? {})
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([field]) => field);

/** Fills a new language version with the drafts' shared values, which Strapi would otherwise fill from a published row. */
const prefillSharedValues = (
  write: DocumentWrite,
  before: SharedRow[],
  locale: string | null,
): void => {
  const { data } = write.params;
  const drafts = before.filter((row) => !row.published);
  const isNew = locale !== null && drafts.every((row) => row.locale !== locale);
  const [source] = drafts;
  if (write.action !== 'update' || !data || !isNew || !source) return;
  for (const [field, value] of Object.entries(source.shared)) data[field] ??= value;
};

/**
 * Copies shared fields to other languages: a save updates their drafts; a publication updates the other published rows,
 * and their drafts where these still equal them. Keeps `updatedAt`.
 */
export const syncSharedFields: Rule = (strapi, write, next) => {
  const isWrite = ['create', 'update', 'publish', 'discardDraft'].includes(write.action);
  if (!isWrite || !hasSharedFields(strapi, write.uid)) return next();
  const uid = write.uid as UID.ContentType;
  return strapi.db.transaction(async () => {
    const before = await loadRows(strapi, uid, targetDocumentId(write));
    const given = givenFields(write);
    prefillSharedValues(write, before, await resolveLocale(strapi, write.params.locale));
    const result = await next();
    const after = await loadRows(strapi, uid, resultDocumentId(write, result));
    // Discarding a draft leaves the other languages alone.
    const drafts = write.action === 'discardDraft' ? [] : draftUpdates(before, after, given);
    for (const update of [...drafts, ...publishedUpdates(before, after)]) {
      const { updatedAt } = after.find(({ id }) => id === update.row.id) ?? {};
      await applyUpdate(strapi, uid, update, updatedAt);
    }
    return result;
  });
};
