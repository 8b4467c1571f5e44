import { Button, Flex } from '@strapi/design-system';
import type { PeopleResponse } from '../../../shared/contracts/desk';
import { useMessages } from '../translations/useMessages';

type KnownPerson = PeopleResponse['data'][number];

interface Props {
  people: KnownPerson[];
  onTake: (person: KnownPerson) => void;
  onOther: () => void;
}

const named = ({ name, role }: KnownPerson): string => (role === null ? name : `${name} (${role})`);

/** Asks whether a new person is one whom the newsroom knows, or somebody else of that name. */
export const KnownChoice = ({ people, onTake, onOther }: Props) => {
  const say = useMessages();
  return (
    <Flex gap={2} wrap="wrap">
      {people.map((person) => (
        <Button key={person.documentId} size="S" variant="secondary" onClick={() => onTake(person)}>
          {say('story.known.take', { name: named(person) })}
        </Button>
      ))}
      <Button size="S" variant="tertiary" onClick={onOther}>
        {say('story.known.other')}
      </Button>
    </Flex>
  );
};
