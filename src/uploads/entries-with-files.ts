import type { Core } from '@strapi/strapi';

/** A version of an entry, and the names from it to a picture field: `['figure', 'media']`. */
export interface PictureField {
  uid: string;
  /** Of the version's row. */
  id: number;
  documentId: string;
  locale: string | null;
  publishedAt: unknown;
  /** Whether the type has draft & publish. */
  hasDrafts: boolean;
  path: string[];
}

/** Where a file is used: a row of a content type or component, and its field. */
export interface FileUse {
  type: string;
  id: number;
  field: string;
}

interface Attribute {
  type: string;
  multiple?: boolean;
  component?: string;
  repeatable?: boolean;
}

interface Model {
  uid: string;
  attributes: Record<string, Attribute>;
  options?: { draftAndPublish?: boolean };
}

interface Models {
  contentTypes: Record<string, Model>;
  getModel(uid: string): Model | undefined;
}

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

interface VersionRow {
  id: number;
  document_id: string;
  locale: string | null;
  published_at: unknown;
}

const modelsOf = (strapi: Core.Strapi): Models => strapi as unknown as Models;

/** The rows are read by knex: the reading rule would hide some from a caller of the content API. */
const rowsOf = (
  strapi: Core.Strapi,
  uid: string,
  component: { name: string; id: number } | number,
) => {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const rows = strapi.db
    .connection(tableName)
    .select('id', 'document_id', 'locale', 'published_at');
  if (typeof component === 'number') return rows.where({ id: component });
  const { joinTable } = attributes[component.name] as unknown as { joinTable: JoinTable };
  const { name, joinColumn, inverseJoinColumn } = joinTable;
  const owners = strapi.db
    .connection(name)
    .select(joinColumn.name)
    .where({ [inverseJoinColumn.name]: component.id, field: component.name });
  return rows.whereIn('id', owners);
};

const toFields = (model: Model, rows: VersionRow[], path: string[]): PictureField[] =>
  rows.map((row) => ({
    uid: model.uid,
    id: row.id,
    documentId: row.document_id,
    locale: row.locale,
    publishedAt: row.published_at,
    hasDrafts: model.options?.draftAndPublish === true,
    path,
  }));

/** Returns the content types in which a picture field of a type or component may stand. */
export const typesWithPicture = (
  strapi: Core.Strapi,
  { type, field }: Pick<FileUse, 'type' | 'field'>,
): string[] => {
  const { contentTypes, getModel } = modelsOf(strapi);
  if (getModel.call(strapi, type)?.attributes[field]?.type !== 'media') return [];
  if (contentTypes[type] !== undefined) return [type];
  return Object.values(contentTypes)
    .filter(({ attributes }) => Object.values(attributes).some((one) => one.component === type))
    .map(({ uid }) => uid);
};

/** Finds the versions that a use belongs to; a component may stand in several types, but not in another component. */
export const findPictureFields = async (
  strapi: Core.Strapi,
  { type, id, field }: FileUse,
): Promise<PictureField[]> => {
  const { contentTypes, getModel } = modelsOf(strapi);
  const model = getModel.call(strapi, type);
  if (model?.attributes[field]?.type !== 'media') return [];
  if (contentTypes[type] !== undefined) {
    return toFields(model, (await rowsOf(strapi, type, id)) as VersionRow[], [field]);
  }
  const found: PictureField[] = [];
  for (const owner of Object.values(contentTypes)) {
    for (const [name, attribute] of Object.entries(owner.attributes)) {
      if (attribute.component !== type) continue;
      const rows = (await rowsOf(strapi, owner.uid, { name, id })) as VersionRow[];
      found.push(...toFields(owner, rows, [name, field]));
    }
  }
  return found;
};

/** Whether a picture field, or the component around it, holds a list. */
export const isList = (strapi: Core.Strapi, { uid, path }: PictureField): boolean => {
  const { getModel } = modelsOf(strapi);
  let model = getModel.call(strapi, uid);
  return path.some((name) => {
    const attribute = model?.attributes[name];
    model = getModel.call(strapi, attribute?.component ?? '');
    return attribute?.multiple === true || attribute?.repeatable === true;
  });
};

/** Finds the versions that use a file and that readers may see: published ones, and entries without drafts. */
export const findPublishedUses = async (
  strapi: Core.Strapi,
  fileId: unknown,
): Promise<PictureField[]> => {
  const uses = await strapi.db
    .connection('files_related_mph')
    .where({ file_id: Number(fileId) })
    .select<FileUse[]>('related_type as type', 'related_id as id', 'field');
  const found: PictureField[] = [];
  for (const use of uses) found.push(...(await findPictureFields(strapi, use)));
  return found.filter(({ hasDrafts, publishedAt }) => !hasDrafts || publishedAt !== null);
};
