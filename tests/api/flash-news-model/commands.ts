import { expect } from '@jest/globals';
import fc from 'fast-check';
import { expectAgreement } from './agreement';
import type { Ask, Model } from './model';
import { ARTICLE, LOCALES, type Play } from './room';

export type Command = fc.AsyncCommand<Model, Play>;

/** One thing that somebody does, to the newsroom and to its model. */
interface Deed {
  name: string;
  do: (play: Play) => Promise<void>;
  /** Whether it can be done at all; most need a document. */
  isPossible?: (model: Model) => boolean;
  isInOrder?: boolean;
}

const hasDocuments = (model: Model): boolean => model.documentIds().length > 0;

const toCommand = ({ name, do: act, isPossible = hasDocuments, isInOrder }: Deed): Command => ({
  check: isPossible,
  toString: () => name,
  async run(_model, play) {
    await act(play);
    await expectAgreement(play, isInOrder);
  },
});

/** What became of a request: `done`, the code of a 409, or the name of another error. */
const outcomeOf = (request: Promise<unknown>): Promise<string> =>
  request.then(
    () => 'done',
    (error: unknown) => {
      const { details, name } = error as Error & { details?: { code?: string } };
      return details?.code ?? name;
    },
  );

const MOST_DOCUMENTS = 6;

/** Which document, and which of its locales or of those that it lacks. */
const anyPick = fc.nat({ max: MOST_DOCUMENTS - 1 });
const anyLocale = fc.nat({ max: 2 * LOCALES.length - 1 });
const anyAsk = fc.record(
  {
    level: fc.constantFrom('flash' as const, 'bulletin' as const, 'urgent' as const),
    minutes: fc.constantFrom(1, 20, 240),
    seen: fc.constantFrom(
      'nothing' as const,
      'nothing' as const,
      'latest' as const,
      'stale' as const,
    ),
  },
  { requiredKeys: ['seen'] },
);

/** One of the documents there are when it comes to it. */
const picked = ({ model }: Play, pick: number): string => {
  const ids = model.documentIds();
  return ids[pick % ids.length] as string;
};

const localeOf = ({ model }: Play, documentId: string, pick: number): string => {
  const locales = [...model.localesOf(documentId), ...LOCALES];
  return locales[pick % locales.length] as string;
};

/** A title that no other version has. */
const newTitle = ({ seen }: Play): string => {
  seen.titles += 1;
  return `Titulli ${seen.titles}`;
};

/** Makes a document in a locale, as a draft or published at once. */
export const creation = (locale: string, status: string): Command =>
  toCommand({
    name: `create(${locale}, ${status})`,
    isPossible: (model) => model.documentIds().length < MOST_DOCUMENTS,
    async do(play) {
      const title = newTitle(play);
      const { documentId } = await play.room.documents.create({ locale, status, data: { title } });
      play.model.write(documentId, locale, title);
      if (status === 'published') play.model.publish(documentId, [locale]);
    },
  });

const anyStatus = fc.constantFrom('draft', 'published');
const create = fc
  .tuple(fc.constantFrom(...LOCALES), anyStatus)
  .map(([locale, status]) => creation(locale, status));

const update = fc.tuple(anyPick, anyLocale, anyStatus).map(([pick, place, status]) =>
  toCommand({
    name: `update(${pick}, ${place}, ${status})`,
    async do(play) {
      const documentId = picked(play, pick);
      const locale = localeOf(play, documentId, place);
      const title = newTitle(play);
      await play.room.documents.update({ documentId, locale, status, data: { title } });
      play.model.write(documentId, locale, title);
      if (status === 'published') play.model.publish(documentId, [locale]);
    },
  }),
);

/** Commands of the document service that take a document and its locales. */
const moving = (
  name: string,
  action: 'publish' | 'unpublish' | 'discardDraft' | 'delete',
  tell: (model: Model, documentId: string, locales: string[]) => void,
) =>
  fc.tuple(anyPick, fc.option(anyLocale, { freq: 3 })).map(([pick, place]) =>
    toCommand({
      name: `${name}(${pick}, ${place ?? '*'})`,
      async do(play) {
        const documentId = picked(play, pick);
        const locale = place === null ? '*' : localeOf(play, documentId, place);
        await play.room.documents[action]({ documentId, locale });
        tell(play.model, documentId, locale === '*' ? LOCALES : [locale]);
      },
    }),
  );

