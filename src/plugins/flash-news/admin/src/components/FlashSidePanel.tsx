import { Typography } from '@strapi/design-system';
import type { DocumentFlashResponse } from '../../../shared/contracts/desk';
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
  const { model, document } = view;
  const { isShown, documentId, answer, ...reading } = useEntry(view, FLASH_ACTS);
  if (!isShown) return null;
  if (answer && !mayAny(answer.data)) return null;
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
        reading={reading}
      />
    ) : (
      <NoAnswer reading={reading} />
    );
  return { title: say('panel.title'), content };
};

/** Whether there is anything for this person: to do, or to read of a running flash. */
const mayAny = ({ flash, may }: DocumentFlashResponse['data']): boolean =>
  may.raise || may.end || (flash?.running === true && may.lines.length > 0);
