import { Flex, Typography } from '@strapi/design-system';
import type { DocumentFlashResponse } from '../../../shared/contracts/desk';
import { Notices } from '../components/Notices';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import { pendingReleases } from './pendingReleases';

interface Props {
  document: DocumentFlashResponse['data'];
  now: number;
}

/** Shows why readers don't see a document: killed, embargoed until when, or a draft. */
export const HiddenNotice = ({ document, now }: Props) => {
  const say = useMessages();
  const { formatTime, formatLanguages } = useFormatters();
  const { killed, publishedIn, embargoes } = document;
  if (killed) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography variant="pi" fontWeight="semiBold">
          {say('hidden.killed', {
            name: killed.actor.name,
            time: formatTime(Date.parse(killed.killedAt), now),
          })}
        </Typography>
        <Notices notices={killed.notices} />
      </Flex>
    );
  }
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography variant="pi">
        {say(publishedIn.length > 0 ? 'hidden.embargo' : 'hidden.draft')}
      </Typography>
      {pendingReleases(embargoes, publishedIn).map(({ releasedAt, locales }) => (
        <Typography key={releasedAt} variant="pi" fontWeight="semiBold">
          {say('hidden.embargo.until', {
            languages: formatLanguages(locales),
            time: formatTime(releasedAt, now),
          })}
        </Typography>
      ))}
    </Flex>
  );
};
