import { Badge, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { TranslationState } from '../../../shared/state';
import { useMessages } from '../translations/useMessages';
import { STATE_LOOKS } from './stateLook';

const Plain = styled(Badge)`
  height: auto;
  padding: 2px 6px;

  span {
    text-transform: none;
    white-space: normal;
    line-height: 1.3;
  }
`;

/** The state of a translation, by icon and word. */
export const StateBadge = ({ state }: { state: TranslationState }) => {
  const say = useMessages();
  const { Icon, color } = STATE_LOOKS[state];
  return (
    <Plain
      backgroundColor={`${color}100`}
      textColor={color === 'neutral' || color === 'warning' ? 'neutral800' : `${color}700`}
    >
      <Flex tag="span" gap={1}>
        <Icon aria-hidden width="1.2rem" height="1.2rem" fill="currentColor" />
        {say(`state.${state}`)}
      </Flex>
    </Plain>
  );
};
