import { Badge, Flex } from '@strapi/design-system';
import type { MarksResponse } from '../../../shared/contracts/desk';
import { useLiveQuery } from '../api/useLiveQuery';
import { FlashBadge } from '../components/FlashBadge';
import { useNowByMinute } from '../components/useServerClock';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import { marksOf } from './marksOf';
import { useMarksPath } from './useMarksPath';

interface Props {
  model: string;
  documentId: string;
  locale: string | null;
}

/** Badges of a version in the list view: its flash, its embargo, or that it is killed. */
export const Marks = ({ model, documentId, locale }: Props) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  const path = useMarksPath(model);
  const { answer, clockOffset } = useLiveQuery<MarksResponse>(path, undefined, true);
  const now = useNowByMinute(clockOffset);
  if (!answer) return null;
  const { flash, releasedAt, killed } = marksOf(answer.data, documentId, locale);
  return (
    <Flex gap={1} wrap="wrap">
      {killed && <Badge>{say('list.killed')}</Badge>}
      {flash && (
        <FlashBadge level={flash.level}>
          {say('list.flash', {
            level: say(`level.${flash.level}`),
            time: formatTime(flash.until, now),
          })}
        </FlashBadge>
      )}
      {releasedAt !== null && (
        <Badge>{say('list.embargo', { time: formatTime(releasedAt, now) })}</Badge>
      )}
    </Flex>
  );
};
