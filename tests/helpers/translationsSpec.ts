import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paragraph, writers } from './articles';
import type { Database } from './environment';
import { bootNewsroom, type Newsroom } from './newsroom';
import type { SourceSeen } from '../../src/plugins/translation-desk/server/src/recording/translations';
import { KEPT_TEXT, TRANSLATION, translationDesk, type TranslationDesk } from './translations';

const HOUR = 60 * 60 * 1000;

interface Corrections {
  add(correction: object, actor: object): Promise<{ id: number }>;
  withdraw(correction: object, request: object, actor: object): Promise<unknown>;
}

const ACTOR = { id: null, name: 'Desk' };
const ANA = { id: 1, name: 'Ana' };

/** Tests that translations are recorded with every write, on the given database. */
export const translationsSpec = (
  name: string,
  database: () => Promise<Database>,
  clean: () => Promise<void>,
): void => {
  describe(`the translation desk on ${name}`, () => {
    let newsroom: Newsroom;
    let desk: TranslationDesk;
    let write: ReturnType<typeof writers>;

    beforeAll(async () => {
      newsroom = await bootNewsroom({ database: await database() });
      desk = translationDesk(newsroom.strapi);
      write = writers(newsroom.strapi);
    });
    afterAll(async () => {
      await newsroom.stop();
      await clean();
    });

    const rows = (uid: string) => newsroom.strapi.db.query(uid);
    const state = async (documentId: string, locale = 'en'): Promise<string> =>
      (await desk.states(documentId))[locale] ?? 'none';
    const update = (documentId: string, locale: string, data: object) =>
      desk.articles.update({ documentId, locale, data });

    /** A story in Albanian with a translation into English. */
    const translated = async (): Promise<string> => {
      const { documentId } = await write.draft({ title: 'Titulli' });
      await write.translation(documentId, 'en', 'Headline');
      return documentId;
    };

    const settle = async (
      documentId: string,
      given: { leftOut?: string[] } & Partial<SourceSeen> = {},
    ) =>
      desk.service.settle(
        desk.key(documentId),
        'en',
        {
          ...{ leftOut: [], ...(await desk.seenNow(documentId)) },
          ...given,
        },
        ANA,
      );
    const handIn = async (documentId: string, given: Partial<SourceSeen> = {}) =>
      desk.service.handIn(
        desk.key(documentId),
        'en',
        { ...(await desk.seenNow(documentId)), ...given },
        ANA,
      );

    const corrections = () =>
      newsroom.strapi.plugin('flash-news').service<Corrections>('correction');
    const correct = (documentId: string, locale: string, text = 'One word.') =>
      corrections().add({ ...desk.key(documentId), locale, kind: 'correction', text }, ACTOR);

    it('gives a new story a source and a missing translation in each other language', async () => {
      const { documentId } = await write.draft();
      expect(await desk.states(documentId)).toEqual({ en: 'missing', sq: 'source' });
      const english = (await desk.rowsOf(documentId)).get('en');
      expect(english).toMatchObject({ isPublished: false, assignee: null, sourceLocale: 'sq' });
      expect(english?.category).toEqual(expect.any(String));
    });

    it('follows a translation from draft to current, stale and settled', async () => {
      const documentId = await translated();
      expect(await state(documentId)).toBe('draft');
      await handIn(documentId);
      expect(await state(documentId)).toBe('ready');
      expect((await desk.rowsOf(documentId)).get('en')?.handedInBy).toBe('Ana');
      await write.publish(documentId, ['sq', 'en']);
      expect(await state(documentId)).toBe('current');
      await update(documentId, 'sq', { title: 'Titulli i ri' });
      expect(await state(documentId)).toBe('stale title');
      await settle(documentId);
      expect(await state(documentId)).toBe('current');
    });

    it('changes nothing, and writes nothing, with a save that changes nothing', async () => {
      const documentId = await translated();
      await write.publish(documentId, ['sq', 'en']);
      const before = await rows(TRANSLATION).findMany({
        where: { relatedDocumentId: documentId },
      });
      const written: string[] = [];
      const listen = ({ sql }: { sql: string }): void => {
        if (/^(insert|update|delete)/i.test(sql) && sql.includes('translation_desk')) {
          written.push(sql);
        }
      };
      newsroom.strapi.db.connection.on('query', listen);
      await update(documentId, 'sq', { title: 'Titulli', body: [paragraph('Titulli')] });
      await update(documentId, 'en', { title: 'Headline' });
      await write.publish(documentId, ['sq', 'en']);
      newsroom.strapi.db.connection.off('query', listen);
      expect(written).toEqual([]);
      expect(
        await rows(TRANSLATION).findMany({ where: { relatedDocumentId: documentId } }),
      ).toEqual(before);
    });

    it('ends staleness where a discard brings back what was translated', async () => {
      const documentId = await translated();
      await write.publish(documentId, ['sq', 'en']);
      await update(documentId, 'sq', { title: 'Gabim', lead: 'Gabim.' });
      expect(await state(documentId)).toBe('stale lead title');
      await desk.articles.discardDraft({ documentId, locale: 'sq' });
      expect(await state(documentId)).toBe('current');
    });

    it('gives a translation back what its published version rests on, with a discard', async () => {
      const documentId = await translated();
      await write.publish(documentId, ['sq', 'en']);
      await update(documentId, 'sq', { title: 'Titulli i ri' });
      await update(documentId, 'en', { title: 'New headline' });
      expect(await state(documentId)).toBe('draft');
      await desk.articles.discardDraft({ documentId, locale: 'en' });
      expect(await state(documentId)).toBe('stale title');
    });

    it('knows that a translation is not published any more', async () => {
      const documentId = await translated();
      await write.publish(documentId, ['sq', 'en']);
      await write.unpublish(documentId, 'en');
      expect(await state(documentId)).toBe('draft');
      expect((await desk.rowsOf(documentId)).get('en')?.isPublished).toBe(false);
    });

    it('keeps the text that a translation was made from, and lets it go after a day', async () => {
      const documentId = await translated();
      await update(documentId, 'sq', { title: 'I dyti' });
      await update(documentId, 'sq', { title: 'I treti' });
      const english = (await desk.rowsOf(documentId)).get('en');
      const document = await desk.service.load(desk.key(documentId));
      expect(document?.formerText('title', english?.basis.draft?.['title'] ?? '')).toBe('Titulli');
      const kept = () => rows(KEPT_TEXT).count({ where: { relatedDocumentId: documentId } });
      expect(await kept()).toBe(2);
      await rows(KEPT_TEXT).updateMany({
        where: { relatedDocumentId: documentId },
        data: { at: String(Date.now() - 25 * HOUR) },
      });
      await desk.keptTexts.sweep();
      expect(await kept()).toBe(1);
    });

    it('takes the version that the author saw, in the header, as what a translation rests on', async () => {
      const documentId = await translated();
      const before = await desk.service.load(desk.key(documentId));
      const hashes = before?.translations.get('sq')?.content.draft ?? {};
      await update(documentId, 'sq', { title: 'Ndryshuar më pas' });
      await desk.service.withSeen(hashes, () => update(documentId, 'en', { title: 'Older' }));
      expect(await state(documentId)).toBe('stale title');
      await update(documentId, 'en', { title: 'Newer' });
      expect(await state(documentId)).toBe('draft');
    });

    it('makes a change of a quote a change of its story', async () => {
      const documentId = await translated();
      const quote = await write.quote(documentId, { data: { text: 'Fjala' } });
      const field = `quotes.${quote.documentId}.text`;
      expect(await state(documentId)).toBe(`stale ${field}`);
      await desk.quotes.update({
        ...{ documentId: quote.documentId, locale: 'en' },
        data: { text: 'The word', article: documentId },
      });
      expect(await state(documentId)).toBe('draft');
      await write.publish(documentId, ['sq', 'en']);
      expect(await state(documentId)).toBe('current');
      await desk.quotes.update({
        ...{ documentId: quote.documentId, locale: 'sq' },
        data: { text: 'Fjala tjetër' },
      });
      expect(await state(documentId)).toBe(`stale ${field}`);
      await desk.quotes.delete({ documentId: quote.documentId, locale: 'sq' });
      expect(await state(documentId)).toBe(`stale ${field}`);
      await desk.quotes.delete({ documentId: quote.documentId, locale: '*' });
      expect(await state(documentId)).toBe('current');
    });

    it('follows a quote from one story to another', async () => {
      const [one, other] = [await translated(), await translated()];
      const quote = await write.quote(one, { data: { text: 'Fjala' } });
      await desk.quotes.update({
        ...{ documentId: quote.documentId, locale: 'sq' },
        data: { article: other },
      });
      expect(await state(one)).toBe('draft');
      expect(await state(other)).toBe(`stale quotes.${quote.documentId}.text`);
    });

    it('is missing again after the version is deleted, and rests on the source of its re-creation', async () => {
      const documentId = await translated();
      await desk.articles.delete({ documentId, locale: 'en' });
      expect(await state(documentId)).toBe('missing');
      await update(documentId, 'sq', { title: 'I ri' });
      await write.translation(documentId, 'en');
      expect(await state(documentId)).toBe('draft');
    });

    it('makes the oldest version the source where the source is deleted', async () => {
      const documentId = await translated();
      await update(documentId, 'sq', { title: 'I ri' });
      await desk.articles.delete({ documentId, locale: 'sq' });
      expect(await desk.states(documentId)).toEqual({ en: 'source', sq: 'missing' });
      await update(documentId, 'sq', { title: 'Përsëri' });
      expect(await desk.states(documentId)).toEqual({ en: 'source', sq: 'draft' });
    });

    it('lets staff choose another source, with which all begins anew', async () => {
      const documentId = await translated();
      await update(documentId, 'sq', { title: 'I ri' });
      await desk.service.makeSource(desk.key(documentId), 'en');
      expect(await desk.states(documentId)).toEqual({ en: 'source', sq: 'draft' });
      await update(documentId, 'en', { lead: 'Another.' });
      expect(await state(documentId, 'sq')).toBe('stale lead');
    });

    it('forgets a story that is deleted', async () => {
      const documentId = await translated();
      await update(documentId, 'sq', { title: 'I ri' });
      await desk.articles.delete({ documentId, locale: '*' });
      const where = { relatedDocumentId: documentId };
      expect(await rows(TRANSLATION).count({ where })).toBe(0);
      expect(await rows(KEPT_TEXT).count({ where })).toBe(0);
    });

    it('gives a copy what its original’s translations rest on', async () => {
      const documentId = await translated();
      await write.quote(documentId);
      await update(documentId, 'sq', { title: 'I ri' });
      const copy = await desk.articles.clone({ documentId, locale: '*', data: {} });
      expect(await desk.states(copy.documentId)).toEqual({ en: 'stale title', sq: 'source' });
      const basis = (await desk.rowsOf(copy.documentId)).get('en')?.basis.draft?.['title'] ?? '';
      const loaded = await desk.service.load(desk.key(copy.documentId));
      expect(loaded?.formerText('title', basis)).toBe('Titulli');
    });

    it('is louder about a correction, until the translation is corrected or settled', async () => {
      const documentId = await translated();
      await write.publish(documentId, ['sq', 'en']);
      await correct(documentId, 'sq');
      expect(await state(documentId)).toBe('correction-pending');
      await correct(documentId, 'en');
      expect(await state(documentId)).toBe('current');
      const again = (await correct(documentId, 'sq', 'Another word.')).id;
      expect(await state(documentId)).toBe('correction-pending');
      await corrections().withdraw(
        { ...desk.key(documentId), id: again },
        { reason: 'No.' },
        ACTOR,
      );
      expect(await state(documentId)).toBe('current');
    });

    it('leaves a correction pending that came after what was seen, and settles one that was seen', async () => {
      const documentId = await translated();
      await write.publish(documentId, ['sq', 'en']);
      const before = await desk.seenNow(documentId);
      await correct(documentId, 'sq');
      await settle(documentId, before);
      expect(await state(documentId)).toBe('correction-pending');
      await handIn(documentId, before);
      expect(await state(documentId)).toBe('correction-pending');
      await expect(settle(documentId, { correction: 2_000_000_000 })).rejects.toThrow(
        'is none that stands',
      );
      expect(await state(documentId)).toBe('correction-pending');
      await settle(documentId, await desk.seenNow(documentId));
      expect(await state(documentId)).toBe('current');
      await correct(documentId, 'sq', 'Later than any number given before.');
      expect(await state(documentId)).toBe('correction-pending');
    });

    it('is handed in as made from the source that was seen, its changes and correction taken up', async () => {
      const documentId = await translated();
      await write.publish(documentId, ['sq', 'en']);
      await update(documentId, 'sq', { lead: 'Ndryshoi.' });
      await correct(documentId, 'sq');
      await update(documentId, 'en', { title: 'Mended headline' });
      expect(await state(documentId)).toBe('correction-pending lead');
      await handIn(documentId);
      expect(await state(documentId)).toBe('ready');
      await update(documentId, 'sq', { lead: 'Ndryshoi prapë.' });
      expect(await state(documentId)).toBe('stale lead');
      expect((await desk.rowsOf(documentId)).get('en')?.handedInBy).toBe('Ana');
      await update(documentId, 'en', { lead: 'It changed again.' });
      expect(await state(documentId)).toBe('draft');
      expect((await desk.rowsOf(documentId)).get('en')?.handedInBy).toBeNull();
    });

    it('is not current while readers lack a text, until it is left out on purpose', async () => {
      const { documentId } = await write.draft();
      const quote = await write.quote(documentId, { data: { text: 'Kini durim.' } });
      await write.translation(documentId, 'en', 'Headline');
      await write.publish(documentId, ['sq', 'en']);
      const path = `quotes.${quote.documentId}.text`;
      expect(await state(documentId)).toBe('draft');
      await settle(documentId, { leftOut: [path, 'title'] });
      expect((await desk.rowsOf(documentId)).get('en')?.omitted).toEqual([path]);
      expect(await state(documentId)).toBe('current');
      await desk.quotes.update({
        ...{ documentId: quote.documentId, locale: 'en' },
        data: { text: 'Be patient.', article: documentId },
      });
      expect(await state(documentId)).toBe('draft');
      await desk.quotes.update({
        ...{ documentId: quote.documentId, locale: 'en' },
        data: { text: '' },
      });
      // What had words again is no longer left out.
      expect(await state(documentId)).toBe('draft');
    });

    it('keeps the note of published work that is returned until it is published, handed in or right', async () => {
      const documentId = await translated();
      await write.publish(documentId, ['sq', 'en']);
      const noted = async () => {
        const row = (await desk.rowsOf(documentId)).get('en');
        return [row?.state, row?.returned];
      };
      const giveBack = () => desk.service.returnTo(desk.key(documentId), 'en', 'Shorter.');
      await giveBack();
      expect(await noted()).toEqual(['draft', 'Shorter.']);
      await update(documentId, 'sq', { lead: 'Ndryshoi.' });
      expect(await noted()).toEqual(['stale', 'Shorter.']);
      await settle(documentId);
      expect(await noted()).toEqual(['current', null]);
      await giveBack();
      await update(documentId, 'en', { title: 'Short' });
      expect(await noted()).toEqual(['draft', 'Shorter.']);
      await write.publish(documentId, 'en');
      expect(await noted()).toEqual(['current', null]);
      await giveBack();
      await handIn(documentId);
      expect(await noted()).toEqual(['current', null]);
    });

    it('shows an edit of published work until it is published, handed in before or not', async () => {
      const documentId = await translated();
      await write.publish(documentId, ['sq', 'en']);
      await update(documentId, 'en', { title: 'Better headline' });
      await handIn(documentId);
      expect(await state(documentId)).toBe('ready');
      await update(documentId, 'en', { title: 'Best headline' });
      expect(await state(documentId)).toBe('draft');
      await write.publish(documentId, 'en');
      expect(await state(documentId)).toBe('current');
    });

    it('is needed as long as readers have it', async () => {
      const documentId = await translated();
      await desk.service.setNeeded(desk.key(documentId), 'en', false);
      expect(await state(documentId)).toBe('not-needed');
      await write.publish(documentId, ['sq', 'en']);
      expect(await state(documentId)).toBe('current');
      await expect(desk.service.setNeeded(desk.key(documentId), 'en', false)).rejects.toMatchObject(
        { status: 409 },
      );
    });

    it('records what happens to a locale past the document service, with a rebuild', async () => {
      const documentId = await translated();
      await rows('api::article.article').updateMany({
        where: { documentId, locale: 'sq' },
        data: { title: 'Me SQL' },
      });
      const found = await desk.differences();
      expect(found.map((one) => [one.documentId, one.locale])).toEqual([
        [documentId, 'en'],
        [documentId, 'sq'],
      ]);
      expect(await state(documentId)).toBe('draft');
      await desk.differences({});
      expect(await state(documentId)).toBe('stale title');
      expect(await desk.differences()).toEqual([]);
    });

    it('gives existing stories states in which nothing is stale', async () => {
      const documentId = await translated();
      await write.publish(documentId, ['sq', 'en']);
      await update(documentId, 'sq', { title: 'I ri' });
      const other = await write.draft();
      await rows(TRANSLATION).deleteMany({});
      expect(await desk.reconcile.run()).toBeGreaterThan(3);
      expect(await desk.states(documentId)).toEqual({ en: 'current', sq: 'source' });
      expect(await desk.states(other.documentId)).toEqual({ en: 'missing', sq: 'source' });
      expect(await desk.reconcile.run()).toBe(0);
    });

    it('leaves one state of a story that two write at once', async () => {
      const documentId = await translated();
      await Promise.all([
        update(documentId, 'sq', { title: 'Njëri' }),
        update(documentId, 'en', { title: 'One' }),
        update(documentId, 'sq', { lead: 'Tjetri.' }),
        update(documentId, 'en', { lead: 'Other.' }),
        desk.service.assign(desk.key(documentId), 'en', { id: 7, name: 'Ana' }),
      ]);
      expect((await desk.rowsOf(documentId)).get('en')?.assignee).toEqual({ id: 7, name: 'Ana' });
      expect(await desk.differences()).toEqual([]);
    });

    it('gives a story one row a language where its first writes race', async () => {
      const documentId = await translated();
      await rows(TRANSLATION).deleteMany({ where: { relatedDocumentId: documentId } });
      await Promise.all([
        desk.reconcile.run(),
        update(documentId, 'sq', { title: 'Njëri' }),
        update(documentId, 'en', { title: 'One' }),
        desk.service.assign(desk.key(documentId), 'en', { id: 7, name: 'Ana' }),
      ]);
      expect(await rows(TRANSLATION).count({ where: { relatedDocumentId: documentId } })).toBe(2);
      expect(await desk.differences()).toEqual([]);
    });

    it('leaves nothing for a rebuild to change', async () => {
      expect(await desk.differences()).toEqual([]);
    });
  });
};
