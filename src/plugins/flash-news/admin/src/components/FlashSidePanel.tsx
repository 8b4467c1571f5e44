import { Typography } from '@strapi/design-system';
import { PERMISSIONS } from '../../../shared/permissions';
import { useEntry, type SidePanel } from '../api/useEntry';
import { useMessages } from '../translations/useMessages';
import { FlashPanel } from './FlashPanel';
import { NoAnswer } from './NoAnswer';

const FLASH_ACTS = [PERMISSIONS.raiseFlash, PERMISSIONS.endFlash];

/**
 * The panel "Flash" beside an entry; null hides it. Permissions have opted-in content types as
 * subjects, so whoever may do something here is looking at a type that carries flashes.
 */
export const FlashSidePanel: SidePanel = (view) => {
  const say = useMessages();
  const { model } = view;
  const { isShown, documentId, answer, ...reading } = useEntry(view, FLASH_ACTS);
  if (!isShown) return null;
  if (answer && !answer.data.may.raise && !answer.data.may.end) return null;
  const content =
    documentId === undefined ? (
      <Typography variant="pi">{say('panel.unsaved')}</Typography>
    ) : answer ? (
      <FlashPanel
        key={documentId}
        contentType={model}
        documentId={documentId}
        answer={answer}
        reading={reading}
      />
    ) : (
      <NoAnswer reading={reading} />
    );
  return { title: say('panel.title'), content };
};
