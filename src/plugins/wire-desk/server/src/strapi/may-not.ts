import type { Lack } from '@newsroom/plugin-kit/server/strapi/permissions';
import { CONTENT, PERMISSIONS } from '../../../shared/permissions';

/** The types that have names of their own. */
export interface NamedTypes {
  article: string;
  quote: string;
  person: string;
}

const VERBS: Record<string, string> = {
  [CONTENT.read]: 'read',
  [CONTENT.create]: 'create',
  [CONTENT.update]: 'change',
  [CONTENT.publish]: 'publish',
  [CONTENT.delete]: 'delete',
};

/** What the permissions of the plugin let somebody do. */
const DEEDS: Record<string, string> = {
  [PERMISSIONS.use]: 'use the Wire desk',
  [PERMISSIONS.mergePeople]: 'merge persons',
};

const RULE = 'Your role has no permission for it.';

/** Some roles may do it to their own, or in some languages. */
const RULE_HERE =
  'Your role has no permission for it here: it may hold for your own, or for other languages.';

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** Returns the English name of a language; of what is no language tag, itself. */
const languageName = (locale: string): string => {
  try {
    return languages.of(locale) ?? locale;
  } catch {
    return locale;
  }
};

/**
 * Creates what says, in the words of staff, what a user may not do.
 * @param nameOf returns what a type is called
 */
export const createMayNot = (uids: () => NamedTypes, nameOf: (uid: string) => string) => {
  const nounsOf = (uid: string): string => {
    const { article, quote, person } = uids();
    const nouns: Record<string, string> = { [article]: 'stories', [quote]: 'quotes' };
    return { ...nouns, [person]: 'persons' }[uid] ?? `documents of “${nameOf(uid)}”`;
  };

  return ({ action, uid, field, locale }: Lack): string => {
    const deed = DEEDS[action];
    if (deed !== undefined) return `You may not ${deed}. ${RULE}`;
    const type = uid === undefined ? [] : [nounsOf(uid)];
    const what = [...(field === undefined ? [] : [`“${field}”`]), ...type].join(' of ');
    const where = locale === undefined ? '' : ` in ${languageName(locale)}`;
    return `You may not ${VERBS[action] ?? action} ${what}${where}. ${RULE_HERE}`;
  };
};
