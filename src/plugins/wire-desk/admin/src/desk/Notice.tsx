import { Box } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** What an editor has to know, above a proposal. */
export const Notice = ({ children }: { children: ReactNode }) => (
  <Box role="status" background="warning100" borderColor="warning200" hasRadius padding={3}>
    {children}
  </Box>
);
