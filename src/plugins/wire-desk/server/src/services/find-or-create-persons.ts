import type { Core } from '@strapi/strapi';
import type { Desk } from '../config';
import { fold } from '../parse/language/fold';
import type { PersonProposal, Proposal } from '../parse/proposal/proposal';
import type { StoredPerson } from '../store/holdings';

/** documentId of every person of the proposal, by the name that the proposal gives. */
export type PersonIds = Map<string, string>;

/** Finds or makes the persons of the copy; spellings that were not known yet are kept as aliases. */
export const writePersons = async (
  strapi: Core.Strapi,
  desk: Desk,
  proposal: Proposal,
  stored: StoredPerson[],
  locale: string,
): Promise<PersonIds> => {
  const ids: PersonIds = new Map();
  for (const person of proposal.persons) {
    const known = stored.find(
      ({ documentId }) => documentId === proposal.personDocumentIds[person.name],
    );
    if (known) await addAliases(strapi, desk, known, person.aliases, locale);
    const documentId = known?.documentId ?? (await create(strapi, desk, person, locale));
    ids.set(person.name, documentId);
  }
  return ids;
};

const spelling = (text: string, locale: string) => ({ text, locale, kind: 'spelling' });

const create = async (
  strapi: Core.Strapi,
  desk: Desk,
  { name, aliases, role }: PersonProposal,
  locale: string,
): Promise<string> => {
  const data = {
    name,
    aliases: aliases.map((text) => spelling(text, locale)),
    roles: role === null ? [] : [{ locale, title: role }],
  };
  // The content type is the configuration's, so its fields can't be known to the compiler.
  const created = await strapi.documents(desk.person as never).create({ data } as never);
  return (created as { documentId: string }).documentId;
};

const addAliases = async (
  strapi: Core.Strapi,
  desk: Desk,
  person: StoredPerson,
  found: string[],
  locale: string,
): Promise<void> => {
  const spellings = [person.name, ...person.aliases].map(fold);
  const missing = found.filter((text) => !spellings.includes(fold(text)));
  if (missing.length === 0) return;
  const kept = person.entries.map(({ id }) => ({ id }));
  const aliases = [...kept, ...missing.map((text) => spelling(text, locale))];
  const { documentId } = person;
  await strapi.documents(desk.person as never).update({ documentId, data: { aliases } } as never);
};
