import { conflict } from '@newsroom/plugin-kit/server/http/conflict';
import type { KnownByNow, KnownByNowDetails } from '../../../shared/contracts/desk';
import type { ContentTypeUids } from '../config';
import { nameFormOf } from './keys-of';
import type { NameKeys } from './store/name-keys';
import { loadNamedPersons, type Database, type NamedPerson } from '../store/newsroom';

/** A new person of a request. */
export interface FreshPerson {
  /** Among the people of the request. */
  place: number;
  name: string;
  /** documentIds of people whom it is not. */
  otherThan: string[];
}

export interface RefuseKnownPeers {
  db: Database;
  uids: () => ContentTypeUids;
  nameKeys: Pick<NameKeys, 'holdersOf'>;
}

const withRole = ({ name, role }: NamedPerson): string =>
  role === null ? name : `${name} (${role})`;

const sentenceOf = ({ people }: KnownByNow): string =>
  `is known to the newsroom by now: ${people.map(withRole).join(', ')}. Choose that person, unless it is somebody else of that name`;

/**
 * Creates what refuses new people whom the newsroom knows by now: two editors may have read of somebody before either made a
 * draft. Names are compared as likely doubles are.
 */
export const createRefuseKnown = ({ db, uids, nameKeys }: RefuseKnownPeers) => {
  const find = async (fresh: FreshPerson[], locale: string): Promise<KnownByNow[]> => {
    const formOf = new Map(fresh.map(({ place, name }) => [place, nameFormOf(name)]));
    const forms = [...new Set(formOf.values())].filter((form) => form !== undefined);
    const holders = await nameKeys.holdersOf(forms);
    const ids = [...new Set(holders.map(({ person }) => person))];
    const named = ids.length === 0 ? [] : await loadNamedPersons(db, uids(), ids, locale);
    const has = ({ documentId }: NamedPerson, form: string | undefined): boolean =>
      holders.some((holder) => holder.form === form && holder.person === documentId);
    return fresh
      .map(({ place, otherThan }) => ({
        place,
        people: named.filter(
          (one) => !otherThan.includes(one.documentId) && has(one, formOf.get(place)),
        ),
      }))
      .filter(({ people }) => people.length > 0);
  };

  /**
   * @param fieldOf the field that shows a person, by place in the request
   * @throws 409 with who is known, by place
   */
  return async (
    fresh: FreshPerson[],
    locale: string,
    fieldOf: (place: number) => string,
  ): Promise<void> => {
    const known = await find(fresh, locale);
    if (known.length === 0) return;
    const nameAt = (place: number) => fresh.find((one) => one.place === place)?.name ?? '';
    const errors = known.map((one) => ({
      path: [fieldOf(one.place)],
      message: `${nameAt(one.place)} ${sentenceOf(one)}`,
    }));
    const details: Omit<KnownByNowDetails, 'code'> = { known, errors };
    const sentences = errors.map(({ message }) => `${message}.`).join(' ');
    throw conflict(`${sentences} Nothing was saved.`, 'known', details);
  };
};

export type RefuseKnown = ReturnType<typeof createRefuseKnown>;
