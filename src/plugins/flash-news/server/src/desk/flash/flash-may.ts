import type { ChangeFlashRequest, FlashMay } from '../../../../shared/contracts/flash';
import { PERMISSIONS } from '../../../../shared/permissions';
import type { Authorise } from '../../newsroom/authorise';
import type { Permissions } from '../../newsroom/permissions';
import type { Ability } from '../../strapi/types';

/** What a person may do about the flash of a document that is published in these locales, and has these lines. */
export const flashMay = (
  { may }: Pick<Permissions, 'may'>,
  ability: Ability,
  uid: string,
  { publishedIn, text = {} }: { publishedIn: string[]; text: Record<string, string> | undefined },
): FlashMay => ({
  raise: may(ability, PERMISSIONS.raiseFlash, uid, publishedIn),
  end: may(ability, PERMISSIONS.endFlash, uid, publishedIn),
  lines: [...new Set([...publishedIn, ...Object.keys(text)])].filter((locale) =>
    may(ability, PERMISSIONS.raiseFlash, uid, [locale]),
  ),
});

/**
 * Where a change has to be allowed: a line in its own locale, level and length in every published one. A locale that
 * is not configured is refused as such, later.
 */
export const authoriseChange =
  (request: ChangeFlashRequest, configured: string[], authorise: Authorise): Authorise =>
  (published) => {
    const isOfAll = request.level !== undefined || request.minutes !== undefined;
    const lines = Object.keys(request.text ?? {}).filter((locale) => configured.includes(locale));
    authorise(isOfAll ? [...new Set([...published, ...lines])] : lines);
  };
