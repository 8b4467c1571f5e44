import { Flex, Typography } from '@strapi/design-system';
import { useRef } from 'react';
import { useNow } from '@newsroom/plugin-kit/admin/components/useServerClock';
import type { DocumentFlashResponse } from '../../../shared/contracts/desk';
import type { LiveQuery } from '../api/useLiveQuery';
import { useFlashActions } from '../api/useFlashActions';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import { FlashState } from './FlashState';
import { HiddenNotice } from './HiddenNotice';
import { ProblemAlert, useProblemText } from '../components/ProblemAlert';
import { showableLanguages } from './planRaise';
import { RaiseForm } from './RaiseForm';
import { RunningControls } from './RunningControls';

interface Props {
  contentType: string;
  documentId: string;
  /** The language (BCP 47) being edited. */
  locale: string;
  answer: DocumentFlashResponse;
  query: Omit<LiveQuery<DocumentFlashResponse>, 'answer'>;
}

/** The flash of one document: its state, and the actions that this person may take. */
export const FlashPanel = ({ contentType, documentId, locale, answer, query }: Props) => {
  const { data, meta } = answer;
  const { clockOffset, refresh } = query;
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
      <StaleNotice query={query} loadedAt={Date.parse(meta.now)} now={now} />
      {actions.problem && (
        <ProblemAlert problem={actions.problem} now={now} onClose={actions.dismiss} />
      )}
      {data.flash?.running ? (
        <RunningControls
          flash={data.flash}
          limits={meta.limits}
          may={data.may}
          now={now}
          actions={actions}
        />
      ) : (
        <RaiseSection answer={answer} locale={locale} now={now} actions={actions} />
      )}
    </Flex>
  );
};

interface RaiseSectionProps {
  answer: DocumentFlashResponse;
  locale: string;
  now: number;
  actions: ReturnType<typeof useFlashActions>;
}

const RaiseSection = ({ answer: { data, meta }, locale, now, actions }: RaiseSectionProps) => {
  if (!data.may.raise) return null;
  const isVisible = data.visibleIn.length > 0;
  return (
    <>
      {!isVisible && <HiddenNotice document={data} now={now} />}
      {(isVisible || showableLanguages(data).length > 0) && (
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

/** Warns that the shown state is out of date, and why. */
const StaleNotice = ({
  query,
  loadedAt,
  now,
}: {
  query: Props['query'];
  loadedAt: number;
  now: number;
}) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  const problemText = useProblemText(now);
  if (!query.problem) return null;
  return (
    <Typography variant="pi" textColor="danger600" role="alert">
      {say('panel.stale', { time: formatTime(loadedAt, now), why: problemText(query.problem) })}
    </Typography>
  );
};