const publish = moving('publish', 'publish', (model, ...args) => model.publish(...args));
const unpublish = moving('unpublish', 'unpublish', (model, ...args) => model.unpublish(...args));
const discard = moving('discard', 'discardDraft', (model, ...args) => model.discard(...args));
const remove = moving('delete', 'delete', (model, ...args) => model.remove(...args));

const clone = anyPick.map((pick) =>
  toCommand({
    name: `clone(${pick})`,
    isPossible: (model) => hasDocuments(model) && model.documentIds().length < MOST_DOCUMENTS,
    async do(play) {
      const original = picked(play, pick);
      const { documentId } = await play.room.documents.clone({ documentId: original, locale: '*' });
      play.model.clone(original, documentId);
    },
  }),
);

const ACTOR = { id: null, name: 'Model' };

/** Sends the event last seen, or one that never was, or says nothing of it. */
const bodyOf = async ({ room }: Play, documentId: string, { seen, ...body }: Ask) => {
  if (seen === 'nothing') return body;
  if (seen === 'stale') return { ...body, expectedEvent: -1 };
  const state = (await room.call('flash', 'ofDocument', ARTICLE, documentId)) as {
    lastEvent: number;
  } | null;
  return { ...body, expectedEvent: state?.lastEvent ?? null };
};

const raise = fc.tuple(anyPick, anyAsk).map(([pick, given]) =>
  toCommand({
    name: `raise(${pick}, ${JSON.stringify(given)})`,
    async do(play) {
      const target = { contentType: ARTICLE, documentId: picked(play, pick) };
      const request: Ask = { level: 'flash', ...given };
      const body = { ...target, ...(await bodyOf(play, target.documentId, request)) };
      const outcome = await outcomeOf(play.room.call('flash', 'raise', body, ACTOR));
      expect(outcome).toBe(play.model.raise(target.documentId, request));
    },
  }),
);

const changing = (verb: 'change' | 'end') =>
  fc.tuple(anyPick, anyAsk).map(([pick, given]) =>
    toCommand({
      name: `${verb}(${pick}, ${JSON.stringify(given)})`,
      async do(play) {
        const target = { contentType: ARTICLE, documentId: picked(play, pick) };
        const request: Ask = verb === 'end' ? { seen: given.seen } : given;
        const body = await bodyOf(play, target.documentId, request);
        const outcome = await outcomeOf(play.room.call('flash', verb, target, body, ACTOR));
        expect(outcome).toBe(play.model[verb](target.documentId, request));
      },
    }),
  );

const MINUTE = 60_000;

const release = fc
  .tuple(anyPick, anyLocale, fc.constantFrom(-60, -1, 0, 0, 1, 20, 60), fc.boolean())
  .map(([pick, place, minutes, confirmWithdrawal]) =>
    toCommand({
      name: `release(${pick}, ${place}, ${minutes} min${confirmWithdrawal ? ', confirmed' : ''})`,
      async do(play) {
        const documentId = picked(play, pick);
        const locale = localeOf(play, documentId, place);
        const to = play.room.clock.now() + minutes * MINUTE;
        const releasedAt = new Date(to).toISOString();
        const version = { contentType: ARTICLE, documentId, locale };
        const request = { ...version, releasedAt, confirmWithdrawal };
        const outcome = await outcomeOf(play.room.call('release', 'set', request, ACTOR));
        expect(outcome).toBe(play.model.release(documentId, locale, to, confirmWithdrawal));
      },
    }),
  );

const wait = fc
  .constantFrom(1, 5_000, 5_001, MINUTE, 19 * MINUTE, 60 * MINUTE)
  .map((milliseconds) =>
    toCommand({
      name: `wait(${milliseconds} ms)`,
      do({ room }) {
        room.clock.advance({ milliseconds });
        return Promise.resolve();
      },
    }),
  );

const sweep = fc.constant(
  toCommand({
    name: 'sweep()',
    isInOrder: false,
    async do({ room, model }) {
      await room.call('sweep', 'run');
      model.sweep();
    },
  }),
);

/** Sequences of commands, those that lead somewhere more often than those that end it. */
export const sequences = fc.commands(
  [
    ...[create, create, update, publish, publish, publish, unpublish, discard, clone, remove],
    ...[raise, raise, raise, changing('change'), changing('end'), release, release],
    ...[wait, wait, wait, sweep],
  ],
  { maxCommands: 50, size: 'max' },
);
