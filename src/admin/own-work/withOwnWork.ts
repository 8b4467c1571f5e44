import { useAuth } from '@strapi/strapi/admin';

import type { ActionDescription, DocumentAction } from '../edit-view';
import { mayChange } from './mayChange';

const explorer = (verb: string): string => `plugin::content-manager.explorer.${verb}`;

/** The permission that Strapi's server checks, by action type. */
const PERMISSIONS: Record<string, string | undefined> = {
  update: explorer('update'),
  discard: explorer('update'),
  delete: explorer('delete'),
  'delete-locale': explorer('delete'),
  publish: explorer('publish'),
  unpublish: explorer('publish'),
};

/** The action that deletes a language version has no type; of those without, only it is dangerous. */
const permissionFor = (
  type: string | undefined,
  described: ActionDescription,
): string | undefined =>
  type === undefined && described.variant === 'danger'
    ? explorer('delete')
    : PERMISSIONS[type ?? ''];

/** Disables actions on documents of others where the server would answer 403: the panel checks only the type. */
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
