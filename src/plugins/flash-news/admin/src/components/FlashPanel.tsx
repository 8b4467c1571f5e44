import { Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import type { DocumentFlashResponse, FlashState as Flash } from '../../../shared/contract';
import type { Reading } from '../api/useReading';
import { useFlashActions } from '../api/useFlashActions';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';
import { secondsLeft } from './countdown';
import { FlashState } from './FlashState';
import { Hidden } from './Hidden';
import { NotDone, useExplanation } from './NotDone';
import { RaiseForm } from './RaiseForm';
import { RunningControls } from './RunningControls';
import { useServerClock } from './useServerClock';

interface Props {
  contentType: string;
  documentId: string;
  answer: DocumentFlashResponse;
  reading: Omit<Reading<DocumentFlashResponse>, 'answer'>;
}

/** The flash of one document: its state, and what can be done about it. */
export const FlashPanel = ({ contentType, documentId, answer, reading }: Props) => {
  const { data, meta } = answer;
  const { clockOffset, refresh } = reading;
  const { now, left } = useTimeLeft(data.flash, clockOffset);
  useRefreshAtEnd(data.flash?.running === true && left === 0, refresh);

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
        secondsLeft={left}
        now={now}
        focusRef={stateRef}
      />
      <Stale reading={reading} readAt={Date.parse(meta.now)} now={now} />
      {actions.problem && <NotDone problem={actions.problem} now={now} onClose={actions.dismiss} />}
      {data.flash && left > 0 ? (
        <RunningControls
          flash={data.flash}
          limits={meta.limits}
          may={data.may}
          now={now}
          actions={actions}
        />
      ) : (
        <Raising answer={answer} now={now} actions={actions} />
      )}
    </Flex>
  );
};

interface RaisingProps {
  answer: DocumentFlashResponse;
  now: number;
  actions: ReturnType<typeof useFlashActions>;
}

const Raising = ({ answer: { data, meta }, now, actions }: RaisingProps) => {
  if (!data.may.raise) return null;
  const isHidden = data.visibleIn.length === 0;
  const form = (locales: string[], publish: string[]) => (
    <RaiseForm
      limits={meta.limits}
      now={now}
      busy={actions.busy}
      locales={locales}
      publish={publish}
      onRaise={actions.raise}
    />
  );
  if (!isHidden) return form(data.visibleIn, []);
  return (
    <>
      <Hidden document={data} now={now} />
      {data.killed === null &&
        data.may.publish.length > 0 &&
        form(data.may.publish, data.may.publish)}
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

const useTimeLeft = (flash: Flash | null, clockOffset: number) => {
  const until = flash?.running ? Date.parse(flash.expiresAt) : 0;
  const left = useServerClock(clockOffset, (now) => secondsLeft(until, now));
  const now = useServerClock(clockOffset, wholeSecond);
  return { left, now };
};

const wholeSecond = (now: number): number => Math.floor(now / 1000) * 1000;

/** When time is up the server is asked: a colleague may have extended it in the last second. */
const useRefreshAtEnd = (isOver: boolean, refresh: () => Promise<void>): void => {
  useEffect(() => {
    if (isOver) void refresh();
  }, [isOver, refresh]);
};
