import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import type { Permissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import { CONTENT } from '../../../shared/permissions';
import type { ContentTypeUids } from '../config';
import { newEntry, type Author } from '../desk/require-writes';
import type { Plan } from './plan';

const WRITTEN = ['text', 'kind', 'attributedAs', 'speaker'];

/**
 * Requires all that a plan writes, as the content manager would: of each quote, by locale, field and condition, and of new
 * people. `moved` are the quotes that get another place.
 * @throws PolicyError (403) naming the permission
 */
export const requireChanges = (
  { permissions, ability, user }: { permissions: Permissions; ability: Ability; user: Author },
  uids: ContentTypeUids,
  plan: Plan & { moved: Plan['removals']; makesPeople: boolean },
  locale: string,
): void => {
  const { updates, creations, removals, moved, makesPeople } = plan;
  const fresh = newEntry(locale, user);
  for (const { quote, content } of updates) {
    permissions.requireEntry(ability, CONTENT.update, uids.quote, quote.entry);
    const may = permissions.fieldsOf(ability, CONTENT.update, uids.quote, quote.entry);
    const { text, kind, attributedAs, speaker } = quote;
    const before: Record<string, unknown> = { text, kind, attributedAs };
    const changed = Object.keys(before).filter(
      (field) => before[field] !== content[field as 'text'],
    );
    const given = content.speaker && 'documentId' in content.speaker ? content.speaker : null;
    const isOther =
      content.speaker === null ? speaker !== null : given?.documentId !== speaker?.documentId;
    const paths = isOther ? [...changed, 'speaker'] : changed;
    permissions.requireFields(may, CONTENT.update, paths, locale);
  }
  for (const { entry } of moved) {
    permissions.requireEntry(ability, CONTENT.update, uids.quote, entry);
  }
  for (const { entry } of removals) {
    permissions.requireEntry(ability, CONTENT.delete, uids.quote, entry);
  }
  if (creations.length > 0) {
    permissions.requireEntry(ability, CONTENT.create, uids.quote, fresh);
    const may = permissions.fieldsOf(ability, CONTENT.create, uids.quote, fresh);
    permissions.requireFields(may, CONTENT.create, [...WRITTEN, 'article'], locale);
  }
  if (makesPeople) {
    permissions.requireEntry(ability, CONTENT.create, uids.person, fresh);
    const may = permissions.fieldsOf(ability, CONTENT.create, uids.person, fresh);
    permissions.requireFields(may, CONTENT.create, ['name'], locale);
  }
};
