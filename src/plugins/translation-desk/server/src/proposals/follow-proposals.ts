import { AsyncLocalStorage } from 'node:async_hooks';
import { errors } from '@strapi/utils';
import { transact, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { TranslatedType } from '../../../shared/opt-in';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { DocumentWrite } from '../strapi/types';
import type { LoadVersions } from '../texts/store/load-versions';
import { lettersHash } from '../texts/letters-hash';
import { companionsOf } from '../texts/store/companion-links';
import { textsOf } from '../texts/text';
import { withOwnFields } from './field-owner';
import type { Proposals } from './service';
import { deleteProposals, insertProposals, unreadProposals, unreadProposalsOf } from './store';

export interface FollowProposalsPeers {
  db: Database;
  now: () => number;
  types: TranslatedTypes;
  loadVersions: LoadVersions;
  proposals: Pick<Proposals, 'unreadAmong'>;
  defaultLocale: () => Promise<string>;
}

const WHAT_TO_DO = 'a machine’s proposal that nobody has read: change it, or confirm it';

/** A field, by its path among the story's, with a proposal that nobody has read. */
interface Unread {
  locale: string;
  path: string;
}

const refusal = (unread: Unread[], { companions }: TranslatedType): Error => {
  const named = unread.map(({ locale, path }) => `${path} (${locale})`).join(', ');
  // The form of a story shows its companions in one field.
  const holders = companions
    .map(({ field }) => field)
    .filter((field) => unread.some(({ path }) => path.startsWith(`${field}.`)));
  const own = unread.filter(({ path }) => !holders.includes(path.split('.')[0] ?? ''));
  return new errors.ValidationError(
    `A machine's proposal is still there that nobody has read: ${named}. Change it, or confirm it.`,
    {
      errors: [
        ...own.map(({ path }) => ({ path: path.split('.'), message: `is ${WHAT_TO_DO}` })),
        ...holders.map((field) => ({ path: [field], message: `has ${WHAT_TO_DO}` })),
      ],
    },
  );
};

const publishes = ({ action, params: { status } }: DocumentWrite): boolean =>
  action === 'publish' || ((action === 'update' || action === 'create') && status === 'published');

const documentIdIn = (result: unknown): string | undefined =>
  (result as { documentId?: string } | null | undefined)?.documentId;

/**
 * Document-service middleware: refuses (400) what makes a machine's proposal public that nobody has read, in the
 * transaction of the write, by what was published of a story or of a companion by itself, however. Proposals go with copies
 * and are deleted with their document.
 */
export const createFollowProposals = (peers: FollowProposalsPeers) => {
  const { db, now, types, loadVersions, proposals, defaultLocale } = peers;
  /** Whether a story is being published, whose companions are judged with it. */
  const isWithin = new AsyncLocalStorage<true>();

  /** Returns the type of a story, or of a companion as if it were one. */
  const typeOf = (uid: string): TranslatedType | undefined => {
    const type = types.find(uid);
    if (type) return type;
    const owned = types.findCompanion(uid);
    return owned && withOwnFields(uid, owned.companion.fields);
  };

  const localesOf = async ({ params: { locale } }: DocumentWrite): Promise<string[] | null> => {
    // Strapi takes an empty text for none.
    const locales = [locale || (await defaultLocale())].flat();
    return locales.includes('*') ? null : locales;
  };

  /** Whether a story or one of its companions has an unread proposal in any language. */
  const hasProposals = async (type: TranslatedType, documentId: string): Promise<boolean> => {
    const document = { contentType: type.uid, documentId };
    if ((await unreadProposals(db, document)).length > 0) return true;
    for (const companion of type.companions) {
      const ids = await companionsOf(db, { story: type, companion }, documentId);
      if ((await unreadProposalsOf(db, companion.uid, ids)).length > 0) return true;
    }
    return false;
  };

  const refuse = async (type: TranslatedType, documentId: string, locales: string[] | null) => {
    if (!(await hasProposals(type, documentId))) return;
    const versions = await loadVersions(type, {
      ...{ documentIds: [documentId], locales: locales ?? undefined },
      isPublished: true,
    });
    const unread: Unread[] = [];
    for (const { locale, values } of versions) {
      const texts = [...textsOf(values)];
      const target = { type, documentId, locale };
      const isUnread = await proposals.unreadAmong(
        target,
        texts.map(([path]) => path),
      );
      for (const [path, { text }] of texts) {
        if (isUnread(path, lettersHash(text) ?? '')) unread.push({ locale, path });
      }
    }
    if (unread.length > 0) throw refusal(unread, type);
  };

  const follow = async (
    type: TranslatedType,
    write: DocumentWrite,
    result: unknown,
  ): Promise<void> => {
    const { uid: contentType, action } = write;
    const given = write.params.documentId;
    const documentId = documentIdIn(result) ?? given;
    if (publishes(write)) {
      if (documentId !== undefined && !isWithin.getStore()) {
        await refuse(type, documentId, await localesOf(write));
      }
    } else if (given === undefined || documentId === undefined) return;
    else if (action === 'delete') {
      // A version that is made again may get its text out of a form that is still open.
      if ((await localesOf(write)) === null)
        await deleteProposals(db, { contentType, documentId: given });
    } else {
      const unread = await unreadProposals(db, { contentType, documentId: given });
      await insertProposals(db, { contentType, documentId }, unread, now());
    }
  };

  return async (write: DocumentWrite, next: () => Promise<unknown>): Promise<unknown> => {
    const type = typeOf(write.uid);
    const isFollowed = publishes(write) || write.action === 'clone' || write.action === 'delete';
    if (!type || !isFollowed) return next();
    return transact(db, async () => {
      const isOfStory = types.find(write.uid) !== undefined && publishes(write);
      const result = await (isOfStory ? isWithin.run(true, next) : next());
      await follow(type, write, result);
      return result;
    });
  };
};
