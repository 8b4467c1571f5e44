import { Box, Flex, Typography } from '@strapi/design-system';
import { useId, useState, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import type { PeopleResponse } from '../../../shared/contracts/desk';
import { PEOPLE_PATH } from '../api/paths';
import { useLiveQuery } from '../api/useLiveQuery';
import { useMessages, type Say } from '../translations/useMessages';
import type { PersonChoice } from './model/decisions';
import type { KnownChoice } from './model/people';
import { SpeakerBadge } from './SpeakerBadge';

/** Somebody of the page by place, nobody (null), or somebody else. */
export type Picked = { place: number | null } | { person: KnownChoice };

interface Props {
  label: string;
  locale: string;
  people: PersonChoice[];
  /** Place of the person who isn't offered. */
  except?: number;
  /** Whether nobody and a new person can be chosen. */
  isOfQuote: boolean;
  mayCreate: boolean;
  onPick: (picked: Picked) => void;
  onClose: () => void;
}

interface Option {
  key: string;
  place?: number | null;
  label: string;
  note: string;
  picked: Picked;
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

const optionsOf = (
  { people, except, isOfQuote, mayCreate }: Props,
  letters: string,
  found: PeopleResponse['data'],
  say: Say,
): Option[] => {
  const typed = letters.trim();
  const fits = (name: string): boolean =>
    name.toLocaleLowerCase().includes(typed.toLocaleLowerCase());
  const page = people.flatMap((person, place): Option[] =>
    place !== except && person.sameAs === undefined && (fits(person.name) || fits(person.printed))
      ? [
          {
            key: `page ${place}`,
            place,
            label: person.name,
            note: person.role ?? '',
            picked: { place },
          },
        ]
      : [],
  );
  const others = found.filter(
    ({ documentId }) => !people.some((person) => person.documentId === documentId),
  );
  const known = others.map((person): Option => ({
    ...{ key: person.documentId, label: person.name },
    note: person.role ?? say('person.known'),
    picked: { person },
  }));
  const nobody: Option = {
    ...{ key: 'nobody', place: null, label: say('speaker.nobody'), note: '' },
    picked: { place: null },
  };
  const fresh: Option = {
    ...{ key: 'new', label: say('speaker.new', { name: typed }), note: '' },
    picked: { person: { name: typed, documentId: null, role: null } },
  };
  return [
    ...page,
    ...known,
    ...(isOfQuote && typed === '' ? [nobody] : []),
    ...(isOfQuote && mayCreate && typed !== '' ? [fresh] : []),
  ];
};

/** Chooses a person: by typing, ↓ and ↑, Enter; Escape closes. */
export const SpeakerPicker = (props: Props) => {
  const { label, locale, onPick, onClose } = props;
  const say = useMessages();
  const id = useId();
  const [letters, setLetters] = useState('');
  const [at, setAt] = useState(0);
  const query = new URLSearchParams({ q: letters.trim(), locale }).toString();
  const search = useLiveQuery<PeopleResponse>(
    letters.trim().length < 2 ? null : `${PEOPLE_PATH}?${query}`,
  );
  const options = optionsOf(props, letters, search.answer?.data ?? [], say);
  const chosen = Math.min(at, options.length - 1);
  const press = (event: KeyboardEvent): void => {
    const option = options[chosen];
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, options.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && option) onPick(option.picked);
    else return;
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
        {options.length === 0 && (
          <Typography variant="pi">{say('speaker.none', { name: letters.trim() })}</Typography>
        )}
      </div>
    </Box>
  );
};
