import { Badge, Flex } from '@strapi/design-system';
import { Bell, Lightning, WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { Level } from '../../../shared/flash';
import { useMessages } from '../translations/useMessages';
import { LEVEL_LOOKS, type LevelLook } from './levelLook';

const ICONS = { flash: Lightning, bulletin: Bell, urgent: WarningCircle } as const;

const Outlined = styled(Badge)<{ $look: LevelLook }>`
  border: ${({ $look }) => ($look.outline === 'double' ? '3px' : '2px')}
    ${({ $look }) => $look.outline} ${({ $look, theme }) => theme.colors[$look.line]};
  /* Paper has no dark theme: without this, the text of a filled badge is white on white. */
  print-color-adjust: exact;
`;

interface Props {
  level: Level;
  /** By default the level's name. */
  children?: ReactNode;
}

/** Badge of a flash, which looks the same wherever its level is shown. */
export const FlashBadge = ({ level, children }: Props) => {
  const say = useMessages();
  const look = LEVEL_LOOKS[level];
  const Icon = ICONS[level];
  return (
    <Outlined
      $look={look}
      backgroundColor={look.filled ? look.line : 'neutral0'}
      textColor={look.filled ? 'neutral0' : 'neutral800'}
    >
      <Flex tag="span" gap={1}>
        <Icon aria-hidden width="1.2rem" height="1.2rem" />
        {children ?? say(`level.${level}`)}
      </Flex>
    </Outlined>
  );
};
