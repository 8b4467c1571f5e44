import type { AddedFields } from '../../../shared/contracts/people';
import { foldName } from './fold-name';

export interface Alias {
  id?: number;
  text: string;
  locale: string | null;
  kind: string;
}

export interface Role {
  id?: number;
  title: string;
  locale: string | null;
  since: string | null;
  until: string | null;
}

/** A person with its fields. */
export interface PersonEntry {
  id: number;
  documentId: string;
  name: string;
  slug?: string | null;
  wikidataId?: string | null;
  aliases?: Alias[];
  roles?: Role[];
  photo?: { id: number } | null;
  [field: string]: unknown;
}

const spelled = (text: string): string => text.normalize('NFC').trim();

/** Returns the other's name and aliases that a person lacks, by their letters: another spelling of a name is one more alias. */
const aliasesToAdd = (kept: PersonEntry, gone: PersonEntry): AddedFields['aliases'] => {
  const known = new Set([kept.name, ...(kept.aliases ?? []).map(({ text }) => text)].map(spelled));
  const own = foldName(kept.name).join(' ');
  const isTransliteration =
    /\p{Script=Latin}/u.test(kept.name) !== /\p{Script=Latin}/u.test(gone.name);
  const kind =
    isTransliteration && own === foldName(gone.name).join(' ') ? 'transliteration' : 'spelling';
  const offered = [{ text: gone.name, locale: null, kind }, ...(gone.aliases ?? [])];
  const added: AddedFields['aliases'] = [];
  for (const { text, locale, kind: ofAlias } of offered) {
    if (known.has(spelled(text))) continue;
    known.add(spelled(text));
    added.push({ text, locale: locale || null, kind: ofAlias });
  }
  return added;
};

/** Returns the other's roles in languages in which a person has none. */
const rolesToAdd = (kept: PersonEntry, gone: PersonEntry): AddedFields['roles'] => {
  const languages = new Set((kept.roles ?? []).map(({ locale }) => locale || null));
  return (gone.roles ?? [])
    .filter(({ locale }) => !languages.has(locale || null))
    .map(({ title, locale, since, until }) => ({
      ...{ title, locale: locale || null, since: since || null, until: until || null },
    }));
};

/** Two persons, of whom one goes. */
interface Pair {
  kept: PersonEntry;
  gone: PersonEntry;
  isGonePublic: boolean;
}

/** Returns what a person gets of the one that goes: only what it lacks, and no names that readers have never seen. */
export const fieldsToAdd = ({ kept, gone, isGonePublic }: Pair): AddedFields => ({
  aliases: isGonePublic ? aliasesToAdd(kept, gone) : [],
  roles: rolesToAdd(kept, gone),
  photo: !kept.photo && Boolean(gone.photo),
  wikidataId: kept.wikidataId ? null : (gone.wikidataId ?? null),
});

/** Returns components as a write takes them: those that stay by their ids. */
const ids = (components: { id?: number }[] = []): { id: number | undefined }[] =>
  components.map(({ id }) => ({ id }));

/** Returns the write that gives a person what was added. */
export const withAdded = (kept: PersonEntry, added: AddedFields, photo: number | null): object => ({
  ...(added.aliases.length > 0 && { aliases: [...ids(kept.aliases), ...added.aliases] }),
  ...(added.roles.length > 0 && { roles: [...ids(kept.roles), ...added.roles] }),
  ...(added.photo && photo !== null && { photo }),
  ...(added.wikidataId !== null && { wikidataId: added.wikidataId }),
});

const isAlias = (one: Alias, other: AddedFields['aliases'][number]): boolean =>
  one.text === other.text && (one.locale || null) === other.locale && one.kind === other.kind;

const isRole = (one: Role, other: AddedFields['roles'][number]): boolean =>
  one.title === other.title &&
  (one.locale || null) === other.locale &&
  (one.since || null) === other.since &&
  (one.until || null) === other.until;

/** Returns the write that takes from a person what a merge had added and nobody has changed since, and the fields that stay changed. */
export const withoutAdded = (
  now: PersonEntry,
  added: AddedFields,
  photo: number | null,
): { data: object; keptFields: string[] } => {
  const aliases = now.aliases ?? [];
  const roles = now.roles ?? [];
  const takesPhoto = added.photo && now.photo?.id === photo;
  const takesWikidata = added.wikidataId !== null && now.wikidataId === added.wikidataId;
  return {
    data: {
      aliases: ids(aliases.filter((one) => !added.aliases.some((other) => isAlias(one, other)))),
      roles: ids(roles.filter((one) => !added.roles.some((other) => isRole(one, other)))),
      ...(takesPhoto && { photo: null }),
      ...(takesWikidata && { wikidataId: null }),
    },
    keptFields: [
      ...(added.photo && !takesPhoto ? ['photo'] : []),
      ...(added.wikidataId !== null && !takesWikidata ? ['wikidataId'] : []),
    ],
  };
};
