import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { CorrectionKind } from '../../../shared/correction';
import { useMessages } from '../translations/useMessages';

/** Keeps the line breaks that were typed. */
const AsTyped = styled(Typography)`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

/** Shows a correction as readers get it: its kind, and its text without the space around it. */
export const CorrectionText = ({ kind, text }: { kind: CorrectionKind; text: string }) => {
  const say = useMessages();
  return (
    <Box
      tag="blockquote"
      background="neutral100"
      borderColor="neutral200"
      hasRadius
      padding={3}
      width="100%"
    >
      <Typography variant="pi" fontWeight="semiBold" tag="p">
        {say(`correction.${kind}`)}
      </Typography>
      <AsTyped tag="p">{text.trim()}</AsTyped>
    </Box>
  );
};
