import { Typography } from '@strapi/design-system';
import type { LoggedEvent } from '../../../shared/contracts/event';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import { describeEvent } from './describeEvent';

/** What an event did, a sentence a line. */
export const EventDetails = ({ event, now }: { event: LoggedEvent; now: number }) => {
  const say = useMessages();
  const { formatTime, formatLanguages } = useFormatters();
  const sentences = describeEvent(event, {
    say,
    time: (iso) => formatTime(Date.parse(iso), now),
    language: (locale) => formatLanguages([locale]),
  });
  return (
    <>
      {sentences.map((sentence) => (
        <Typography key={sentence} variant="pi" tag="p">
          {sentence}
        </Typography>
      ))}
    </>
  );
};
