import type { CorrectionKind } from '../../../shared/correction';
import type { Level } from '../../../shared/flash';

/** What a feed says by itself, in a language. */
export interface Labels {
  corrections: Record<CorrectionKind, string>;
  withdrawn: string;
  levels: Record<Level, string>;
  /** Writes the day of a time (ISO 8601 UTC) in words, in UTC. */
  day: (iso: string) => string;
}

/** Writes days as in a language (BCP 47): "3 March 2026", "3 mars 2026". */
const daysIn = (language: string): Labels['day'] => {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return (iso) => format.format(new Date(iso));
};

const ENGLISH: Labels = {
  corrections: {
    correction: 'Correction',
    clarification: 'Clarification',
    update: 'Update',
    retraction: 'Retraction',
  },
  withdrawn: 'withdrawn',
  levels: { flash: 'Flash', bulletin: 'Bulletin', urgent: 'Urgent' },
  day: daysIn('en-GB'),
};

const LABELS: Partial<Record<string, Labels>> = {
  en: ENGLISH,
  sq: {
    corrections: {
      correction: 'Korrigjim',
      clarification: 'Sqarim',
      update: 'Përditësim',
      retraction: 'Tërheqje',
    },
    withdrawn: 'u tërhoq',
    levels: { flash: 'Flash', bulletin: 'Buletin', urgent: 'Urgjent' },
    day: daysIn('sq'),
  },
};

/** Returns the labels in the language of a tag (BCP 47), such as `sq-XK`; in English where there are none. */
export const labelsIn = (tag: string | null): Labels =>
  LABELS[tag?.split('-')[0] ?? 'en'] ?? ENGLISH;
