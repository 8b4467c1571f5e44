import type { EventDetail, LoggedEvent } from '../../../shared/contracts/event';
import type { Say } from '../translations/useMessages';

export interface EventFormatters {
  say: Say;
  /** Formats ISO 8601. */
  time: (iso: string) => string;
  /** Names a locale (BCP 47). */
  language: (locale: string) => string;
}

type Describable = Pick<LoggedEvent, 'kind' | 'at' | 'expiresAt' | 'releasedAt' | 'detail'>;

/** Returns in sentences what an event did: until when, to what, and what was so before. */
export const describeEvent = (event: Describable, formatters: EventFormatters): string[] => {
  const { former, lines = {}, correction, notices = {} } = event.detail ?? {};
  const { say, language } = formatters;
  return [
    ...describeEnd(event, formatters),
    ...(former?.level ? [say('detail.formerLevel', { level: say(`level.${former.level}`) })] : []),
    ...describeRelease(event, formatters),
    ...Object.entries(lines).map(([locale, line]) =>
      line === ''
        ? say('detail.noLine', { language: language(locale) })
        : say('detail.line', { language: language(locale), line }),
    ),
    ...describeCorrection(correction, say),
    ...Object.entries(notices).map(([locale, text]) =>
      say('notice.line', { language: language(locale), text }),
    ),
  ];
};

const describeEnd = (
  { kind, expiresAt, detail }: Describable,
  { say, time }: EventFormatters,
): string[] => {
  const before = detail?.former?.expiresAt;
  if (kind === 'flash.ended') {
    return before === undefined ? [] : [say('detail.wouldHaveRun', { time: time(before) })];
  }
  if (kind === 'flash.expired' || expiresAt === null) return [];
  return [
    say(kind === 'news.pinned' ? 'place.is.top' : 'detail.until', { time: time(expiresAt) }),
    ...(before === undefined ? [] : [say('detail.formerUntil', { time: time(before) })]),
  ];
};

const describeRelease = (
  { kind, at, releasedAt, detail }: Describable,
  { say, time }: EventFormatters,
): string[] => {
  const before = detail?.former?.releasedAt;
  // A publication repeats the release that its version has.
  const isNew = before !== undefined || kind === 'news.scheduled' || kind === 'news.released';
  const isAhead = releasedAt !== null && releasedAt > at;
  const shown = releasedAt !== null && (isAhead || (isNew && releasedAt !== at));
  return [
    ...(shown
      ? [say(isAhead ? 'detail.releaseAhead' : 'detail.release', { time: time(releasedAt) })]
      : []),
    ...(before === undefined ? [] : [say('detail.formerRelease', { time: time(before) })]),
  ];
};

const describeCorrection = (correction: EventDetail['correction'], say: Say): string[] => {
  if (correction === undefined) return [];
  const { kind, text, former } = correction;
  return [
    say('detail.correction', { kind: say(`correction.${kind}`), text }),
    ...(former
      ? [
          say('detail.formerCorrection', {
            kind: say(`correction.${former.kind}`),
            text: former.text,
          }),
        ]
      : []),
  ];
};
