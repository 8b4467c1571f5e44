import { Lightning } from '@strapi/icons';
import type { ReactNode } from 'react';
import { PERMISSIONS } from '../../../shared/permissions';
import { useHasPermission } from '../api/useHasPermission';
import { DocumentFlash } from '../flash/DocumentFlash';
import { useMessages } from '../translations/useMessages';

interface Row {
  model: string;
  documentId?: string;
  document?: { documentId: string; locale?: string | null };
}

/** Strapi's description of an entry in a row's menu; only the properties set here. */
interface RowAction {
  label: string;
  icon: ReactNode;
  position: 'table-row';
  dialog: { type: 'modal'; title: string; content: ReactNode };
}

export interface RowActionComponent {
  (row: Row): RowAction | null;
  position: 'table-row';
}

const RAISE = [PERMISSIONS.raiseFlash];

/** Entry of the list's row menu that opens the flash of a story. Its request is sent when it is opened. */
export const RaiseFromList: RowActionComponent = ({ model, document }) => {
  const say = useMessages();
  const mayRaise = useHasPermission(RAISE, model);
  if (!mayRaise || document?.locale == null) return null;
  const { documentId, locale } = document;
  return {
    label: say('list.raise'),
    icon: <Lightning />,
    position: 'table-row',
    dialog: {
      type: 'modal',
      title: say('panel.title'),
      content: <DocumentFlash contentType={model} documentId={documentId} locale={locale} />,
    },
  };
};
RaiseFromList.position = 'table-row';
