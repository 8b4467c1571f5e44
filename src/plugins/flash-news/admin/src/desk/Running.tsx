import { Box, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useMemo, useRef } from 'react';
import type { FlashState as Flash, Limits } from '../../../shared/contract';
import { PERMISSIONS } from '../../../shared/permissions';
import { useFlashActions } from '../api/useFlashActions';
import { secondsLeft } from '../components/countdown';
import { FlashState } from '../components/FlashState';
import { NotDone } from '../components/NotDone';
import { RunningControls } from '../components/RunningControls';
import { useServerClock } from '../components/useServerClock';
import { StoryLink } from './StoryLink';

interface Props {
  flash: Flash;
  limits: Limits;
  clockOffset: number;
  refresh: () => Promise<void>;
}

/** A running flash, which can be extended, changed and ended where it stands. */
export const Running = ({ flash, limits, clockOffset, refresh }: Props) => {
  const { contentType, documentId, expiresAt, lastEvent } = flash;
  const now = useServerClock(clockOffset, (time) => Math.floor(time / 1000) * 1000);
  const left = useServerClock(clockOffset, (time) => secondsLeft(Date.parse(expiresAt), time));
  const stateRef = useRef<HTMLDivElement>(null);
  const may = useMay(contentType);
  const actions = useFlashActions({
    contentType,
    documentId,
    lastEvent,
    refresh,
    onDone: () => stateRef.current?.focus(),
  });
  return (
    <Box tag="article" background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h3">
          <StoryLink contentType={contentType} documentId={documentId} title={flash.title} />
        </Typography>
        <FlashState
          flash={flash}
          visibleIn={flash.visibleIn}
          secondsLeft={left}
          now={now}
          focusRef={stateRef}
        />
        {actions.problem && (
          <NotDone problem={actions.problem} now={now} onClose={actions.dismiss} />
        )}
        {left > 0 && (
          <RunningControls flash={flash} limits={limits} may={may} now={now} actions={actions} />
        )}
      </Flex>
    </Box>
  );
};

/** What this person may do on the type; whether in every language of the story, the server says. */
const useMay = (subject: string) => {
  const wanted = useMemo(
    () => ({
      raise: [{ action: PERMISSIONS.raiseFlash, subject }],
      end: [{ action: PERMISSIONS.endFlash, subject }],
    }),
    [subject],
  );
  const raise = useRBAC(wanted.raise).allowedActions;
  const end = useRBAC(wanted.end).allowedActions;
  return {
    raise: Object.values(raise).some(Boolean),
    end: Object.values(end).some(Boolean),
  };
};
