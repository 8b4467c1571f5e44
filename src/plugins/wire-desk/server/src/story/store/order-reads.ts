import type { ContentTypeUids } from '../../config';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { hasField } from '../../database/link';
import { orderedPopulate, type Query, type Relations } from '../order-populated';

interface Attribute {
  type: string;
  target?: string;
  mappedBy?: string;
}

const relationsOf = (db: Database, { article, quote }: ContentTypeUids): Relations => {
  const attributesOf = (uid: string): Record<string, Attribute> =>
    db.metadata.has(uid) ? db.metadata.get(uid).attributes : {};
  const targetOf = (uid: string, field: string): string | undefined => {
    const { type, target } = attributesOf(uid)[field] ?? {};
    return type === 'relation' ? target : undefined;
  };
  return {
    targetOf,
    fieldsOf: (uid) =>
      Object.entries(attributesOf(uid)).flatMap(([field, { type }]) =>
        type === 'relation' ? field : [],
      ),
    isQuotes: (uid, field) =>
      uid === article &&
      targetOf(uid, field) === quote &&
      attributesOf(uid)[field]?.mappedBy === 'article',
  };
};

/** A read of the database layer, before it runs; `params` may be changed. */
interface Read {
  model: { uid: string };
  params: Query;
}

/** Makes every read of stories have their quotes in their order (`inOrder`), unless it sorts them: staff and readers see one. */
export const orderReads = (db: Database, uids: ContentTypeUids): void => {
  if (!hasField(db, uids.quote, 'position')) return;
  const relations = relationsOf(db, uids);
  const order = ({ model, params }: Read): void => {
    Object.assign(params, orderedPopulate(relations, model.uid, params.populate));
  };
  db.lifecycles.subscribe({ beforeFindOne: order, beforeFindMany: order });
};
