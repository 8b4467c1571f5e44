import type { Core } from '@strapi/strapi';

import { fieldName } from '../panel/screens/screens';
import { actorOf, type RequestState } from './actor';
import { loadLastSaves } from './last-saves';
import { readBaseVersion, type BaseVersion, type WriteRequest } from './read-base-version';
import { fingerprintInput, isRelation, readVersions } from './read-versions';
import { conflictError, groupUnseenSaves } from './conflict-error';
import { changedSince, type Version } from './version-tag';
import type { DocumentWrite, Rule } from '../document-rules/document-write';
import { resolveLocale } from '../document-rules/locale';
import { readRelation } from '../document-rules/read-relation';

type Request = WriteRequest & { state: RequestState };

/** Requests already checked: publishing in the panel saves first, and only that first write is checked. */
const checked = new WeakSet<object>();

/** Refuses (409) to overwrite or delete what others saved since the base version. The second of two writes sees the first. */
export const refuseStaleWrite: Rule = async (strapi, write, next) => {
  const request = strapi.requestContext.get() as Request | undefined;
  const isWrite = ['update', 'publish', 'unpublish', 'discardDraft', 'delete'].includes(
    write.action,
  );
  const base = isWrite && request && !checked.has(request) ? readBaseVersion(request, write) : null;
  if (!request || !base) return next();
  checked.add(request);
  return strapi.db.transaction(async () => {
    await lockDocument(strapi, write);
    const current = await loadCurrentVersion(strapi, write, base);
    if (current) await refuseUnseenChanges(strapi, write, { base, current, request });
    return next();
  });
};

/** SQLite has one writer. On PostgreSQL a save without a base version waits for these row locks, too. */
const lockDocument = async (strapi: Core.Strapi, { uid, params }: DocumentWrite): Promise<void> => {
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

const loadCurrentVersion = async (
  strapi: Core.Strapi,
  { uid, params }: DocumentWrite,
  base: BaseVersion,
): Promise<Version | undefined> => {
  const locale = base.version ? base.version.locale : await resolveLocale(strapi, params.locale);
  const documentId = params.documentId ?? '';
  const [version] = await readVersions(strapi, uid, { documentId, locale });
  return version;
};

const refuseUnseenChanges = async (
  strapi: Core.Strapi,
  write: DocumentWrite,
  { base, current, request }: { base: BaseVersion; current: Version; request: Request },
): Promise<void> => {
  const changed = base.version
    ? changedSince(base.version, current)
    : filledFields(strapi, write.uid, current);
  const unseen = await overwrittenFields(strapi, write, changed, current);
  if (unseen.length === 0) return;
  const saves = await loadLastSaves(
    strapi,
    write.uid,
    write.params.documentId ?? '',
    current.locale,
  );
  const you = actorOf(request.state);
  const label = (field: string): string => fieldName(write.uid, field);
  throw conflictError(groupUnseenSaves(unseen, current, { saves, you, label }), !base.version);
};

/** Returns the changed fields that this write would overwrite or delete. */
const overwrittenFields = async (
  strapi: Core.Strapi,
  { uid, action, params }: DocumentWrite,
  changed: string[],
  current: Version,
): Promise<string[]> => {
  if (action === 'discardDraft' || action === 'delete') return changed;
  const documentId = params.documentId ?? '';
  if (action === 'unpublish') {
    // Unpublishing loses nothing where the draft equals the published version.
    const [published] = await readVersions(
      strapi,
      uid,
      { documentId, locale: current.locale || null },
      'published',
    );
    const isKept =
      published && [...published.fields].every(([field, one]) => current.fields.get(field) === one);
    return isKept ? [] : changed;
  }
  const { data = {} } = params;
  return changed.filter((field) =>
    isRelation(strapi, uid, field)
      ? // An untouched relation stays as others saved it.
        readRelation(data[field]).given
      : !(field in data) ||
        fingerprintInput(strapi, uid, field, data[field]) !== current.fields.get(field),
  );
};

const filledFields = (strapi: Core.Strapi, uid: string, { fields }: Version): string[] =>
  [...fields.keys()].filter(
    (field) => fields.get(field) !== fingerprintInput(strapi, uid, field, null),
  );
