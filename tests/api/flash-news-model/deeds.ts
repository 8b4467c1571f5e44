import { expect } from '@jest/globals';
import type fc from 'fast-check';
import { expectAgreement } from './agreement';
import type { Ask, Model } from './model';
import { ARTICLE, LOCALES, type Play } from './room';

export type Command = fc.AsyncCommand<Model, Play>;

export const MOST_DOCUMENTS = 5;

/** One action on the newsroom and on its model. */
interface Deed {
  name: string;
  do: (play: Play) => Promise<void>;
  /** Whether the action is possible; most need a document. */
  isPossible?: (model: Model) => boolean;
  /** False where its events are concurrent, so their order varies. */
  isInOrder?: boolean;
}

const hasDocuments = (model: Model): boolean => model.documentIds().length > 0;
const hasRoom = (model: Model): boolean => model.documentIds().length < MOST_DOCUMENTS;

const toCommand = ({ name, do: act, isPossible = hasDocuments, isInOrder }: Deed): Command => ({
  check: isPossible,
  toString: () => name,
  async run(_model, play) {
    await act(play);
    await expectAgreement(play, isInOrder);
  },
});

/** Returns the outcome of a request: `done`, the code of a 409, or the name of another error. */
const outcomeOf = (request: Promise<unknown>): Promise<string> =>
  request.then(
    () => 'done',
    (error: unknown) => {
      const { details, name } = error as Error & { details?: { code?: string } };
      return details?.code ?? name;
    },
  );

/** Returns one of the documents that exist when the action runs. */
const picked = ({ model }: Play, pick: number): string => {
  const ids = model.documentIds();
  return ids[pick % ids.length] as string;
};

/** Returns one of the document's locales, or of all locales. */
const localeOf = ({ model }: Play, documentId: string, place: number): string => {
  const locales = [...model.localesOf(documentId), ...LOCALES];
  return locales[place % locales.length] as string;
};

const newTitle = ({ seen }: Play): string => {
  seen.titles += 1;
  return `Titulli ${seen.titles}`;
};

export const create = (locale: string, status: string): Command =>
  toCommand({
    name: `create(${locale}, ${status})`,
    isPossible: hasRoom,
    async do(play) {
      const title = newTitle(play);
      const person = await play.room.newPerson(title);
      const { documentId } = await play.room.documents.create({
        locale,
        status,
        data: { ...play.room.whole, title, people: [person] },
      });
      play.seen.documents.push(documentId);
      play.model.write(documentId, locale, title, person);
      if (status === 'published') play.model.publish(documentId, [locale]);
      // Always a draft: publishing the article publishes it.
      const quote = await play.room.newQuote(documentId, locale, person);
      play.model.quote(documentId, quote, locale);
    },
  });

export const update = (pick: number, place: number, status: string): Command =>
  toCommand({
    name: `update(${pick}, ${place}, ${status})`,
    async do(play) {
      const documentId = picked(play, pick);
      const locale = localeOf(play, documentId, place);
      const title = newTitle(play);
      await play.room.documents.update({
        documentId,
        locale,
        status,
        data: { ...play.room.whole, title },
      });
      play.model.write(documentId, locale, title);
      if (status === 'published') play.model.publish(documentId, [locale]);
    },
  });

/** Actions on versions: the document service's name of each, and the model's. */
const ACTIONS = {
  publish: 'publish',
  unpublish: 'unpublish',
  discard: 'discardDraft',
  remove: 'delete',
} as const;

export type Action = keyof typeof ACTIONS;

/** `place` null is every locale at once. */
export const move = (action: Action, pick: number, place: number | null): Command =>
  toCommand({
    name: `${action}(${pick}, ${place ?? '*'})`,
    async do(play) {
      const documentId = picked(play, pick);
      const locale = place === null ? '*' : localeOf(play, documentId, place);
      await play.room.documents[ACTIONS[action]]({ documentId, locale });
      play.model[action](documentId, locale === '*' ? LOCALES : [locale]);
    },
  });

export const clone = (pick: number): Command =>
  toCommand({
    name: `clone(${pick})`,
    isPossible: (model) => hasDocuments(model) && hasRoom(model),
    async do(play) {
      const original = picked(play, pick);
      const { documentId } = await play.room.documents.clone({ documentId: original, locale: '*' });
      play.seen.documents.push(documentId);
      play.model.clone(original, documentId);
    },
  });

const ACTOR = { id: null, name: 'Model' };

/** Adds the last event, an unknown one, or none to the body. */
const bodyOf = async ({ room }: Play, documentId: string, { seen, ...body }: Ask) => {
  if (seen === 'nothing') return body;
  if (seen === 'stale') return { ...body, expectedEvent: -1 };
  const state = (await room.call('flash', 'findForDocument', ARTICLE, documentId)) as {
    lastEvent: number;
  } | null;
  return { ...body, expectedEvent: state?.lastEvent ?? null };
};

