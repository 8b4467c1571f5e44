import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { Lightning, Search } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useNowByMinute } from '@newsroom/plugin-kit/admin/components/useServerClock';
import type { FoundStory, StoriesResponse } from '../../../shared/contracts/desk';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useLiveQuery } from '../api/useLiveQuery';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { StoryLink } from '../desk/StoryLink';
import { useFormatters } from '../translations/useFormatters';
import { useMessages } from '../translations/useMessages';
import { FLASH_TARGET, takeAwaited } from '../shortcuts/flashTarget';
import { FlashDialog } from './FlashDialog';
import { storyAct, storyState } from './storyState';
import { useSettled } from './useSettled';

const Act = styled(Button)`
  flex-shrink: 0;
  span {
    white-space: nowrap;
  }
`;

/** Milliseconds after the last letter. */
const TYPING = 250;

const focusIfAwaited = (input: HTMLInputElement | null): void => {
  if (input && takeAwaited()) input.focus();
};

interface Props {
  /** Stories shown at most. */
  limit: number;
}

/** Searches stories, drafts too, and raises a flash on one where it is found. Without words: those changed last. */
export const FindStory = ({ limit }: Props) => {
  const say = useMessages();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<FoundStory | null>(null);
  const q = useSettled(words.trim(), TYPING);
  const params = new URLSearchParams({ q, limit: String(limit) });
  const query = useLiveQuery<StoriesResponse>(`/${PLUGIN_ID}/stories?${params}`);
  // The stories found before stay until the next are there: nothing jumps under the pointer.
  const [shown, setShown] = useState<StoriesResponse | null>(null);
  if (query.answer && query.answer !== shown) setShown(query.answer);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Field.Root>
        <Field.Label>{say('find.label')}</Field.Label>
        <TextInput
          type="search"
          ref={focusIfAwaited}
          {...FLASH_TARGET}
          value={words}
          maxLength={200}
          startAction={<Search aria-hidden />}
          placeholder={say('find.placeholder')}
          onChange={({ target }: { target: { value: string } }) => setWords(target.value)}
        />
      </Field.Root>
      {shown === null || query.problem ? (
        <LoadingOrProblem query={query} />
      ) : (
        <Found
          stories={shown.data}
          clockOffset={query.clockOffset}
          isSearch={q !== ''}
          onChoose={setChosen}
        />
      )}
      {chosen && (
        <FlashDialog
          {...chosen}
          onClose={() => {
            setChosen(null);
            void query.refresh();
          }}
        />
      )}
    </Flex>
  );
};

interface FoundProps {
  stories: FoundStory[];
  clockOffset: number;
  isSearch: boolean;
  onChoose: (story: FoundStory) => void;
}

const Found = ({ stories, clockOffset, isSearch, onChoose }: FoundProps) => {
  const say = useMessages();
  const now = useNowByMinute(clockOffset);
  if (stories.length === 0) {
    return (
      <Typography role="status" textColor="neutral600">
        {say(isSearch ? 'find.none' : 'find.empty')}
      </Typography>
    );
  }
  return (
    <Box tag="ul" aria-label={say(isSearch ? 'find.found' : 'find.latest')}>
      {stories.map((story) => (
        <Box key={story.documentId} tag="li" borderColor="neutral150" borderWidth="0 0 1px 0">
          <FoundRow story={story} now={now} onChoose={onChoose} />
        </Box>
      ))}
    </Box>
  );
};

interface RowProps {
  story: FoundStory;
  now: number;
  onChoose: (story: FoundStory) => void;
}

const FoundRow = ({ story, now, onChoose }: RowProps) => {
  const say = useMessages();
  const { formatTime, formatLanguages } = useFormatters();
  const { flash, publishedIn, locale, updatedAt, title } = story;
  const act = storyAct(story);
  const state = say(storyState(story), {
    level: flash ? say(`level.${flash.level}`) : '',
    time: flash ? formatTime(Date.parse(flash.expiresAt), now) : '',
  });
  const languages = formatLanguages(publishedIn.length > 0 ? publishedIn : [locale]);
  const changed = say('find.changed', { time: formatTime(Date.parse(updatedAt), now) });
  return (
    <Flex gap={3} paddingTop={2} paddingBottom={2} justifyContent="space-between">
      <Flex direction="column" alignItems="flex-start" minWidth={0} gap={1}>
        <Typography>
          <StoryLink {...story} />
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {[state, languages, changed].join(' · ')}
        </Typography>
      </Flex>
      {act && (
        <Act
          size="S"
          variant={flash ? 'tertiary' : 'secondary'}
          startIcon={<Lightning aria-hidden />}
          // Several buttons say the same: the headline tells them apart.
          aria-label={say('find.do.on', { act: say(act), title: title ?? say('untitled') })}
          onClick={() => onChoose(story)}
        >
          {say(act)}
        </Act>
      )}
    </Flex>
  );
};
