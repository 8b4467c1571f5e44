import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { CandidatesResponse, PersonCard } from '../../../shared/contracts/people';
import { PEOPLE_PATH } from '../api/paths';
import { useLiveQuery } from '../api/useLiveQuery';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { useMessages } from '../translations/useMessages';
import { PersonLine } from './PersonLine';

interface Props {
  documentId: string;
  onChoose: (person: PersonCard) => void;
}

/** Offers likely doubles of a person, and others by their names. */
export const ChooseOther = ({ documentId, onChoose }: Props) => {
  const say = useMessages();
  const [words, setWords] = useState('');
  const q = words.trim();
  const query = useLiveQuery<CandidatesResponse>(
    `${PEOPLE_PATH}/${documentId}/doubles${q && `?q=${encodeURIComponent(q)}`}`,
  );
  const found = query.answer?.data ?? [];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root hint={say('people.search.hint')}>
        <Field.Label>{say('people.search')}</Field.Label>
        <TextInput
          type="search"
          value={words}
          onChange={({ target }: { target: { value: string } }) => setWords(target.value)}
        />
        <Field.Hint />
      </Field.Root>
      {!query.answer ? (
        <LoadingOrProblem query={query} />
      ) : found.length === 0 ? (
        <Typography role="status" textColor="neutral700">
          {say(q ? 'people.search.none' : 'people.doubles.noneHere')}
        </Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {found.map((person) => (
            <Flex tag="li" key={person.documentId} justifyContent="space-between" gap={4}>
              <PersonLine person={person} />
              <Button
                size="S"
                variant="secondary"
                aria-label={say('people.choose.one', { name: person.name })}
                onClick={() => onChoose(person)}
              >
                {say('people.choose')}
              </Button>
            </Flex>
          ))}
        </Flex>
      )}
    </Flex>
  );
};
