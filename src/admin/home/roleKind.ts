import { explorer, languagesFor, may, type Rights } from './rights';

/** What a user does with stories. */
export type RoleKind = 'publisher' | 'writer' | 'translator';

/** A newsroom's languages (BCP 47). */
export interface Languages {
  all: string[];
  /** The one in which stories are begun. */
  home: string;
}

const READ_TRANSLATIONS = 'plugin::translation-desk.desk.read';
const ADD_PICTURES = 'plugin::upload.assets.create';

/** Whether a user has the translators' desk and adds no pictures, as writers do. */
const onlyTranslates = (rights: Rights): boolean =>
  may(rights, READ_TRANSLATIONS) && !may(rights, ADD_PICTURES);

/** Returns what a user does with a type's documents; null who only reads, or not even that. */
export const roleKind = (
  rights: Rights,
  type: string,
  { all, home }: Languages,
): RoleKind | null => {
  if (may(rights, explorer('publish'), type)) return 'publisher';
  const writes = (verb: string) => languagesFor(rights, explorer(verb), type, all);
  if (writes('create').includes(home) && !onlyTranslates(rights)) return 'writer';
  return writes('create').length > 0 || writes('update').length > 0 ? 'translator' : null;
};
