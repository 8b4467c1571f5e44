import { Box, Typography } from '@strapi/design-system';
import type { DeskItem } from '../../../shared/contracts/desk';
import { useMessages } from '../translations/useMessages';
import { ScrolledText } from './ScrolledText';

/** What the agency says where it withdraws copy: its note and text, or that it gives no reason. */
export const KillWords = ({ note, text }: NonNullable<DeskItem['kill']>) => {
  const say = useMessages();
  return (
    <Box width="100%" style={{ overflowWrap: 'anywhere' }}>
      {note !== null && (
        <Typography tag="p" textColor="neutral800" style={{ whiteSpace: 'pre-wrap' }}>
          {say('agency.note', { note })}
        </Typography>
      )}
      {text !== null && (
        <ScrolledText tabIndex={0} role="region" aria-label={say('kill.text')}>
          {text}
        </ScrolledText>
      )}
      {note === null && text === null && (
        <Typography tag="p" textColor="neutral800">
          {say('kill.noWords')}
        </Typography>
      )}
    </Box>
  );
};
