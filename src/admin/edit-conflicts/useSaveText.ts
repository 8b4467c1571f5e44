import { useIntl } from 'react-intl';
import { useMessages } from '../translations/useMessages';
import type { UnseenSave } from './conflict';
import { useFieldLabel } from './useFieldLabel';

/** A 24-hour clock with its time zone: "9:20" alone is ambiguous. */
const CLOCK = {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const;
const DAY_AND_CLOCK = { day: 'numeric', month: 'short', year: 'numeric', ...CLOCK } as const;

/** Returns a function that describes a save: who saved what and when, in the viewer's time zone. */
export const useSaveText = () => {
  const intl = useIntl();
  const say = useMessages();
  const labelOf = useFieldLabel();
  return ({ by, byYou, at, fields }: UnseenSave, model: string): string => {
    const what = intl.formatList(
      fields.map((field) => labelOf(model, field)),
      { type: 'conjunction' },
    );
    if (at === null || (by === '' && !byYou)) return say('unseen.somebody', { what });
    const isToday = new Date(at).toDateString() === new Date().toDateString();
    const when = isToday ? intl.formatTime(at, CLOCK) : intl.formatDate(at, DAY_AND_CLOCK);
    if (byYou) return say('unseen.you', { what, when });
    return say('unseen.who', { who: by, what, when });
  };
};
