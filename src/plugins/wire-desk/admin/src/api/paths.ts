import { PLUGIN_ID } from '../../../shared/plugin-id';

export const OPTIONS_PATH = `/${PLUGIN_ID}/options`;
export const PROPOSALS_PATH = `/${PLUGIN_ID}/proposals`;
export const DRAFTS_PATH = `/${PLUGIN_ID}/drafts`;
export const PEOPLE_PATH = `/${PLUGIN_ID}/people`;
export const ITEMS_PATH = `/${PLUGIN_ID}/items`;
export const KILLS_PATH = `/${PLUGIN_ID}/kills`;
export const SOURCES_PATH = `/${PLUGIN_ID}/sources`;

export const STORY_TYPE_PATH = `/${PLUGIN_ID}/story-type`;

/** Returns the path of the kills of a story. */
export const killsPath = (documentId: string): string =>
  `${KILLS_PATH}?story=${encodeURIComponent(documentId)}`;

/** Returns the path by which an item is dismissed. */
export const dismissPath = (id: string): string =>
  `${ITEMS_PATH}/${encodeURIComponent(id)}/dismiss`;

/** Returns the path of what the panel shows beside a story: `quotes`, `suggestions`, `dismissals` or `people`. */
export const storyPath = (contentType: string, documentId: string, part: string): string =>
  `/${PLUGIN_ID}/stories/${contentType}/${documentId}/${part}`;

/** Returns the address of a document's edit view in a locale. */
export const editAddress = (contentType: string, documentId: string, locale: string): string =>
  `/content-manager/collection-types/${contentType}/${documentId}?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
