import { Flex, Typography } from '@strapi/design-system';
import { useRef } from 'react';
import type { DocumentFlashResponse } from '../../../shared/contracts/desk';
import type { Reading } from '../api/useReading';
import { useFlashActions } from '../api/useFlashActions';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';
import { FlashState } from './FlashState';
import { Hidden } from './Hidden';
import { NotDone, useExplanation } from './NotDone';
import { languagesToShow } from './plan';
import { RaiseForm } from './RaiseForm';
import { RunningControls } from './RunningControls';
import { useNow } from './useServerClock';

interface Props {
  contentType: string;
  documentId: string;
  /** The language (BCP 47) that is being edited. */
  locale: string;
  answer: DocumentFlashResponse;
  reading: Omit<Reading<DocumentFlashResponse>, 'answer'>;
}

/** The flash of one document: its state, and what can be done about it. */
export const FlashPanel = ({ contentType, documentId, locale, answer, reading }: Props) => {
  const { data, meta } = answer;
  const { clockOffset, refresh } = reading;
  const now = useNow(clockOffset);

  const stateRef = useRef<HTMLDivElement>(null);
  const actions = useFlashActions({
    contentType,
    documentId,
    lastEvent: data.flash?.lastEvent ?? null,
    refresh,
    onDone: () => stateRef.current?.focus(),
  });

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <FlashState
        flash={data.flash}
        visibleIn={data.visibleIn}
        clockOffset={clockOffset}
        now={now}
        focusRef={stateRef}
      />
      <Stale reading={reading} readAt={Date.parse(meta.now)} now={now} />
      {actions.problem && <NotDone problem={actions.problem} now={now} onClose={actions.dismiss} />}
      {data.flash?.running ? (
        <RunningControls
          flash={data.flash}
          limits={meta.limits}
          may={data.may}
          now={now}
          actions={actions}
        />
      ) : (
        <Raising answer={answer} locale={locale} now={now} actions={actions} />
      )}
    </Flex>
  );
};

interface RaisingProps {
  answer: DocumentFlashResponse;
  locale: string;
  now: number;
  actions: ReturnType<typeof useFlashActions>;
}

const Raising = ({ answer: { data, meta }, locale, now, actions }: RaisingProps) => {
  if (!data.may.raise) return null;
  const isVisible = data.visibleIn.length > 0;
  return (
    <>
      {!isVisible && <Hidden document={data} now={now} />}
      {(isVisible || languagesToShow(data).length > 0) && (
        <RaiseForm
          document={data}
          locale={locale}
          limits={meta.limits}
          now={now}
          busy={actions.busy}
          onRaise={actions.raise}
        />
      )}
    </>
  );
};

/** A state that could not be read again must not pass for fresh. */
const Stale = ({
  reading,
  readAt,
  now,
}: {
  reading: Props['reading'];
  readAt: number;
  now: number;
}) => {
  const say = useMessages();
  const { at } = useTimes();
  const explain = useExplanation(now);
  if (!reading.problem) return null;
  return (
    <Typography variant="pi" textColor="danger600" role="alert">
      {say('panel.stale', { time: at(readAt, now), why: explain(reading.problem) })}
    </Typography>
  );
};
