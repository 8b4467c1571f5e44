import type { Core, UID } from '@strapi/strapi';
import { createPermissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import { inBatches } from './people/in-batches';
import { createMayMerge } from './people/may-merge';
import { createMergeService, type PersonDocuments } from './people/merge-service';
import { createMoves } from './people/store/moves';
import { createMoveBack } from './people/store/moves-back';
import { createUndoService } from './people/undo-service';
import { saveFormerSlug } from './public/store/former-slugs';
import { publicServicesOf } from './public-services';
import { createAdapter } from './strapi/adapter';
import { changeNewsOf } from './strapi/change-news';
import { localesOf } from './strapi/locales';

const build = (strapi: Core.Strapi) => {
  const services = publicServicesOf(strapi);
  const { db, uids, flashNews, sayings, nameKeys, persons, merges, isPublic } = services;
  const adapter = createAdapter(strapi);
  const mayNot = adapter.mayNot(() => uids);
  const changeNews = changeNewsOf(strapi, () => uids.article);
  const moves = createMoves(db, uids.person);
  const documents = () =>
    strapi.documents(uids.person as UID.ContentType) as unknown as PersonDocuments;
  const recomputeFacets = async (ids: string[]): Promise<void> => {
    await flashNews?.facets().recompute(uids.article, ids);
  };
  return {
    ...{ persons, merges, nameKeys, personUid: uids.person },
    localeCodes: async () => (await localesOf(strapi)()).codes,
    mayMerge: createMayMerge({
      ...{ uids, mayNot, toSubject: adapter.toSubject },
      permissions: createPermissions(adapter.toSubject, mayNot),
    }),
    mergeService: createMergeService({
      ...{ changeNews, persons, merges, moves, documents, isPublic },
      async saveSlug({ documentId, slug }) {
        if (slug) await saveFormerSlug(db, { slug, person: documentId }, Date.now());
      },
      async follow(merge) {
        await sayings.changeSpeaker(merge.gone, merge.kept);
        await recomputeFacets(await moves.moved(merge.id, uids.article));
      },
    }),
    undo: createUndoService({
      ...{ changeNews, persons, merges, documents },
      moveBack: createMoveBack(db, uids.person),
      async follow(changed) {
        await recomputeFacets([...(changed.get(uids.article) ?? [])]);
        for (const ids of inBatches([...(changed.get(uids.quote) ?? [])]))
          await sayings.recompute(ids);
      },
    }),
  };
};

export type PeopleServices = ReturnType<typeof build>;

const built = new WeakMap<Core.Strapi, PeopleServices>();

/** Returns what the merging of persons uses of a Strapi, created once. */
export const peopleServicesOf = (strapi: Core.Strapi): PeopleServices => {
  const services = built.get(strapi) ?? build(strapi);
  built.set(strapi, services);
  return services;
};
