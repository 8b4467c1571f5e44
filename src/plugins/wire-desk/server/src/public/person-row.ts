import type { PersonAlias, PersonPhoto, PersonRole } from '../../../shared/contracts/public';
import type { Reading } from './reading';

interface RoleRow {
  title: string;
  locale: string | null;
  since?: string | null;
  until?: string | null;
}

/** A person as stored, with aliases, roles and picture. */
export interface PersonRow {
  id: number;
  documentId: string;
  name: string;
  slug?: string | null;
  wikidataId?: string | null;
  aliases?: { text: string; locale: string | null; kind?: string | null }[];
  roles?: RoleRow[];
  photo?: {
    url: string;
    alternativeText: string | null;
    width: number | null;
    height: number | null;
  } | null;
}

const orNull = (text: string | null | undefined): string | null => text || null;

/** Returns the roles in the first language that has one, of those asked for and the default, and those in no particular language. */
export const rolesIn = (
  { roles = [] }: PersonRow,
  { chain, defaultLocale }: Pick<Reading, 'chain' | 'defaultLocale'>,
): PersonRole[] => {
  const best = [...chain, defaultLocale].find((code) =>
    roles.some(({ locale }) => locale === code),
  );
  return roles
    .filter(({ locale }) => !locale || locale === best)
    .map(({ title, locale, since, until }) => ({
      ...{ title, locale: orNull(locale) },
      ...{ since: orNull(since), until: orNull(until) },
    }));
};

const isHeldOn = ({ since, until }: PersonRole, day: string): boolean =>
  (since === null || since <= day) && (until === null || day <= until);

/** Returns the title of the role that a person had on a day (`YYYY-MM-DD`), or without one the role without an end. */
export const roleOn = (
  person: PersonRow,
  day: string | null,
  reading: Pick<Reading, 'chain' | 'defaultLocale'>,
): string | null => {
  const roles = rolesIn(person, reading);
  const held = roles.find((role) => (day === null ? role.until === null : isHeldOn(role, day)));
  return held?.title ?? null;
};

export const aliasesOf = ({ aliases = [] }: PersonRow): PersonAlias[] =>
  aliases.map(({ text, locale, kind }) => ({
    ...{ text, locale: orNull(locale), kind: orNull(kind) },
  }));

export const photoOf = (
  { photo }: PersonRow,
  { absolute }: Pick<Reading, 'absolute'>,
): PersonPhoto | null => {
  const url = absolute(photo?.url ?? null);
  if (!photo || url === null) return null;
  const { alternativeText, width, height } = photo;
  return { url, alternativeText: orNull(alternativeText), width, height };
};
