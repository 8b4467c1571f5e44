import { Badge, Flex } from '@strapi/design-system';
import type { MarksResponse } from '../../../shared/contracts/desk';
import { useReading } from '../api/useReading';
import { FlashBadge } from '../components/FlashBadge';
import { useToday } from '../components/useServerClock';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';
import { marksOf } from './marksOf';
import { useMarksPath } from './useMarksPath';

interface Props {
  model: string;
  documentId: string;
  locale: string | null;
}

/** Beside an entry of the list: its flash, its embargo, or that it is taken down. */
export const Marks = ({ model, documentId, locale }: Props) => {
  const say = useMessages();
  const { at } = useTimes();
  const path = useMarksPath(model);
  const { answer, clockOffset } = useReading<MarksResponse>(path, undefined, true);
  const now = useToday(clockOffset);
  if (!answer) return null;
  const { flash, releasedAt, killed } = marksOf(answer.data, documentId, locale);
  return (
    <Flex gap={1} wrap="wrap">
      {killed && <Badge>{say('list.killed')}</Badge>}
      {flash && (
        <FlashBadge>
          {say('list.flash', { level: say(`level.${flash.level}`), time: at(flash.until, now) })}
        </FlashBadge>
      )}
      {releasedAt !== null && <Badge>{say('list.embargo', { time: at(releasedAt, now) })}</Badge>}
    </Flex>
  );
};
