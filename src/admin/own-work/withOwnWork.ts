import { useAuth } from '@strapi/strapi/admin';

import type { ActionDescription, DocumentAction } from '../edit-view';
import { mayChange } from './mayChange';

const explorer = (verb: string): string => `plugin::content-manager.explorer.${verb}`;

/** The permission that Strapi's server asks for, by what the button is for. */
const PERMISSIONS: Record<string, string | undefined> = {
  update: explorer('update'),
  discard: explorer('update'),
  delete: explorer('delete'),
  'delete-locale': explorer('delete'),
  publish: explorer('publish'),
  unpublish: explorer('publish'),
};

/** The button that deletes one language version has no type; of those, it alone is dangerous. */
const permissionFor = (
  type: string | undefined,
  described: ActionDescription,
): string | undefined =>
  type === undefined && described.variant === 'danger'
    ? explorer('delete')
    : PERMISSIONS[type ?? ''];

/**
 * The button, switched off on the work of others for those who may do that to their own alone.
 * Strapi's panel looks at the type, its server at the document: it would answer 403.
 */
export const withOwnWork = (action: DocumentAction): DocumentAction => {
  const OnOwnWork: DocumentAction = (view) => {
    const described = action(view);
    const user = useAuth('OnOwnWork', (auth) => auth.user);
    const permissions = useAuth('OnOwnWork', (auth) => auth.permissions);
    const { model, document } = view;
    const permission = described ? permissionFor(action.type, described) : undefined;
    if (permission === undefined || document?.documentId === undefined) return described;
    const question = { action: permission, subject: model, createdBy: document.createdBy };
    return mayChange(user, permissions, question) ? described : { ...described, disabled: true };
  };
  return Object.assign(OnOwnWork, { type: action.type, position: action.position });
};
