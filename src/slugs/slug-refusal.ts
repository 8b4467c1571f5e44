import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import { SLUG, slugFrom } from './slug';
import type { SlugPlace, SlugRow } from './slug-rows';

/** 400 with the words under the field, as the panel marks it. */
const refusal = (message: string): Error =>
  new errors.ValidationError(`slug: ${message}`, {
    errors: [{ path: ['slug'], message, name: 'ValidationError' }],
  });

/** What is said of a slug that can't be in an address. */
export const malformedSlug = (slug: string): Error => {
  const example = slugFrom(slug) || 'zgjedhjet-2026';
  return refusal(`the address may hold ${SLUG}. For example: ${example}`);
};

/** What is used of the state of a panel request. */
interface Asker {
  userAbility?: object;
}

interface Permissions {
  createPermissionsManager(of: object): {
    ability: { can(action: string, subject: object): boolean };
    toSubject(entity: object): object;
  };
}

const READ = 'plugin::content-manager.explorer.read';

/** Whether who asks may open the row in the panel. By the content API nobody learns of drafts. */
const mayRead = async (strapi: Core.Strapi, uid: SlugPlace['type']['uid'], row: SlugRow) => {
  const { userAbility } = (strapi.requestContext.get()?.state ?? {}) as Asker;
  if (!userAbility) return false;
  const { id } = row;
  const entity = await strapi.db.query(uid).findOne({ where: { id }, populate: ['createdBy'] });
  const permissions = strapi.service('admin::permission') as unknown as Permissions;
  const manager = permissions.createPermissionsManager({
    ability: userAbility,
    action: READ,
    model: uid,
  });
  return manager.ability.can(READ, manager.toSubject(entity as object));
};

/** What is said of a slug that another document has: the other is named to who may read it. */
export const takenSlug = async (
  strapi: Core.Strapi,
  { type }: SlugPlace,
  slug: string,
  holder: SlugRow,
): Promise<Error> => {
  const isNamed = holder.text !== null && (await mayRead(strapi, type.uid, holder));
  const words = isNamed
    ? `belongs to the ${type.noun} “${holder.text}”`
    : `belongs to another ${type.noun}`;
  return refusal(`the address “${slug}” ${words}. Choose another.`);
};
