import { errors } from '@strapi/utils';
import type { TranslatedType } from '../../../shared/opt-in';
import type { Database } from '../database/connection';
import type { TranslatedTypes } from '../opt-in/translated-types';
import { translationsOf } from '../state/store/rows';
import type { DocumentWrite } from '../strapi/types';

export interface RefuseProposalsPeers {
  db: Database;
  types: TranslatedTypes;
  defaultLocale: () => Promise<string>;
}

const WHAT_TO_DO = 'a machine’s proposal that nobody has read: change it, or confirm it';

/** Returns the faults by field of the form, which shows companions in one. */
const faultsOf = ({ companions }: Pick<TranslatedType, 'companions'>, paths: string[]) => {
  const ofCompanions = companions.map(({ field }) => field);
  const own = paths.filter((path) => !ofCompanions.includes(path.split('.')[0] ?? ''));
  const holders = ofCompanions.filter((field) =>
    paths.some((path) => path.startsWith(`${field}.`)),
  );
  return [
    ...own.map((path) => ({ path: path.split('.'), message: `is ${WHAT_TO_DO}` })),
    ...holders.map((field) => ({ path: [field], message: `has ${WHAT_TO_DO}` })),
  ];
};

/** Refuses (400) to publish what a machine proposed and nobody has read. */
export const createRefuseProposals = ({ db, types, defaultLocale }: RefuseProposalsPeers) => {
  const published = async ({ params: { locale } }: DocumentWrite): Promise<string[]> =>
    [locale ?? (await defaultLocale())].flat();

  return async (write: DocumentWrite, next: () => Promise<unknown>): Promise<unknown> => {
    const { documentId, status, data } = write.params;
    const publishes =
      write.action === 'publish' || (write.action === 'update' && status === 'published');
    const type = types.find(write.uid);
    if (!type || !publishes || documentId === undefined) return next();
    const locales = await published(write);
    const rows = (await translationsOf(db, type.uid, [documentId])).filter(
      ({ locale }) => locales.includes('*') || locales.includes(locale),
    );
    const unread = rows.flatMap(({ locale, content, proposals }) =>
      Object.keys(proposals)
        .filter((path) => content.draft?.[path] === proposals[path] && !(data && path in data))
        .map((path) => ({ locale, path })),
    );
    if (unread.length === 0) return next();
    const named = unread.map(({ locale, path }) => `${path} (${locale})`).join(', ');
    throw new errors.ValidationError(
      `A machine's proposal is still there that nobody has read: ${named}. Change it, or confirm it.`,
      {
        errors: faultsOf(
          type,
          unread.map(({ path }) => path),
        ),
      },
    );
  };
};
