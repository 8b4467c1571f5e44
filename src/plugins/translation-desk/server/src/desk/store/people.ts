import type { MayField } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { NamedPerson } from '../../../../shared/contracts/translation';
import type { TranslatedType } from '../../../../shared/opt-in';

/** Parts of a person's schema that are read where they exist: `aliases` and `roles`, each with its locale. */
interface PersonRow {
  documentId: string;
  locale?: string | null;
  aliases?: { text: string | null; locale: string | null }[];
  roles?: { title: string | null; locale: string | null; until?: string | null }[];
  [field: string]: unknown;
}

/** People of a story at most: a reminder, no register. */
const MAX_PEOPLE = 50;

const languageOf = (locale: string): string => locale.split('-')[0] ?? locale;

const isIn = (locale: string | null, target: string): boolean =>
  locale !== null && languageOf(locale) === languageOf(target);

/** Returns the forms of a name in a language. */
const formsIn = ({ aliases = [] }: PersonRow, locale: string): string[] =>
  aliases.flatMap((alias) =>
    alias.text !== null && isIn(alias.locale, locale) ? [alias.text] : [],
  );

/** Returns what may be read of a person; null without the name. */
const toPerson = (
  row: PersonRow,
  name: string,
  { source, target }: { source: string; target: string },
  mayRead: MayField,
): NamedPerson | null => {
  if (!mayRead(name)) return null;
  const roles = mayRead('roles.title') ? (row.roles ?? []) : [];
  const own = roles.filter((role) => isIn(role.locale, target));
  const current = own.find(({ until }) => !until) ?? own[0];
  const aliased = mayRead('aliases.text') ? row : { ...row, aliases: [] };
  return {
    documentId: row.documentId,
    name: typeof row[name] === 'string' ? row[name] : '',
    forms: formsIn(aliased, target),
    sourceForms: formsIn(aliased, source),
    role: current?.title ?? null,
  };
};

/** Loads the people of a draft whose names may be read, with their forms and their roles in the target language. */
export const peopleOf = async (
  db: Database,
  { uid, people }: Pick<TranslatedType, 'uid' | 'people'>,
  { documentId, locale, target }: { documentId: string; locale: string; target: string },
  mayRead: MayField,
): Promise<NamedPerson[]> => {
  if (people === null || !mayRead(people.name)) return [];
  const { attributes } = db.metadata.get(people.uid);
  const parts = ['aliases', 'roles'].filter((part) => part in attributes);
  const row = (await db.query(uid).findOne({
    select: ['id'],
    where: { documentId, locale, publishedAt: null },
    populate: {
      [people.field]: { populate: Object.fromEntries(parts.map((part) => [part, true])) },
    },
  })) as Record<string, PersonRow | PersonRow[] | null> | null;
  const rows = [row?.[people.field] ?? []].flat();
  return rows
    .slice(0, MAX_PEOPLE)
    .flatMap((person) => toPerson(person, people.name, { source: locale, target }, mayRead) ?? []);
};
