import type { MayField } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { SourcePicture } from '../../../../shared/contracts/translation';
import type { TranslatedType } from '../../../../shared/opt-in';
import type { ModelOf, ModelSchema } from '../../strapi/model';

/** Media of @strapi/upload. */
interface MediaRow {
  url: string;
  mime: string | null;
  alternativeText: string | null;
  formats: { thumbnail?: { url?: string } } | null;
}

type Row = { [field: string]: Row | MediaRow | MediaRow[] | null } | null;

/** Returns the paths of media in the components whose words are translated, lists left out. */
const mediaPathsOf = ({ uid, fields }: TranslatedType, modelOf: ModelOf): string[] => {
  const components = new Set(
    fields.flatMap(({ path, kind }) =>
      kind === 'list' || !path.includes('.') ? [] : [path.slice(0, path.lastIndexOf('.'))],
    ),
  );
  return [...components].flatMap((holder) => {
    const inner = holder
      .split('.')
      .reduce<ModelSchema | undefined>(
        (model, name) => modelOf(model?.attributes[name]?.component ?? ''),
        modelOf(uid),
      );
    return Object.entries(inner?.attributes ?? {}).flatMap(([name, { type }]) =>
      type === 'media' ? [`${holder}.${name}`] : [],
    );
  });
};

interface Populate {
  [field: string]: true | { populate: Populate };
}

const populateFor = (paths: string[]): Populate => {
  const populate: Populate = {};
  for (const path of paths) {
    let level = populate;
    const parts = path.split('.');
    for (const part of parts.slice(0, -1)) {
      const known = level[part];
      const inner = typeof known === 'object' ? known : { populate: {} };
      level[part] = inner;
      level = inner.populate;
    }
    level[parts.at(-1) ?? ''] = true;
  }
  return populate;
};

const mediaAt = (row: Row, path: string): MediaRow[] => {
  const found = path
    .split('.')
    .reduce<Row | MediaRow | MediaRow[]>((level, name) => (level as Row)?.[name] ?? null, row);
  return [found ?? []].flat() as MediaRow[];
};

/** Finds the pictures of a source that may be read, beside whose words a translator needs to see them. */
export const createPicturesBeside =
  (db: Database, modelOf: ModelOf) =>
  async (
    {
      type,
      documentId,
      sourceLocale: locale,
    }: { type: TranslatedType; documentId: string; sourceLocale: string },
    mayRead: MayField,
  ): Promise<SourcePicture[]> => {
    const paths = mediaPathsOf(type, modelOf).filter(mayRead);
    if (paths.length === 0) return [];
    const row = (await db.query(type.uid).findOne({
      select: ['id'],
      where: { documentId, locale, publishedAt: null },
      populate: populateFor(paths),
    })) as Row;
    return paths.flatMap((path) =>
      mediaAt(row, path)
        .filter(({ mime }) => mime?.startsWith('image/') === true)
        .map(({ url, formats, alternativeText }) => ({
          ...{ path, url: formats?.thumbnail?.url ?? url },
          alternativeText: alternativeText ?? null,
        })),
    );
  };

export type PicturesBeside = ReturnType<typeof createPicturesBeside>;
