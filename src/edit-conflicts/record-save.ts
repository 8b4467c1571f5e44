import type { Core } from '@strapi/strapi';

import { actorOf, type RequestState } from './actor';
import { deleteMissingVersions, recordFieldSaves } from './last-saves';
import { readVersions } from './read-versions';
import type { Version } from './version-tag';
import type { DocumentWrite, Rule } from '../document-rules/document-write';

const CHANGING = new Set(['update', 'discardDraft', 'delete']);

const changedFields = (before: Version | undefined, after: Version): string[] =>
  [...after.fields]
    .filter(([field, now]) => before?.fields.get(field) !== now)
    .map(([field]) => field);

/** Records who changed which fields, in every language that a request changed: a shared field changes in all. */
export const recordSave: Rule = (strapi, write, next) => {
  const { documentId } = write.params;
  const request = strapi.requestContext.get() as { state: RequestState } | undefined;
  // Imports and scripts run outside a request and have no author.
  if (!request || !documentId || !CHANGING.has(write.action)) return next();
  return strapi.db.transaction(async () => {
    const before = await readVersions(strapi, write.uid, { documentId });
    const result = await next();
    const after = await readVersions(strapi, write.uid, { documentId });
    if (write.action === 'delete')
      await deleteMissingVersions(strapi, write.uid, documentId, after);
    else
      await recordChanges(
        strapi,
        { ...write, documentId },
        { before, after, state: request.state },
      );
    return result;
  });
};

const recordChanges = async (
  strapi: Core.Strapi,
  { uid, documentId }: DocumentWrite & { documentId: string },
  { before, after, state }: { before: Version[]; after: Version[]; state: RequestState },
): Promise<void> => {
  const by = actorOf(state);
  const at = new Date().toISOString();
  for (const version of after) {
    const former = before.find(({ locale }) => locale === version.locale);
    const changed = changedFields(former, version);
    if (changed.length > 0)
      await recordFieldSaves(strapi, uid, documentId, { version, changed, by, at });
  }
};
