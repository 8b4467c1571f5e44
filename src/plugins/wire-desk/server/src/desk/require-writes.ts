import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import type { Entry, Permissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { DraftBody } from './validation';
import { CONTENT } from '../../../shared/permissions';
import type { ContentTypeUids } from '../config';
import { updatedFieldsOf } from './updated-fields';

const given = (fields: Record<string, unknown>): string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    value === null || (Array.isArray(value) && value.length === 0) ? [] : [name],
  );

/** A member of staff, as the conditions of permissions test who made an entry. */
export interface Author {
  id: number;
  roles?: { id: number }[];
}

/** Returns an entry that a user is about to make: the user is its creator, for the conditions that ask for one. */
export const newEntry = (locale: string, { id, roles = [] }: Author): Entry => ({
  locale,
  createdBy: { id, roles },
});

/**
 * Requires all that a draft writes, as the content manager would: the article, its quotes and the new people, by locale, field
 * and condition. `story` is the draft that is updated instead of a new one.
 * @throws PolicyError (403) naming the permission
 */
export const requireWrites = (
  permissions: Permissions,
  ability: Ability,
  uids: ContentTypeUids,
  draft: DraftBody,
  { story, author }: { story: Entry | null; author: Author },
): void => {
  const { locale, quotes, people, update } = draft;
  const fresh = newEntry(locale, author);
  const write = (action: string, uid: string, entry: Entry, paths: string[]): void => {
    permissions.requireEntry(ability, action, uid, entry);
    const may = permissions.fieldsOf(ability, action, uid, entry);
    permissions.requireFields(may, action, paths, locale);
  };
  const { title, lead, body, byline, credit, dateline, category } = draft;
  if (story) {
    const taken = updatedFieldsOf(draft, update?.takes ?? []);
    write(CONTENT.update, uids.article, story, given({ ...taken, body, people }));
  } else {
    // Strapi's permissions on components are those on their fields.
    const components = { 'credit.name': credit, 'dateline.place': dateline?.place ?? null };
    const fields = given({ title, lead, body, byline, ...components, category, people });
    write(CONTENT.create, uids.article, fresh, fields);
  }
  if (quotes.length > 0) {
    const fields = ['text', 'kind', 'attributedAs', 'speaker', 'article'];
    write(CONTENT.create, uids.quote, fresh, fields);
  }
  if (people.some(({ documentId }) => documentId === null)) {
    write(CONTENT.create, uids.person, fresh, ['name']);
  }
};
