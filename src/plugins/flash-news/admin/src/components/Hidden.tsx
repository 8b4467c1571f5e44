import { Flex, Typography } from '@strapi/design-system';
import type { DocumentFlashResponse } from '../../../shared/contracts/desk';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';
import { waitingFor } from './embargo';

interface Props {
  document: DocumentFlashResponse['data'];
  now: number;
}

/** Why no flash can be raised on a document that readers don't see, and what would change that. */
export const Hidden = ({ document, now }: Props) => {
  const say = useMessages();
  const { at, languages } = useTimes();
  const { killed, publishedIn, embargoes } = document;
  if (killed) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography variant="pi" fontWeight="semiBold">
          {say('hidden.killed', {
            name: killed.actor.name,
            time: at(Date.parse(killed.killedAt), now),
          })}
        </Typography>
        <Typography variant="pi">{killed.notice}</Typography>
      </Flex>
    );
  }
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography variant="pi">
        {say(publishedIn.length > 0 ? 'hidden.embargo' : 'hidden.draft')}
      </Typography>
      {waitingFor(embargoes, publishedIn).map(({ releasedAt, locales }) => (
        <Typography key={releasedAt} variant="pi" fontWeight="semiBold">
          {say('hidden.embargo.until', {
            languages: languages(locales),
            time: at(releasedAt, now),
          })}
        </Typography>
      ))}
    </Flex>
  );
};
