import { Badge, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useNowByMinute } from '@newsroom/plugin-kit/admin/components/useServerClock';
import type { MarksResponse } from '../../../shared/contracts/desk';
import { useLiveQuery } from '../api/useLiveQuery';
import { FlashBadge } from '../components/FlashBadge';
import { KilledStatus } from '../components/KilledStatus';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import { marksOf } from './marksOf';
import { useMarksPath } from './useMarksPath';

interface Props {
  model: string;
  documentId: string;
  locale: string | null;
}

/** A badge a line, and long ones on two: the list has to fit into a window 1280 px wide. */
const Narrow = styled(Flex)`
  width: max-content;
  max-width: 14rem;

  > * {
    height: auto;
    padding: 4px 6px;
  }

  span {
    text-transform: none;
    white-space: normal;
    line-height: 1.25;
  }
`;

/** Badges of a version in the list view: its flash, its release if ahead, its place, or that it is killed. */
export const Marks = ({ model, documentId, locale }: Props) => {
  const say = useMessages();
  const { formatShortTime } = useFormatters();
  const path = useMarksPath(model);
  const { answer, clockOffset } = useLiveQuery<MarksResponse>(path, undefined, true);
  const now = useNowByMinute(clockOffset);
  if (!answer) return null;
  const { flash, releasedAt, dueAt, pinnedUntil, keptOut, killed } = marksOf(
    answer.data,
    documentId,
    locale,
  );
  const badge = (id: 'list.embargo' | 'list.planned' | 'list.pinned', at: number | null) =>
    at !== null && <Badge>{say(id, { time: formatShortTime(at, now) })}</Badge>;
  return (
    <Narrow direction="column" alignItems="flex-start" gap={1}>
      {killed && <Badge>{say('list.killed')}</Badge>}
      {killed && <KilledStatus within="tr" />}
      {flash && (
        <FlashBadge level={flash.level}>
          {say('list.flash', {
            level: say(`level.${flash.level}`),
            time: formatShortTime(flash.until, now),
          })}
        </FlashBadge>
      )}
      {badge('list.embargo', releasedAt)}
      {badge('list.planned', dueAt)}
      {badge('list.pinned', pinnedUntil)}
      {keptOut && <Badge>{say('list.keptOut')}</Badge>}
    </Narrow>
  );
};
