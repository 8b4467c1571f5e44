import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

export interface Props {
  isOpen: boolean;
  onToggle: () => void;
}

/** It takes as much of a small window as leaves the page in sight. */
const List = styled(Flex)`
  max-height: 30vh;
  overflow: auto;

  kbd {
    padding: 0 0.4rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: 4px;
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.2rem;
  }
`;

/** The keys of a page and what each does, shown on demand. */
export const KeyList = ({
  isOpen,
  onToggle,
  title,
  keys,
}: Props & { title: string; keys: [key: string, what: string][] }) => (
  <Box>
    <TextButton type="button" aria-expanded={isOpen} onClick={onToggle}>
      {title} <kbd>?</kbd>
    </TextButton>
    {isOpen && (
      <List tag="dl" gap={4} wrap="wrap" paddingTop={2}>
        {keys.map(([key, what]) => (
          <Flex key={key} gap={1}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <Typography tag="dd" variant="pi">
              {what}
            </Typography>
          </Flex>
        ))}
      </List>
    )}
  </Box>
);
