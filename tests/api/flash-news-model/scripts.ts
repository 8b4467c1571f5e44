import * as deeds from './deeds';

const flash = { level: 'flash' as const, minutes: 1, seen: 'nothing' as const };
const MINUTE = 60_000;

/** Sequences that random ones seldom contain. The article is published in `sq`, its place 0. */
export const SCRIPTS: [name: string, sequence: deeds.Command[]][] = [
  [
    'a flash raised anew before anyone told how the last one ended',
    [deeds.raise(0, flash), deeds.wait(MINUTE), deeds.raise(0, flash), deeds.sweep()],
  ],
  [
    'a draft discarded that was never published, with a flash on it',
    [deeds.raise(0, flash), deeds.move('unpublish', 0, null), deeds.move('discard', 0, null)],
  ],
  [
    'an article taken back before anyone told that its embargo lifted',
    [
      deeds.release(0, 0, 1, true),
      deeds.wait(MINUTE),
      deeds.move('unpublish', 0, 0),
      deeds.sweep(),
    ],
  ],
  [
    'an embargo set anew, lifted and moved back before anyone told of it',
    [
      deeds.release(0, 0, 1, true),
      deeds.wait(MINUTE),
      deeds.release(0, 0, 20, true),
      deeds.wait(20 * MINUTE),
      deeds.release(0, 0, -1, false),
      deeds.sweep(),
    ],
  ],
  [
    'a fourth flash at once, and one in the place of another',
    [
      ...['sq', 'en', 'sr-Latn'].map((locale) => deeds.create(locale, 'published')),
      ...[0, 1, 2, 3].map((pick) => deeds.raise(pick, flash)),
      deeds.alter('end', 1, flash),
      deeds.raise(3, flash),
    ],
  ],
  [
    'an article deleted in one language, then in all, with a flash on it',
    [
      deeds.update(0, 2, 'published'),
      deeds.raise(0, flash),
      deeds.move('remove', 0, 0),
      deeds.move('remove', 0, null),
      deeds.wait(MINUTE),
      deeds.sweep(),
    ],
  ],
  [
    'a story taken down with a flash and an embargo, written on, and brought back',
    [
      deeds.update(0, 2, 'draft'),
      deeds.release(0, 1, 20, true),
      deeds.move('publish', 0, null),
      deeds.raise(0, flash),
      deeds.correct(0, 0, 'one'),
      deeds.take('kill', 0),
      deeds.take('kill', 0),
      deeds.move('publish', 0, null),
      deeds.correct(0, 0, 'two'),
      deeds.update(0, 3, 'published'),
      deeds.raise(0, { ...flash, minutes: 20 }),
      deeds.release(0, 0, 0, true),
      deeds.wait(20 * MINUTE),
      deeds.take('revive', 0),
      deeds.take('revive', 0),
      deeds.sweep(),
    ],
  ],
  [
    'a translation that comes and goes under a running flash',
    [
      deeds.raise(0, { ...flash, minutes: 240 }),
      deeds.update(0, 2, 'draft'),
      deeds.move('publish', 0, null),
      deeds.release(0, 1, 20, true),
      deeds.wait(20 * MINUTE),
      deeds.move('unpublish', 0, 0),
      deeds.clone(0),
      deeds.move('publish', 1, null),
    ],
  ],
];
