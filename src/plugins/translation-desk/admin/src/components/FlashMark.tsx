import { Badge, Flex } from '@strapi/design-system';
import { Lightning } from '@strapi/icons';
import type { DeskFlash } from '../../../shared/contracts/desk';
import { useMessages, type MessageId } from '../translations/useMessages';
import { Countdown } from './Countdown';

const LEVELS: Record<string, MessageId | undefined> = {
  flash: 'flash.level.flash',
  bulletin: 'flash.level.bulletin',
  urgent: 'flash.level.urgent',
};

interface Props {
  flash: DeskFlash;
  clockOffset: number;
}

/** The level of a running flash, and the time that it has left. */
export const FlashMark = ({ flash, clockOffset }: Props) => {
  const say = useMessages();
  const level = LEVELS[flash.level];
  return (
    <Badge backgroundColor="danger700" textColor="neutral0">
      <Flex tag="span" gap={1}>
        <Lightning aria-hidden width="1.2rem" height="1.2rem" />
        {level ? say(level) : flash.level}
        <Countdown until={flash.expiresAt} clockOffset={clockOffset} />
      </Flex>
    </Badge>
  );
};
