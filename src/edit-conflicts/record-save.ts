import type { Core } from '@strapi/strapi';

import { actorOf, type RequestState } from './actor';
import { deleteGoneVersions, recordFieldSaves } from './last-saves';
import { readVersions } from './read-versions';
import type { Version } from './version-tag';
import type { DocumentWrite, Rule } from '../document-rules/document-write';

const CHANGING = new Set(['update', 'discardDraft', 'delete']);

const differing = (before: Version | undefined, after: Version): string[] =>
  [...after.fields]
    .filter(([field, now]) => before?.fields.get(field) !== now)
    .map(([field]) => field);

/**
 * Puts down who changed which fields of a version, for whoever is to be told of it. In every language
 * that the write reached: what is shared by all of them changes in all.
 */
export const recordSave: Rule = (strapi, write, next) => {
  const { documentId } = write.params;
  const request = strapi.requestContext.get() as { state: RequestState } | undefined;
  // Imports and scripts run in no request, and have no name to give.
  if (!request || !documentId || !CHANGING.has(write.action)) return next();
  return strapi.db.transaction(async () => {
    const before = await readVersions(strapi, write.uid, { documentId });
    const result = await next();
    const after = await readVersions(strapi, write.uid, { documentId });
    if (write.action === 'delete') await deleteGoneVersions(strapi, write.uid, documentId, after);
    else await remember(strapi, { ...write, documentId }, { before, after, state: request.state });
    return result;
  });
};

const remember = async (
  strapi: Core.Strapi,
  { uid, documentId }: DocumentWrite & { documentId: string },
  { before, after, state }: { before: Version[]; after: Version[]; state: RequestState },
): Promise<void> => {
  const by = actorOf(state);
  const at = new Date().toISOString();
  for (const version of after) {
    const former = before.find(({ locale }) => locale === version.locale);
    const changed = differing(former, version);
    if (changed.length > 0)
      await recordFieldSaves(strapi, uid, documentId, { version, changed, by, at });
  }
};
