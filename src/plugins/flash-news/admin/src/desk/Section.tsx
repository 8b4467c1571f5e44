import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** Text for an empty section. */
  empty: string;
  isEmpty: boolean;
  children: ReactNode;
}

export const Section = ({ title, empty, isEmpty, children }: Props) => (
  <Box tag="section" paddingTop={6}>
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      {isEmpty ? (
        <Typography variant="omega" textColor="neutral600">
          {empty}
        </Typography>
      ) : (
        children
      )}
    </Flex>
  </Box>
);
