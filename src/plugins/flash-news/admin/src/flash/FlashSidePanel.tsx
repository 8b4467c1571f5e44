import { Typography } from '@strapi/design-system';
import type { DocumentFlashResponse } from '../../../shared/contracts/desk';
import { PERMISSIONS } from '../../../shared/permissions';
import { useSidePanelDocument, type SidePanel } from '../api/useSidePanelDocument';
import { useMessages } from '../translations/useMessages';
import { FlashPanel } from './FlashPanel';
import { LoadingOrProblem } from '../components/LoadingOrProblem';

const FLASH_PERMISSIONS = [PERMISSIONS.raiseFlash, PERMISSIONS.endFlash];

/** The panel "Flash" beside a document; null hides it. */
export const FlashSidePanel: SidePanel = (view) => {
  const say = useMessages();
  const { model, document } = view;
  const { isShown, documentId, answer, ...query } = useSidePanelDocument(view, FLASH_PERMISSIONS);
  if (!isShown) return null;
  if (answer && !hasContent(answer.data)) return null;
  const locale = document?.locale ?? answer?.data.locales[0] ?? '';
  const content =
    documentId === undefined ? (
      <Typography variant="pi">{say('panel.unsaved')}</Typography>
    ) : answer ? (
      <FlashPanel
        key={`${documentId} ${locale}`}
        contentType={model}
        documentId={documentId}
        locale={locale}
        answer={answer}
        query={query}
      />
    ) : (
      <LoadingOrProblem query={query} />
    );
  return { title: say('panel.title'), content };
};

const hasContent = ({ flash, may }: DocumentFlashResponse['data']): boolean =>
  may.raise || may.end || (flash?.running === true && may.lines.length > 0);
