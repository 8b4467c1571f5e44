import { Badge } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** Strapi's danger badge with a text colour of sufficient contrast (WCAG 2.2, 1.4.3). */
export const FlashBadge = ({ children }: { children: ReactNode }) => (
  <Badge backgroundColor="danger200" textColor="neutral800">
    {children}
  </Badge>
);
