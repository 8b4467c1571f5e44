import { Flex, Typography } from '@strapi/design-system';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';

/** Shows what readers of each language are told in place of a killed story. */
export const Notices = ({ notices }: { notices: Record<string, string> }) => {
  const say = useMessages();
  const { formatLanguages } = useFormatters();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {Object.entries(notices).map(([locale, text]) => (
        <Typography key={locale} variant="pi">
          {say('notice.line', { language: formatLanguages([locale]), text })}
        </Typography>
      ))}
    </Flex>
  );
};
