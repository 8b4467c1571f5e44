import type { Newsroom } from './newsroom';

type Fields = Record<string, unknown>;

/** Acts in the content manager as a member of staff, whose requests name the version that they opened. */
export const editorOf = ({ http }: Newsroom, authorization: string, uid: string, locale = 'sq') => {
  const base = `/content-manager/collection-types/${uid}`;
  const named = (version: string | null) => ({
    Authorization: authorization,
    ...(version === null ? { 'If-None-Match': '*' } : { 'If-Match': version }),
  });
  return {
    /** Loads a document with the tag of its version. */
    async open(documentId: string): Promise<{ version: string; data: Fields }> {
      const { body } = await http()
        .get(`${base}/${documentId}`)
        .query({ locale })
        .set({ Authorization: authorization })
        .expect(200);
      // Computed by the content manager.
      const { status: _, ...data } = body.data as Fields;
      return { version: body.meta.version as string, data };
    },
    save: (documentId: string, version: string | null, body: Fields) =>
      http().put(`${base}/${documentId}`).query({ locale }).set(named(version)).send(body),
    act: (action: string, documentId: string, version: string | null, body: Fields = {}) =>
      http()
        .post(`${base}/${documentId}/actions/${action}`)
        .query({ locale })
        .set(named(version))
        .send(body),
    publishAll: (documentId: string, version: string, locales: string[]) =>
      http()
        .post(`${base}/actions/bulkPublish`)
        .query({ locale: locales })
        .set(named(version))
        .send({ documentIds: [documentId] }),
    remove: (documentId: string, version: string) =>
      http().delete(`${base}/${documentId}`).query({ locale }).set(named(version)),
  };
};
