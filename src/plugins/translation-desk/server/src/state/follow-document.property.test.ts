import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deriveState } from './derive-state';
import { SimpleModel, LOCALES, PATHS, type Locale, type Values } from './fixtures/simple-model';
import { handIn, settle } from './follow-content';
import { followDocument, withSource, type DocumentFacts, type Write } from './follow-document';
import type { Content, Hashes, Translation, Translations } from './model';

// Mostly two, so that acts meet.
const locale = fc.constantFrom(...LOCALES, ...(['en', 'sq', 'en', 'sq'] as const));
const path = fc.constantFrom(...PATHS);
const value = fc.constantFrom(undefined, 'a', 'b', 'c');
const values = fc
  .record({ title: value, body: value })
  .map((given): Values =>
    Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined)),
  );
/** How many states of the source ago its author opened it. */
const ago = fc.constantFrom(0, 0, 0, 1, 2, 5);

const act = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), locale, path, value, ago }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('create' as const), locale, values, ago }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('settle' as const, 'handIn' as const),
      ...{ locale, ago, unseenCorrections: fc.constantFrom(0, 0, 1) },
      leftOut: fc.subarray([...PATHS]),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        ...(['publish', 'publish', 'publish', 'discard', 'discard', 'correct', 'correct'] as const),
        ...(['unpublish', 'delete', 'choose', 'return', 'need', 'noNeed'] as const),
      ),
      locale,
    }),
  },
);

interface Act {
  kind: string;
  locale: Locale;
  path?: (typeof PATHS)[number];
  value?: string | undefined;
  values?: Values;
  ago?: number;
  /** How many of the last corrections its author hasn't seen. */
  unseenCorrections?: number;
  leftOut?: (typeof PATHS)[number][];
}

/** The plugin's own rules, told of a document as the database has it after each act. */
class Recorded {
  translations: Translations | null = null;
  private corrections: Partial<Record<Locale, number>> = {};
  private count = 0;

  constructor(private readonly model: SimpleModel) {
    this.follow({});
  }

  follow(write: Partial<Write>): void {
    const { model } = this;
    const existing = LOCALES.filter((one) => model.has(one));
    this.corrections = Object.fromEntries(
      Object.entries(this.corrections).filter(([one]) => model.has(one as Locale)),
    );
    const contents = Object.fromEntries(
      existing.map((one): [Locale, Content] => [
        one,
        { draft: model.draft(one), published: model.published(one) },
      ]),
    );
    const facts: DocumentFacts = {
      ...{ locales: LOCALES, contents, oldest: model.oldest() },
      corrections: this.corrections,
    };
    this.translations = followDocument(this.translations, facts, {
      ...{ seen: null, isDiscard: false, ...write },
    });
  }

  lastCorrection(): number {
    return this.count;
  }

  correct(one: Locale): void {
    this.count += 1;
    this.corrections[one] = this.count;
    this.follow({});
  }

  change(
    one: Locale,
    change: (translation: Translation, source: Translation) => Translation,
  ): void {
    const own = this.translations?.[one];
    const source = this.translations?.[own?.sourceLocale ?? ''];
    if (own && source) this.translations = { ...this.translations, [one]: change(own, source) };
  }

  choose(one: Locale): void {
    this.translations = this.translations && withSource(this.translations, one);
  }

  state(one: Locale): { state: string; staleFields: string[] } {
    const own = this.translations?.[one];
    const source = this.translations?.[own?.sourceLocale ?? ''] ?? null;
    return own ? deriveState(own, source, () => true) : { state: 'none', staleFields: [] };
  }
}

/** What an author names of fields that were empty: what they don't name is as it is. */
const EMPTY = Object.fromEntries(PATHS.map((one) => [one, '']));

/** Does one act on the model and on what is recorded; acts that can't be done are left out. */
const perform = (model: SimpleModel, recorded: Recorded, one: Act, history: Values[]): void => {
  const { kind, locale: on } = one;
  const seen = history.at(-1 - (one.ago ?? 0)) ?? history[0] ?? {};
  const isTranslation = on !== model.source;
  const isGiven = one.ago !== undefined && one.ago > 0;
  const correction = recorded.lastCorrection() - (one.unseenCorrections ?? 0);
  const named = { ...EMPTY, ...seen } as Hashes;
  const write = { seen: isGiven && isTranslation ? named : null };
  if (kind === 'create') {
    if (model.has(on)) return;
    model.create(on, one.values ?? {}, isGiven ? seen : model.sourceValues());
    recorded.follow(write);
    return;
  }
  if (kind === 'need' || kind === 'noNeed') {
    // A published translation is needed.
    if (!isTranslation || model.isPublished(on)) return;
    if (kind === 'need') model.notNeeded.delete(on);
    else model.notNeeded.add(on);
    recorded.change(on, (own) => ({ ...own, isNotNeeded: kind === 'noNeed' }));
    return;
  }
  if (!model.has(on)) return;
  if (kind === 'edit') {
    const path = one.path ?? 'title';
    model.edit(on, path, one.value, isGiven ? seen : model.sourceValues());
    recorded.follow(write);
  } else if (kind === 'settle') {
    if (!isTranslation) return;
    const source = isGiven ? seen : model.sourceValues();
    const leftOut = one.leftOut ?? [];
    model.settle(on, source, correction, leftOut);
    recorded.change(on, (own) =>
      settle(own, { seen: source, sourceCorrection: correction, leftOut }),
    );
  } else if (kind === 'choose') {
    if (!isTranslation) return;
    model.choose(on);
    recorded.choose(on);
  } else if (kind === 'correct') {
    model.correct(on);
    recorded.correct(on);
  } else if (kind === 'handIn') {
    if (!isTranslation) return;
    const source = isGiven ? seen : model.sourceValues();
    model.handIn(on, source, correction);
    recorded.change(on, (own) => handIn(own, source, correction));
  } else if (kind === 'return') {
    if (!isTranslation) return;
    model.giveBack(on);
    recorded.change(on, (own) => ({ ...own, handedIn: null, isReturned: true }));
  } else if (kind === 'discard') {
    if (!model.isPublished(on)) return;
    model.discard(on);
    recorded.follow({ isDiscard: true });
  } else {
    if (kind === 'publish') model.publish(on);
    if (kind === 'unpublish') model.unpublish(on);
    if (kind === 'delete') model.remove(on);
    recorded.follow({});
  }
};

/** Returns each difference between the model and what is recorded, after any of the acts. */
const differencesOf = (first: Locale, initial: Values, acts: Act[]): object[] => {
  const model = new SimpleModel(first, initial);
  const recorded = new Recorded(model);
  let history = [model.sourceValues()];
  return acts.flatMap((one, index) => {
    const { source } = model;
    if (model.isEmpty()) return [];
    perform(model, recorded, one, history);
    if (model.isEmpty()) return recorded.translations === null ? [] : [{ index, one }];
    // An author had the source before them that there was then, not another one.
    history = source === model.source ? [...history, model.sourceValues()] : [model.sourceValues()];
    return LOCALES.flatMap((each) => {
      const found = recorded.state(each);
      const expected = { state: model.state(each), staleFields: model.staleFields(each) };
      const isSame = JSON.stringify(found) === JSON.stringify(expected);
      return isSame ? [] : [{ index, one, each, found, expected }];
    });
  });
};

describe('what is recorded of a document', () => {
  it('is what a small model says after random acts of several hands', () => {
    fc.assert(
      fc.property(
        locale,
        values,
        fc.array(act, { minLength: 10, maxLength: 40, size: 'max' }),
        (first, initial, acts) => {
          expect(differencesOf(first, initial, acts)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
