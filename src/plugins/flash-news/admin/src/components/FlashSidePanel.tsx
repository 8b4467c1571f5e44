import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useMemo, type ReactNode } from 'react';
import { PERMISSIONS } from '../../../shared/permissions';
import { useDocumentFlash, type DocumentFlash } from '../api/useDocumentFlash';
import { useMessages } from '../translations/useMessages';
import { FlashPanel } from './FlashPanel';
import { useExplanation } from './NotDone';

/** What the content manager tells a side panel about the entry being edited. */
interface EditView {
  model: string;
  /** Undefined for an entry that was never saved, and for single types. */
  documentId?: string;
  document?: { documentId?: string; status?: string; updatedAt?: string };
  /** Undefined while the entry is loading, and for a new one. */
  meta?: { availableStatus?: unknown };
}

export type SidePanel = (props: EditView) => { title: string; content: ReactNode } | null;

/**
 * The panel "Flash" beside an entry; null hides it. Permissions have opted-in content types as
 * subjects, so whoever may do something here is looking at a type that carries flashes.
 */
export const FlashSidePanel: SidePanel = ({ model, document, meta, ...entry }) => {
  const say = useMessages();
  const documentId = entry.documentId ?? document?.documentId;
  const allowed = useMayAnything(model);
  const saved = meta === undefined ? undefined : documentId;
  const version = JSON.stringify([document?.status, document?.updatedAt, meta?.availableStatus]);
  const { answer, ...reading } = useDocumentFlash(model, allowed ? saved : undefined, version);

  if (!allowed || reading.problem?.id === 'problem.gone') return null;
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

const useMayAnything = (model: string): boolean => {
  const wanted = useMemo(
    () => [
      { action: PERMISSIONS.raiseFlash, subject: model },
      { action: PERMISSIONS.endFlash, subject: model },
    ],
    [model],
  );
  const { allowedActions, isLoading } = useRBAC(wanted);
  return !isLoading && Object.values(allowedActions).some(Boolean);
};

const NoAnswer = ({ reading }: { reading: Omit<DocumentFlash, 'answer'> }) => {
  const say = useMessages();
  const explain = useExplanation(0);
  if (!reading.problem) return <Loader small>{say('panel.loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
      <Typography variant="pi">{explain(reading.problem)}</Typography>
      <Button size="S" variant="tertiary" onClick={() => void reading.refresh()}>
        {say('panel.retry')}
      </Button>
    </Flex>
  );
};
