import { Flex, Typography } from '@strapi/design-system';
import type { PersonCard } from '../../../shared/contracts/people';
import { useMessages } from '../translations/useMessages';

/** A person with what tells them from others: roles, other names, and how much is about them. */
export const PersonLine = ({ person }: { person: PersonCard }) => {
  const say = useMessages();
  const { name, roles, aliases, wikidataId, quotes, stories, written } = person;
  const about = [...roles.slice(0, 2), ...aliases.slice(0, 3), wikidataId].filter(Boolean);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography fontWeight="bold" textColor="neutral800">
        {name}
      </Typography>
      {about.length > 0 && (
        <Typography variant="pi" textColor="neutral700">
          {about.join(' · ')}
        </Typography>
      )}
      <Typography variant="pi" textColor="neutral700">
        {say('people.counts', { quotes, stories, written })}
      </Typography>
    </Flex>
  );
};
