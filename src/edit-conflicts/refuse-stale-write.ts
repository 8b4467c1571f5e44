import type { Core } from '@strapi/strapi';

import { fieldName } from '../panel/screens/of';
import { actorOf, type RequestState } from './actor';
import { lastSaves } from './last-saves';
import { begunFrom, type Begun, type WriteRequest } from './named-version';
import { fingerprintGiven, isRelation, readVersions } from './read-versions';
import { conflictError, savesSince } from './conflict';
import { changedSince, type Version } from './version-tag';
import type { DocumentWrite, Rule } from '../document-rules/document-write';
import { localeOf } from '../document-rules/locale';
import { readRelation } from '../document-rules/read-relation';

type Request = WriteRequest & { state: RequestState };

/** Each request is judged once, at its first write: publishing in the panel saves first. */
const judged = new WeakSet<object>();

/**
 * A write that names the version it was begun from is refused with 409 where that version has moved on.
 * The document is held until the write is done, so that of two at once one sees the other.
 */
export const refuseStaleWrite: Rule = async (strapi, write, next) => {
  const request = strapi.requestContext.get() as Request | undefined;
  const isWrite = ['update', 'publish', 'unpublish', 'discardDraft', 'delete'].includes(
    write.action,
  );
  const begun = isWrite && request && !judged.has(request) ? begunFrom(request, write) : null;
  if (!request || !begun) return next();
  judged.add(request);
  return strapi.db.transaction(async () => {
    await holdDocument(strapi, write);
    const now = await versionNow(strapi, write, begun);
    if (now) await refuseUnseen(strapi, write, { begun, now, request });
    return next();
  });
};

/** SQLite has one writer anyway. On PostgreSQL also a save that names no version waits for these rows. */
const holdDocument = async (strapi: Core.Strapi, { uid, params }: DocumentWrite): Promise<void> => {
  if (strapi.db.dialect.client !== 'postgres') return;
  const { tableName } = strapi.db.metadata.get(uid);
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db
      .connection(tableName)
      .select('id')
      .where('document_id', params.documentId ?? '')
      .orderBy('id')
      .forNoKeyUpdate()
      .transacting(trx);
  });
};

const versionNow = async (
  strapi: Core.Strapi,
  { uid, params }: DocumentWrite,
  begun: Begun,
): Promise<Version | undefined> => {
  const locale = begun.from ? begun.from.locale : await localeOf(strapi, params.locale);
  const documentId = params.documentId ?? '';
  const [version] = await readVersions(strapi, uid, { documentId, locale });
  return version;
};

const refuseUnseen = async (
  strapi: Core.Strapi,
  write: DocumentWrite,
  { begun, now, request }: { begun: Begun; now: Version; request: Request },
): Promise<void> => {
  const changed = begun.from ? changedSince(begun.from, now) : filledFields(strapi, write.uid, now);
  const unseen = await lostBy(strapi, write, changed, now);
  if (unseen.length === 0) return;
  const saves = await lastSaves(strapi, write.uid, write.params.documentId ?? '', now.locale);
  const you = actorOf(request.state);
  const label = (field: string): string => fieldName(write.uid, field);
  throw conflictError(savesSince(unseen, now, { saves, you, label }));
};

/** Those of the changed fields that the author of this write has to see first. */
const lostBy = async (
  strapi: Core.Strapi,
  { uid, action, params }: DocumentWrite,
  changed: string[],
  now: Version,
): Promise<string[]> => {
  if (action === 'discardDraft' || action === 'delete') return changed;
  const documentId = params.documentId ?? '';
  if (action === 'unpublish') {
    // What readers had goes; nothing is lost as long as the draft has it too.
    const [shown] = await readVersions(
      strapi,
      uid,
      { documentId, locale: now.locale || null },
      'published',
    );
    const isKept =
      shown && [...shown.fields].every(([field, one]) => now.fields.get(field) === one);
    return isKept ? [] : changed;
  }
  const { data = {} } = params;
  return changed.filter((field) =>
    isRelation(strapi, uid, field)
      ? // What an author doesn't touch in a relation stays as others made it.
        readRelation(data[field]).given
      : !(field in data) ||
        fingerprintGiven(strapi, uid, field, data[field]) !== now.fields.get(field),
  );
};

const filledFields = (strapi: Core.Strapi, uid: string, { fields }: Version): string[] =>
  [...fields.keys()].filter(
    (field) => fields.get(field) !== fingerprintGiven(strapi, uid, field, null),
  );
