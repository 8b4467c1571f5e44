import { Box, Flex, Typography } from '@strapi/design-system';
import { useId, useState, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import { PEOPLE_PATH } from '../api/paths';
import { usePeopleSearch } from '../api/usePeopleSearch';
import { useMessages } from '../translations/useMessages';
import { pickerOptions, type Offer, type Picked } from './model/pickerOptions';
import { SpeakerBadge } from './SpeakerBadge';

interface Props extends Offer {
  label: string;
  locale: string;
  onPick: (picked: Picked) => void;
  onClose: () => void;
}

const List = styled.ul`
  max-height: 24rem;
  overflow: auto;
  margin-top: 0.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;

  li {
    padding: 0.6rem 0.8rem;
    cursor: pointer;
  }

  li[aria-selected='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const Input = styled.input`
  width: 100%;
  padding: 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;

  &:focus {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

/** Chooses a person: by typing, ↓ and ↑, Enter; Escape closes. */
export const SpeakerPicker = (props: Props) => {
  const { label, locale, onPick, onClose } = props;
  const say = useMessages();
  const id = useId();
  const [letters, setLetters] = useState('');
  const [at, setAt] = useState(0);
  const typed = letters.trim();
  const search = usePeopleSearch(PEOPLE_PATH, typed, locale);
  const options = pickerOptions(props, typed, search.found, say);
  const chosen = Math.min(at, options.length - 1);
  const press = (event: KeyboardEvent): void => {
    const option = options[chosen];
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, Math.max(options.length - 1, 0)));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && option) onPick(option.picked);
    // Before the answer, Enter chooses nobody.
    else if (event.key !== 'Enter' || !search.isPending) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Box paddingTop={2}>
      <label htmlFor={id}>
        <Typography variant="pi" fontWeight="bold">
          {label}
        </Typography>
      </label>
      <Input
        id={id}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen < 0 ? undefined : `${id}-${chosen}`}
        aria-autocomplete="list"
        autoComplete="off"
        autoFocus
        value={letters}
        placeholder={say('speaker.search')}
        onKeyDown={press}
        onChange={(event) => {
          setLetters(event.target.value);
          setAt(0);
        }}
      />
      <List role="listbox" id={`${id}-list`} aria-label={label}>
        {options.map((option, index) => (
          <li
            key={option.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onMouseDown={(event) => {
              event.preventDefault();
              onPick(option.picked);
            }}
          >
            <Flex gap={2}>
              {option.place !== undefined && <SpeakerBadge place={option.place} />}
              <Typography>{option.label}</Typography>
              <Typography variant="pi" textColor="neutral600">
                {option.note}
              </Typography>
            </Flex>
          </li>
        ))}
      </List>
      <div role="status">
        {search.problem && (
          <Typography variant="pi" textColor="danger700">
            {say(search.problem.id, search.problem.values)}
          </Typography>
        )}
        {options.length === 0 && search.found !== null && (
          <Typography variant="pi">{say('speaker.none', { name: typed })}</Typography>
        )}
      </div>
    </Box>
  );
};
