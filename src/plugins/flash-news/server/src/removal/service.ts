import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { GuardedTypes } from '../newsroom/opt-in/guarded-types';
import type { Clock } from '../newsroom/clock';
import {
  deletePermissions,
  hiddenVersions,
  loadReaders,
  type HiddenVersion,
  type Reader,
} from './store';

/** What readers could see without the plugin, and must not. */
export interface Exposure {
  /** Published versions under embargo or killed. */
  versions: HiddenVersion[];
  /** Roles and tokens of the content API that could read drafts (Strapi's `?status=draft`), and people in no public story. */
  readers: Reader[];
}

export interface RemovalPeers {
  db: Database;
  clock: Clock;
  guarded: () => GuardedTypes;
  unpublish: (uid: string, documentId: string, locale: string) => Promise<unknown>;
}

/** Finds and closes what the plugin hides from readers, before it is taken out of an app. */
export const createRemoval = ({ db, clock, guarded, unpublish }: RemovalPeers) => {
  const list = async (): Promise<Exposure> => {
    const { news, companions } = guarded();
    const versions: HiddenVersion[] = [];
    for (const optIn of news) versions.push(...(await hiddenVersions(db, optIn, clock.now())));
    const actions = [...news, ...companions].flatMap(({ uid }) => [
      `${uid}.find`,
      `${uid}.findOne`,
    ]);
    return { versions, readers: await loadReaders(db, actions) };
  };

  return {
    /** Lists what readers could see without the plugin. */
    list,

    /**
     * Takes the permission to read guarded types from the roles, and unpublishes the hidden versions, each in a transaction
     * of its own. May be called again after a failure. Tokens are left to their owner.
     * @returns what was listed before
     */
    async close(): Promise<Exposure> {
      const exposure = await list();
      await deletePermissions(db, exposure.readers);
      for (const { contentType, documentId, locale } of exposure.versions) {
        await unpublish(contentType, documentId, locale);
      }
      return exposure;
    },
  };
};

export type Removal = ReturnType<typeof createRemoval>;
