import { Box, Typography } from '@strapi/design-system';
import { useId, useState, type KeyboardEvent } from 'react';
import { storyPath } from '../api/paths';
import { usePeopleSearch } from '../api/usePeopleSearch';
import { useMessages } from '../translations/useMessages';
import type { SpeakerChoice } from './model/rows';
import { speakerOptions } from './model/speakerOptions';
import { Input, Options } from './speakerLook';
import type { OpenStory } from './useStoryType';

interface Props {
  story: OpenStory;
  value: SpeakerChoice | null;
  /** People of the story, who are offered first. */
  people: SpeakerChoice[];
  mayCreate: boolean;
  fault: string | undefined;
  onChange: (speaker: SpeakerChoice | null) => void;
}

/** Chooses a speaker by typing, ↓ and ↑, Enter; somebody unknown becomes a new person. Empty is nobody. */
export const SpeakerField = (props: Props) => {
  const { story, value, people, mayCreate, fault, onChange } = props;
  const say = useMessages();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const letters = (typed ?? '').trim();
  const path = storyPath(story.contentType, story.documentId, 'people');
  const { found, isPending, problem } = usePeopleSearch(path, letters, story.locale);
  const options = typed === null ? [] : speakerOptions({ people, found, letters, mayCreate });
  const current = Math.min(at, options.length - 1);

  const close = (): void => setTyped(null);
  const choose = (speaker: SpeakerChoice | null): void => {
    onChange(speaker);
    close();
  };
  const press = (event: KeyboardEvent): void => {
    const option = options[current];
    if (event.key === 'ArrowDown' && typed === null) setTyped('');
    else if (event.key === 'ArrowDown')
      setAt(Math.min(current + 1, Math.max(options.length - 1, 0)));
    else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0));
    else if (event.key === 'Escape' && typed !== null) close();
    else if (event.key === 'Enter' && option) choose(option.speaker);
    // Before the answer, Enter chooses nobody; nor does it save the story.
    else if (event.key !== 'Enter' || !isPending) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const labelOf = ({ speaker, isNew }: (typeof options)[number]): string => {
    if (speaker === null) return say('speaker.nobody');
    return isNew ? say('speaker.new', { name: speaker.name }) : speaker.name;
  };

  return (
    <Box position="relative">
      <label htmlFor={id}>
        <Typography variant="pi" fontWeight="bold">
          {say('story.speaker')}
        </Typography>
      </label>
      <Input
        id={id}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-invalid={fault !== undefined}
        autoComplete="off"
        placeholder={say('story.speaker.type')}
        value={typed ?? value?.name ?? ''}
        onKeyDown={press}
        onBlur={close}
        onClick={() => setTyped((before) => before ?? '')}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        {...(options.length > 0 && { 'aria-activedescendant': `${id}-${current}` })}
      />
      <Options
        role="listbox"
        id={`${id}-list`}
        aria-label={say('story.speaker')}
        hidden={options.length === 0}
      >
        {options.map((option, index) => (
          <li
            key={option.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(option.speaker);
            }}
          >
            {labelOf(option)}
            {option.note !== '' && <small> · {option.note}</small>}
          </li>
        ))}
      </Options>
      {problem !== null && (
        <Typography variant="pi" textColor="danger600" role="status">
          {say(problem.id, problem.values)}
        </Typography>
      )}
      {fault !== undefined && (
        <Typography variant="pi" textColor="danger600" role="alert">
          {fault}
        </Typography>
      )}
    </Box>
  );
};
