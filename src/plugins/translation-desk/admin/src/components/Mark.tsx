import { Badge, Flex } from '@strapi/design-system';
import type { Bell } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

type Ink = 'neutral800' | `${MarkLook['color']}700`;

const Plain = styled(Badge)<{ $ink: Ink }>`
  color: ${({ theme, $ink }) => theme.colors[$ink]};
  height: auto;
  padding: 2px 6px;

  span {
    text-transform: none;
    white-space: normal;
    line-height: 1.3;
  }

  // Within a link, Strapi gives icons the colour of links.
  && svg path {
    fill: currentColor;
  }
`;

/** How a mark looks. Icon and word tell it apart without colour. */
export interface MarkLook {
  Icon: typeof Bell;
  color: 'danger' | 'warning' | 'secondary' | 'success' | 'neutral' | 'primary';
}

/** A word about a story or its translation, with an icon. */
export const Mark = ({ Icon, color, children }: MarkLook & { children: ReactNode }) => {
  const ink: Ink = color === 'neutral' || color === 'warning' ? 'neutral800' : `${color}700`;
  return (
    <Plain backgroundColor={`${color}100`} textColor={ink} $ink={ink}>
      <Flex tag="span" gap={1}>
        <Icon aria-hidden width="1.2rem" height="1.2rem" />
        {children}
      </Flex>
    </Plain>
  );
};