export const raise = (pick: number, ask: Ask): Command =>
  toCommand({
    name: `raise(${pick}, ${JSON.stringify(ask)})`,
    async do(play) {
      const documentId = picked(play, pick);
      const request: Ask = { level: 'flash', ...ask };
      const body = await bodyOf(play, documentId, request);
      const target = { contentType: ARTICLE, documentId };
      const raising = play.room.call('flash', 'raise', { ...target, ...body }, ACTOR);
      expect(await outcomeOf(raising)).toBe(play.model.raise(documentId, request));
    },
  });

/** Changes or ends a flash; an end takes only `seen` of `ask`. */
export const alter = (verb: 'change' | 'end', pick: number, ask: Ask): Command =>
  toCommand({
    name: `${verb}(${pick}, ${JSON.stringify(ask)})`,
    async do(play) {
      const documentId = picked(play, pick);
      const request: Ask = verb === 'end' ? { seen: ask.seen } : ask;
      const body = await bodyOf(play, documentId, request);
      const target = { contentType: ARTICLE, documentId };
      const altering = play.room.call('flash', verb, target, body, ACTOR);
      expect(await outcomeOf(altering)).toBe(play.model[verb](documentId, request));
    },
  });

/** Kills or revives a story. */
export const take = (verb: 'kill' | 'revive', pick: number): Command =>
  toCommand({
    name: `${verb}(${pick})`,
    async do(play) {
      const documentId = picked(play, pick);
      const target = { contentType: ARTICLE, documentId };
      const said = { notices: { sq: 'It is gone.', en: 'It is gone.' }, reason: 'Model' };
      const taking = play.room.call('kill', verb, target, said, ACTOR);
      expect(await outcomeOf(taking)).toBe(play.model[verb](documentId));
    },
  });

export const correct = (pick: number, place: number, text: string): Command =>
  toCommand({
    name: `correct(${pick}, ${place}, ${text})`,
    async do(play) {
      const documentId = picked(play, pick);
      const locale = localeOf(play, documentId, place);
      const note = { contentType: ARTICLE, documentId, locale, kind: 'correction', text };
      const correcting = play.room.call('correction', 'add', note, ACTOR);
      expect(await outcomeOf(correcting)).toBe(play.model.correct(documentId, locale, text));
    },
  });

const MINUTE = 60_000;

/** Sets a release `minutes` from now. */
export const release = (
  pick: number,
  place: number,
  minutes: number,
  confirmWithdrawal: boolean,
): Command =>
  toCommand({
    name: `release(${pick}, ${place}, ${minutes}, ${confirmWithdrawal})`,
    async do(play) {
      const documentId = picked(play, pick);
      const locale = localeOf(play, documentId, place);
      const to = play.room.clock.now() + minutes * MINUTE;
      const version = { contentType: ARTICLE, documentId, locale };
      const request = { ...version, releasedAt: new Date(to).toISOString(), confirmWithdrawal };
      const outcome = await outcomeOf(play.room.call('release', 'set', request, ACTOR));
      expect(outcome).toBe(play.model.release(documentId, locale, to, confirmWithdrawal));
    },
  });

/** Pins a version for `minutes`, keeps it out, or returns it to its usual place. */
export const place = (
  pick: number,
  where: number,
  to: number | 'out' | 'usual',
  replace: boolean,
): Command =>
  toCommand({
    name: `place(${pick}, ${where}, ${to}, ${replace})`,
    async do(play) {
      const documentId = picked(play, pick);
      const locale = localeOf(play, documentId, where);
      const until = typeof to === 'number' ? play.room.clock.now() + to * MINUTE : undefined;
      const wanted = until === undefined ? { place: to } : { place: 'top', until };
      const request = { contentType: ARTICLE, documentId, locale, replace, ...wanted };
      const outcome = await outcomeOf(play.room.call('placement', 'set', request, ACTOR));
      const placement = until === undefined ? (to === 'out' ? 'out' : null) : { until };
      expect(outcome).toBe(play.model.place(documentId, locale, placement, replace));
    },
  });

export const wait = (milliseconds: number): Command =>
  toCommand({
    name: `wait(${milliseconds})`,
    do({ room }) {
      room.clock.advance({ milliseconds });
      return Promise.resolve();
    },
  });

export const sweep = (): Command =>
  toCommand({
    name: 'sweep()',
    isInOrder: false,
    async do({ room, model }) {
      await room.call('sweep', 'run');
      model.sweep();
    },
  });
