import { useRBAC } from '@strapi/strapi/admin';
import { useMemo, type ReactNode } from 'react';
import type { PermissionId } from '../../../shared/permissions';
import type { DocumentFlashResponse } from '../../../shared/contracts/desk';
import { flashPath } from './flashPath';
import { useReading } from './useReading';

/** What the content manager tells a side panel about the entry being edited. */
export interface EditView {
  model: string;
  /** Undefined for an entry that was never saved, and for single types. */
  documentId?: string;
  document?: { documentId?: string; locale?: string | null; status?: string; updatedAt?: string };
  /** Undefined while the entry is loading, and for a new one. */
  meta?: { availableStatus?: unknown };
}

export type SidePanel = (view: EditView) => { title: string; content: ReactNode } | null;

/**
 * The entry that a side panel stands beside, as the plugin knows it. Permissions have opted-in content types
 * as subjects, so whoever may do something here is looking at a type that carries flashes; for the others the
 * panel is not shown, and nothing is asked.
 *
 * @param acts what the panel is for; a list that stays the same
 */
export const useEntry = ({ model, document, meta, ...entry }: EditView, acts: PermissionId[]) => {
  const documentId = entry.documentId ?? document?.documentId;
  const wanted = useMemo(() => acts.map((action) => ({ action, subject: model })), [acts, model]);
  const { allowedActions, isLoading } = useRBAC(wanted);
  const allowed = !isLoading && Object.values(allowedActions).some(Boolean);
  const saved = meta === undefined ? undefined : documentId;
  const version = JSON.stringify([document?.status, document?.updatedAt, meta?.availableStatus]);
  const path = allowed && saved !== undefined ? flashPath(model, saved) : null;
  const reading = useReading<DocumentFlashResponse>(path, version);
  const isShown = allowed && reading.problem?.id !== 'problem.gone';
  return { isShown, documentId, ...reading };
};
