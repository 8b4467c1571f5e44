import type { Core } from '@strapi/strapi';
import type { ContentTypeUids } from '../config';
import { fold } from '../parse/language/fold';
import type { StoredPerson } from '../store/newsroom';

/** A person of a story: a known one by `documentId`, else one to create. */
export interface PersonToSave {
  name: string;
  /** Spellings that the copy has besides the name. */
  aliases: string[];
  role: string | null;
  documentId: string | null;
}

export interface SavePersonsOptions {
  /** BCP 47, of the copy. */
  locale: string;
  /** Who is recorded as the creator; the id of a member of staff. */
  createdBy: number | null;
  /** Whether new spellings are added to known persons. */
  addsAliases: boolean;
}

/** Creates the new persons, and adds new spellings to the known ones. Returns the documentId of each, in their order. */
export const savePersons = async (
  strapi: Core.Strapi,
  uids: ContentTypeUids,
  persons: PersonToSave[],
  stored: StoredPerson[],
  options: SavePersonsOptions,
): Promise<string[]> => {
  const ids: string[] = [];
  for (const person of persons) {
    const known = stored.find(({ documentId }) => documentId === person.documentId);
    if (known && options.addsAliases) await addAliases(strapi, uids, known, person, options);
    ids.push(known?.documentId ?? (await create(strapi, uids, person, options)));
  }
  return ids;
};

const spelling = (text: string, locale: string) => ({ text, locale, kind: 'spelling' });

const create = async (
  strapi: Core.Strapi,
  uids: ContentTypeUids,
  { name, aliases, role }: PersonToSave,
  { locale, createdBy }: SavePersonsOptions,
): Promise<string> => {
  const data = {
    name,
    aliases: aliases.map((text) => spelling(text, locale)),
    roles: role === null ? [] : [{ locale, title: role }],
    ...creator(createdBy),
  };
  const created = await strapi.documents(uids.person as never).create({ data } as never);
  return (created as { documentId: string }).documentId;
};

/** The fields by which Strapi knows who made an entry; none for an import from the command line. */
export const creator = (id: number | null): object =>
  id === null ? {} : { createdBy: id, updatedBy: id };

const addAliases = async (
  strapi: Core.Strapi,
  uids: ContentTypeUids,
  person: StoredPerson,
  { aliases: found }: PersonToSave,
  { locale }: SavePersonsOptions,
): Promise<void> => {
  const spellings = [person.name, ...person.aliases].map(fold);
  const missing = found.filter((text) => !spellings.includes(fold(text)));
  if (missing.length === 0) return;
  const kept = person.aliasComponents.map(({ id }) => ({ id }));
  const aliases = [...kept, ...missing.map((text) => spelling(text, locale))];
  const { documentId } = person;
  await strapi.documents(uids.person as never).update({ documentId, data: { aliases } } as never);
};
