import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import { useRef } from 'react';
import { useNow } from '@newsroom/plugin-kit/admin/components/useServerClock';
import type { DeskResponse } from '../../../shared/contracts/desk';
import type { Limits } from '../../../shared/contracts/settings';
import { useFlashActions } from '../api/useFlashActions';
import { FlashState } from '../flash/FlashState';
import { ProblemAlert } from '../components/ProblemAlert';
import { RunningControls } from '../flash/RunningControls';
import { StoryLink } from './StoryLink';

interface Props {
  flash: DeskResponse['data']['running'][number];
  limits: Limits;
  clockOffset: number;
  refresh: () => Promise<void>;
  /** Whether there is room for its actions beside its state. */
  isWide: boolean;
}

export const RunningFlash = ({ flash, limits, clockOffset, refresh, isWide }: Props) => {
  const { contentType, documentId, lastEvent } = flash;
  const now = useNow(clockOffset);
  const stateRef = useRef<HTMLDivElement>(null);
  const actions = useFlashActions({
    contentType,
    documentId,
    lastEvent,
    refresh,
    onDone: () => stateRef.current?.focus(),
  });
  const columns = isWide ? 6 : 12;
  return (
    <Box tag="article" background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h3">
          <StoryLink contentType={contentType} documentId={documentId} title={flash.title} />
        </Typography>
        {actions.problem && (
          <ProblemAlert problem={actions.problem} now={now} onClose={actions.dismiss} />
        )}
        <Grid.Root gap={4}>
          <Grid.Item col={columns} s={12} xs={12} direction="column" alignItems="stretch">
            <FlashState
              flash={flash}
              visibleIn={flash.visibleIn}
              clockOffset={clockOffset}
              now={now}
              focusRef={stateRef}
            />
          </Grid.Item>
          <Grid.Item col={columns} s={12} xs={12} direction="column" alignItems="stretch">
            <RunningControls
              flash={flash}
              limits={limits}
              may={flash.may}
              now={now}
              actions={actions}
            />
          </Grid.Item>
        </Grid.Root>
      </Flex>
    </Box>
  );
};
