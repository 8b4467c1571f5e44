import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import { nounOf } from '../panel/screens/screens';
import { permissionService } from '../strapi-services';
import { SLUG_RULE, slugFrom } from './slug';
import type { SlugScope, SlugRow } from './slug-rows';

/** Returns the 400 whose text the panel shows under the field. */
const refusal = (message: string): Error =>
  new errors.ValidationError(`slug: ${message}`, {
    errors: [{ path: ['slug'], message, name: 'ValidationError' }],
  });

export const malformedSlugError = (slug: string): Error => {
  const example = slugFrom(slug) || 'zgjedhjet-2026';
  return refusal(`the address may hold ${SLUG_RULE}. For example: ${example}`);
};

interface RequestState {
  userAbility?: object;
}

const READ = 'plugin::content-manager.explorer.read';

/** Returns whether the user of a panel request may read the row. The content API reveals no drafts. */
const mayRead = async (strapi: Core.Strapi, uid: SlugScope['type']['uid'], row: SlugRow) => {
  const { userAbility } = (strapi.requestContext.get()?.state ?? {}) as RequestState;
  if (!userAbility) return false;
  const { id } = row;
  const entity = await strapi.db.query(uid).findOne({ where: { id }, populate: ['createdBy'] });
  const manager = permissionService(strapi).createPermissionsManager({
    ability: userAbility,
    action: READ,
    model: uid,
  });
  return manager.ability.can(READ, manager.toSubject(entity as object));
};

/** Returns the 400 for a slug in use; it names the other document only to users who may read it. */
export const takenSlugError = async (
  strapi: Core.Strapi,
  { type }: SlugScope,
  slug: string,
  holder: SlugRow,
): Promise<Error> => {
  const noun = nounOf(type.uid) ?? type.noun;
  const isNamed = holder.text !== null && (await mayRead(strapi, type.uid, holder));
  const words = isNamed ? `belongs to the ${noun} “${holder.text}”` : `belongs to another ${noun}`;
  return refusal(`the address “${slug}” ${words}. Choose another.`);
};
