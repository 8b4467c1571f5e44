import { useRBAC } from '@strapi/strapi/admin';
import { useMemo, type ReactNode } from 'react';
import type { PermissionId } from '../../../shared/permissions';
import type { DocumentFlashResponse } from '../../../shared/contracts/desk';
import { flashPath } from './flashPath';
import { useLiveQuery } from './useLiveQuery';

/** What the content manager passes to a side panel about the document being edited. */
export interface EditView {
  model: string;
  /** Undefined for a document that was never saved, and for single types. */
  documentId?: string;
  document?: { documentId?: string; locale?: string | null; status?: string; updatedAt?: string };
  /** Undefined while the document is loading, and for a new one. */
  meta?: { availableStatus?: unknown };
}

export type SidePanel = (view: EditView) => { title: string; content: ReactNode } | null;

/**
 * Loads what a side panel shows of the document beside it. Only opted-in content types are subjects of the plugin's
 * permissions, so without one the panel is hidden, and no request is sent.
 * @param actions permissions of which one shows the panel; the same array at each render
 */
export const useSidePanelDocument = (
  { model, document, meta, ...view }: EditView,
  actions: PermissionId[],
) => {
  const documentId = view.documentId ?? document?.documentId;
  const permissions = useMemo(
    () => actions.map((action) => ({ action, subject: model })),
    [actions, model],
  );
  const { allowedActions, isLoading } = useRBAC(permissions);
  const isAllowed = !isLoading && Object.values(allowedActions).some(Boolean);
  const savedId = meta === undefined ? undefined : documentId;
  const version = JSON.stringify([document?.status, document?.updatedAt, meta?.availableStatus]);
  const path = isAllowed && savedId !== undefined ? flashPath(model, savedId) : null;
  const query = useLiveQuery<DocumentFlashResponse>(path, version);
  const isShown = isAllowed && query.problem?.id !== 'problem.gone';
  return { isShown, documentId, ...query };
};
