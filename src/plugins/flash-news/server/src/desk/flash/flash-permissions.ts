import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import type {
  ChangeFlashRequest,
  FlashPermissions,
  RaiseFlashRequest,
} from '../../../../shared/contracts/flash';
import { PERMISSIONS } from '../../../../shared/permissions';
import type { Permissions } from '../../newsroom/permissions';

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

/** Returns the locales that a request concerns, of those in which the document is published and those configured. */
export type Concerns = (published: string[], configured: string[]) => string[];

/** A raise concerns all published versions, and each banner line its locale. */
export const concernedByRaise =
  ({ text }: RaiseFlashRequest): Concerns =>
  (published, configured) => [...new Set([...published, ...linesIn(text, configured)])];

/** A change concerns the locales of its lines, and for level and length every published version. */
export const concernedByChange =
  ({ level, minutes, text }: ChangeFlashRequest): Concerns =>
  (published, configured) => {
    const concernsAll = level !== undefined || minutes !== undefined;
    const lines = linesIn(text, configured);
    return concernsAll ? [...new Set([...published, ...lines])] : lines;
  };

/** Returns the configured locales of banner lines; others are refused as invalid. */
const linesIn = (text: object | undefined, configured: string[]): string[] =>
  Object.keys(text ?? {}).filter((locale) => configured.includes(locale));
