import { Flex, Loader, Typography } from '@strapi/design-system';
import { useMessages } from '../translations/useMessages';

/** Says that copy is being read. */
export const ReadingStatus = () => {
  const say = useMessages();
  return (
    <Flex gap={2} role="status">
      <Loader small>{say('copy.reading')}</Loader>
      <Typography variant="pi">{say('copy.reading')}</Typography>
    </Flex>
  );
};
