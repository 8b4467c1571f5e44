import { Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useMessages } from '../translations/useMessages';
import type { Action } from './model/reducer';
import type { Row } from './model/rows';

const Notice = ({ children }: { children: ReactNode }) => (
  <Flex
    direction="column"
    alignItems="flex-start"
    gap={1}
    marginTop={2}
    padding={2}
    hasRadius
    background="warning100"
    borderColor="warning200"
  >
    {children}
  </Flex>
);

interface LostProps {
  /** What the story has that is most like it; null for nothing. */
  nearest: string | null;
  mayTake: boolean;
  onTake: (text: string) => void;
}

/** Says that a quote's words are no longer in the story, and what is there instead. */
export const LostWords = ({ nearest, mayTake, onTake }: LostProps) => {
  const say = useMessages();
  return (
    <Notice>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {say('story.lost')}
      </Typography>
      {nearest !== null && (
        <>
          <Typography variant="pi" textColor="neutral800">
            {say('story.nearest', { words: nearest })}
          </Typography>
          {mayTake && (
            <Button size="S" variant="secondary" onClick={() => onTake(nearest)}>
              {say('story.take')}
            </Button>
          )}
        </>
      )}
    </Notice>
  );
};

/** Says that others have changed or removed a quote that is changed here, too, and asks whose holds. */
export const Theirs = ({ row, act }: { row: Row; act: (action: Action) => void }) => {
  const say = useMessages();
  const { key, theirs } = row;
  if (theirs === null) return null;
  return (
    <Notice>
      <Typography role="alert" variant="pi" textColor="neutral800">
        {theirs === 'gone'
          ? say('story.theirs.gone')
          : say('story.theirs', {
              words: theirs.text,
              name: theirs.speaker?.name ?? say('speaker.nobody'),
            })}
      </Typography>
      <Flex gap={2} wrap="wrap">
        <Button size="S" variant="secondary" onClick={() => act({ type: 'theirs', key })}>
          {say('story.theirs.take')}
        </Button>
        <Button size="S" variant="tertiary" onClick={() => act({ type: 'mine', key })}>
          {say('story.theirs.mine')}
        </Button>
      </Flex>
    </Notice>
  );
};
