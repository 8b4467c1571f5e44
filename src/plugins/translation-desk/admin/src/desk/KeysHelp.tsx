import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useMessages, type MessageId } from '../translations/useMessages';

const KEYS = [
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['Enter', 'keys.open'],
  ['?', 'keys.help'],
] as const satisfies [string, MessageId][];

/** The keys of the desk, shown on demand. */
export const KeysHelp = ({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) => {
  const say = useMessages();
  return (
    <Box>
      <TextButton type="button" aria-expanded={isOpen} onClick={onToggle}>
        {say('keys.title')}
      </TextButton>
      {isOpen && (
        <Flex tag="dl" gap={4} wrap="wrap" paddingTop={2}>
          {KEYS.map(([key, what]) => (
            <Flex key={key} gap={1}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <Typography tag="dd" variant="pi">
                {say(what)}
              </Typography>
            </Flex>
          ))}
        </Flex>
      )}
    </Box>
  );
};
