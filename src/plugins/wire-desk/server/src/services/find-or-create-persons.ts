import type { Core } from '@strapi/strapi';
import type { ContentTypeUids } from '../config';
import { fold } from '../parse/language/fold';
import type { PersonProposal, Proposal } from '../parse/proposal/proposal';
import type { StoredPerson } from '../store/newsroom';

/** documentId of each person, by name in the proposal. */
export type PersonIds = Map<string, string>;

/** Finds or creates the persons of a proposal. Adds new spellings to known persons as aliases. */
export const findOrCreatePersons = async (
  strapi: Core.Strapi,
  uids: ContentTypeUids,
  proposal: Proposal,
  stored: StoredPerson[],
  locale: string,
): Promise<PersonIds> => {
  const ids: PersonIds = new Map();
  for (const person of proposal.persons) {
    const known = stored.find(
      ({ documentId }) => documentId === proposal.personDocumentIds[person.name],
    );
    if (known) await addAliases(strapi, uids, known, person.aliases, locale);
    const documentId = known?.documentId ?? (await create(strapi, uids, person, locale));
    ids.set(person.name, documentId);
  }
  return ids;
};

const spelling = (text: string, locale: string) => ({ text, locale, kind: 'spelling' });

const create = async (
  strapi: Core.Strapi,
  uids: ContentTypeUids,
  { name, aliases, role }: PersonProposal,
  locale: string,
): Promise<string> => {
  const data = {
    name,
    aliases: aliases.map((text) => spelling(text, locale)),
    roles: role === null ? [] : [{ locale, title: role }],
  };
  const created = await strapi.documents(uids.person as never).create({ data } as never);
  return (created as { documentId: string }).documentId;
};

const addAliases = async (
  strapi: Core.Strapi,
  uids: ContentTypeUids,
  person: StoredPerson,
  found: string[],
  locale: string,
): Promise<void> => {
  const spellings = [person.name, ...person.aliases].map(fold);
  const missing = found.filter((text) => !spellings.includes(fold(text)));
  if (missing.length === 0) return;
  const kept = person.aliasComponents.map(({ id }) => ({ id }));
  const aliases = [...kept, ...missing.map((text) => spelling(text, locale))];
  const { documentId } = person;
  await strapi.documents(uids.person as never).update({ documentId, data: { aliases } } as never);
};
