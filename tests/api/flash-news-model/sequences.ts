import fc from 'fast-check';
import {
  alter,
  clone,
  correct,
  create,
  move,
  place as putAt,
  MOST_DOCUMENTS,
  raise,
  release,
  sweep,
  take,
  update,
  wait,
  type Action,
} from './deeds';
import type { Level } from './model';
import { LOCALES } from './room';

const pick = fc.nat({ max: MOST_DOCUMENTS - 1 });
const place = fc.nat({ max: 2 * LOCALES.length - 1 });
const status = fc.constantFrom('draft', 'published', 'published');
const ask = fc.record(
  {
    level: fc.constantFrom<Level[]>('flash', 'bulletin', 'urgent'),
    minutes: fc.constantFrom(1, 1, 20, 240),
    seen: fc.constantFrom<('nothing' | 'latest' | 'stale')[]>(
      ...(['nothing', 'nothing', 'nothing', 'latest', 'stale'] as const),
    ),
  },
  { requiredKeys: ['seen'] },
);

const moving = (action: Action) =>
  fc.tuple(pick, fc.option(place, { freq: 3 })).map((args) => move(action, ...args));

const raising = fc.tuple(pick, ask).map((args) => raise(...args));
const publishing = moving('publish');
const releasing = fc
  .tuple(pick, place, fc.constantFrom(-60, -1, 0, 1, 1, 20), fc.boolean())
  .map((args) => release(...args));
const waiting = fc.constantFrom(1, 5_000, 5_001, 60_000, 60_000, 1_140_000, 3_600_000).map(wait);

/** Generates sequences of at most `maxCommands`; actions that lead further are more frequent. */
export const sequences = (maxCommands: number) =>
  fc.commands(
    [
      fc.tuple(fc.constantFrom(...LOCALES), status).map((args) => create(...args)),
      fc.tuple(pick, place, status).map((args) => update(...args)),
      ...[publishing, publishing, moving('unpublish'), moving('discard'), moving('remove')],
      pick.map(clone),
      ...[raising, raising, raising],
      fc.tuple(pick, ask).map((args) => alter('change', ...args)),
      fc.tuple(pick, ask).map((args) => alter('end', ...args)),
      ...[releasing, releasing, waiting, waiting, waiting],
      fc
        .tuple(
          pick,
          place,
          fc.constantFrom<number | 'out' | 'usual'>(1, 20, 60, 'out', 'usual'),
          fc.boolean(),
        )
        .map((args) => putAt(...args)),
      fc.constant(sweep()),
      ...[pick.map((which) => take('kill', which)), pick.map((which) => take('revive', which))],
      fc.tuple(pick, place, fc.constantFrom('one', 'two')).map((args) => correct(...args)),
    ],
    { maxCommands, size: 'max' },
  );
