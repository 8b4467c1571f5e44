import { useIntl } from 'react-intl';
import { useMessages } from '../translations/useMessages';
import type { SaveSince } from './conflict';

/** By the newsroom's clock: "9:20" must not leave open which half of the day is meant, nor where. */
const CLOCK = {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const;
const DAY_AND_CLOCK = { day: 'numeric', month: 'short', year: 'numeric', ...CLOCK } as const;

/** Says who saved what when, in the time zone of whoever looks at the panel. */
export const useSaid = () => {
  const intl = useIntl();
  const say = useMessages();
  return ({ by, byYou, at, fields }: SaveSince): string => {
    const what = intl.formatList(
      fields.map(({ label }) => label),
      { type: 'conjunction' },
    );
    if (at === null || (by === '' && !byYou)) return say('unseen.somebody', { what });
    const isToday = new Date(at).toDateString() === new Date().toDateString();
    const when = isToday ? intl.formatTime(at, CLOCK) : intl.formatDate(at, DAY_AND_CLOCK);
    if (byYou) return say('unseen.you', { what, when });
    return say('unseen.who', { who: by, what, when });
  };
};
