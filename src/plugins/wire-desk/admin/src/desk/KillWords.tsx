import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { DeskItem } from '../../../shared/contracts/desk';
import { useMessages } from '../translations/useMessages';

const Text = styled.div`
  max-height: 16rem;
  overflow: auto;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2rem;
`;

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
        <Text tabIndex={0} role="region" aria-label={say('kill.text')}>
          {text}
        </Text>
      )}
      {note === null && text === null && (
        <Typography tag="p" textColor="neutral800">
          {say('kill.noWords')}
        </Typography>
      )}
    </Box>
  );
};
