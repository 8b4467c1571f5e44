import { PLUGIN_ID } from '../../../shared/plugin-id';

export const DESK_PATH = `/${PLUGIN_ID}/desk`;
export const TERMS_PATH = `/${PLUGIN_ID}/terms`;
export const TRANSLATOR_ROLE_PATH = `/${PLUGIN_ID}/roles/translator`;

/** Returns the path of a document's translations, or of an action on them. */
export const translationPath = (
  contentType: string,
  documentId: string,
  action?:
    | 'settle'
    | 'settle/undo'
    | 'hand-in'
    | 'return'
    | 'assignee'
    | 'need'
    | 'source'
    | 'companions'
    | 'proposals'
    | 'proposals/confirm',
): string =>
  [
    `/${PLUGIN_ID}/translations`,
    encodeURIComponent(contentType),
    encodeURIComponent(documentId),
    ...(action ? [action] : []),
  ].join('/');

/** Returns the address of a document's edit view in a locale, which may have no version yet. */
export const editAddress = (contentType: string, documentId: string, locale: string): string =>
  `/content-manager/collection-types/${contentType}/${documentId}?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
