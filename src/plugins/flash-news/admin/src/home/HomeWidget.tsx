import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { DeskResponse } from '../../../shared/contracts/desk';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useLiveQuery } from '../api/useLiveQuery';
import { Countdown } from '../components/Countdown';
import { FlashBadge } from '../components/FlashBadge';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { FindStory } from '../find/FindStory';
import { FlashDialog } from '../find/FlashDialog';
import { useMayRaise } from '../find/useMayRaise';
import { StoryLink } from '../desk/StoryLink';
import { useMessages } from '../translations/useMessages';

/** Running flashes with the time that they have left, and the search to raise another from. */
export const HomeWidget = () => {
  const say = useMessages();
  const mayRaise = useMayRaise();
  const desk = useLiveQuery<DeskResponse>(`/${PLUGIN_ID}/desk`, undefined, true);
  if (!desk.answer) return <LoadingOrProblem query={desk} />;
  const { running } = desk.answer.data;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {running.length === 0 ? (
        <Typography textColor="neutral700">{say('home.none')}</Typography>
      ) : (
        <RunningFlashes running={running} clockOffset={desk.clockOffset} />
      )}
      {mayRaise && (
        <Flex tag="section" direction="column" alignItems="stretch" gap={2}>
          <Typography tag="h3" variant="sigma" textColor="neutral600">
            {say('find.title')}
          </Typography>
          <FindStory limit={4} />
        </Flex>
      )}
    </Flex>
  );
};

interface RunningProps {
  running: DeskResponse['data']['running'];
  clockOffset: number;
}

const RunningFlashes = ({ running, clockOffset }: RunningProps) => {
  const say = useMessages();
  const [chosen, setChosen] = useState<RunningProps['running'][number] | null>(null);
  return (
    <>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {running.map((flash) => (
          <Flex tag="li" key={flash.documentId} gap={3} justifyContent="space-between">
            <Flex direction="column" alignItems="flex-start" minWidth={0}>
              <FlashBadge level={flash.level} />
              <StoryLink
                contentType={flash.contentType}
                documentId={flash.documentId}
                title={flash.title}
              />
            </Flex>
            <Flex gap={3} shrink={0}>
              <Countdown until={flash.expiresAt} clockOffset={clockOffset} />
              {(flash.may.raise || flash.may.end) && (
                <Button
                  size="S"
                  variant="tertiary"
                  aria-label={say('find.do.on', {
                    act: say('find.do.change'),
                    title: flash.title ?? say('untitled'),
                  })}
                  onClick={() => setChosen(flash)}
                >
                  {say('find.do.change')}
                </Button>
              )}
            </Flex>
          </Flex>
        ))}
      </Flex>
      {chosen && (
        <FlashDialog
          {...chosen}
          locale={chosen.visibleIn[0] ?? ''}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
};
