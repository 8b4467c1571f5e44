import type {
  ChangeFlashRequest,
  FlashPermissions,
  RaiseFlashRequest,
} from '../../../../shared/contracts/flash';
import { PERMISSIONS } from '../../../../shared/permissions';
import type { Authorise } from '../../newsroom/authorise';
import type { Permissions } from '../../newsroom/permissions';
import type { Ability } from '../../strapi/types';

/** Returns what a user may do with a document's flash, given the locales published and those with a banner line. */
export const flashPermissions = (
  { allows }: Pick<Permissions, 'allows'>,
  ability: Ability,
  uid: string,
  { publishedIn, text = {} }: { publishedIn: string[]; text: Record<string, string> | undefined },
): FlashPermissions => ({
  raise: allows(ability, PERMISSIONS.raiseFlash, uid, publishedIn),
  end: allows(ability, PERMISSIONS.endFlash, uid, publishedIn),
  lines: [...new Set([...publishedIn, ...Object.keys(text)])].filter((locale) =>
    allows(ability, PERMISSIONS.raiseFlash, uid, [locale]),
  ),
});

/** Authorises a flash on all published versions, and each of its banner lines in the line's locale. */
export const authoriseRaise =
  ({ text }: RaiseFlashRequest, configured: string[], authorise: Authorise): Authorise =>
  (published) =>
    authorise([...new Set([...published, ...linesIn(text, configured)])]);

/** Authorises a change only in the locales it concerns: a line's own, or every published one for level and length. */
export const authoriseChange =
  (
    { level, minutes, text }: ChangeFlashRequest,
    configured: string[],
    authorise: Authorise,
  ): Authorise =>
  (published) => {
    const concernsAll = level !== undefined || minutes !== undefined;
    const lines = linesIn(text, configured);
    authorise(concernsAll ? [...new Set([...published, ...lines])] : lines);
  };

/** Returns the configured locales of banner lines; others are refused as invalid. */
const linesIn = (text: object | undefined, configured: string[]): string[] =>
  Object.keys(text ?? {}).filter((locale) => configured.includes(locale));
