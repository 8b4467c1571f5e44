import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adminWith } from '../../helpers/admin';
import type { Entry } from '../../helpers/articles';
import { ARTICLE, deskOf, documentsOf, idsOf, openNewsroom, type OpenNewsroom } from './desk';

const CORRECTION = 'plugin::flash-news.correction';
const PATH = `/flash-news/corrections/${ARTICLE}`;

describe('corrections', () => {
  let room: OpenNewsroom;
  let article: Entry;

  beforeAll(async () => {
    room = await openNewsroom();
    article = await room.write.published({ title: 'First edition' });
    room.clock.advance({ minutes: 1 });
    await room.write.published({ title: 'Newer' });
    room.clock.advance({ minutes: 1 });
  });
  afterAll(() => room.stop());

  const add = (body: object = {}, documentId = article.documentId) =>
    room.desk.post(`${PATH}/${documentId}`, {
      locale: 'sq',
      kind: 'correction',
      text: 'The sum was 7 million.',
      ...body,
    });

  it('are shown with the article, update its modification time, and keep the order', async () => {
    await documentsOf(room.strapi)(ARTICLE).update({
      documentId: article.documentId,
      locale: 'sq',
      data: { title: 'Unfinished edit' },
    });
    const before = idsOf(await room.read.latest());
    const { status, body } = await add();
    expect({ status, error: body.error }).toEqual({ status: 201, error: undefined });
    const { at } = body.data;
    const untouched = { amendedAt: null, withdrawnAt: null };
    const shown = [{ kind: 'correction', text: 'The sum was 7 million.', at, ...untouched }];

    const latest = await room.read.latest();
    expect(idsOf(latest)).toEqual(before);
    const item = latest.find(({ documentId }) => documentId === article.documentId);
    expect(Date.parse(String(item?.['modifiedAt']))).toBeGreaterThanOrEqual(Date.parse(at));
    const { body: read } = await room.http().get(`/api/articles/${article.documentId}`);
    expect(read.data).toMatchObject({ title: 'First edition', corrections: shown });
    expect(JSON.stringify(read.data.corrections)).not.toContain('actor');
    const other = await room.write.published();
    const more = await add({ text: 'Once more.' }, other.documentId);
    const { body: found } = await room
      .http()
      .get(`/api/latest-news/by-slug/${String(other['slug'])}`);
    expect(found.data.corrections).toEqual([
      { kind: 'correction', text: 'Once more.', at: more.body.data.at, ...untouched },
    ]);
  });

  it('are logged with their author', async () => {
    const line = (await room.read.log(article.documentId)).at(-1);
    expect(line).toMatchObject({
      kind: 'news.corrected',
      locale: 'sq',
      actor: { id: room.chief.id },
      reason: null,
      detail: { correction: { kind: 'correction', text: 'The sum was 7 million.' } },
    });
  });

  it('are added once by a double click', async () => {
    const count = () => room.rows(CORRECTION).count();
    const before = await count();
    await Promise.all([add({ text: 'Twice.' }), add({ text: 'Twice.' })]);
    expect(await count()).toBe(before + 1);
    room.clock.advance({ seconds: 6 });
    await add({ text: 'Twice.' });
    expect(await count()).toBe(before + 2);
  });

  it('are listed, the newest first', async () => {
    const { body } = await room.desk.get(`${PATH}/${article.documentId}?locale=sq`);
    expect(body.data[0]).toMatchObject({ text: 'Twice.', actor: { id: room.chief.id } });
    expect(body.data.at(-1).text).toBe('The sum was 7 million.');
    const { body: english } = await room.desk.get(`${PATH}/${article.documentId}?locale=en`);
    expect(english.data).toEqual([]);
  });

  it('keep markup as text', async () => {
    const text = '<script>alert(1)</script> & co';
    await add({ text });
    const { body } = await room.http().get(`/api/articles/${article.documentId}`);
    expect(body.data.corrections.at(-1).text).toBe(text);
  });

  it.each([
    [{ kind: 'oops' }, 400, /kind: must be one of correction, clarification, update, retraction/],
    [{ text: '  ' }, 400, /text: must not be empty/],
    [{ text: 'x'.repeat(10_000) }, 400, /text: must be at most 1000/],
    [{ text: 'a\0b' }, 400, /text/],
    [{ locale: 'xx' }, 400, /locale/],
    [{ locale: 'en' }, 409, /isn’t published in the language "en"/],
    [{ at: '2020-01-01' }, 400, /at: is unknown/],
  ])('answer %j with %i and change nothing', async (body, status, message) => {
    const before = await room.rows(CORRECTION).count();
    const answer = await add(body);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(message);
    expect(await room.rows(CORRECTION).count()).toBe(before);
  });

  it('are refused for an unknown or unpublished version', async () => {
    expect((await add({}, 'a'.repeat(24))).status).toBe(404);
    const draft = await room.write.draft();
    expect((await add({}, draft.documentId)).status).toBe(409);
    const path = '/flash-news/corrections/api::person.person/x';
    expect((await room.desk.post(path, {})).status).toBe(404);
  });

  it('need the permission in the locale', async () => {
    const { authorization } = await adminWith(room.strapi, [
      {
        action: 'plugin::flash-news.correction.add',
        subject: ARTICLE,
        properties: { locales: ['en'] },
      },
    ]);
    const { status, body } = await deskOf(room.newsroom, authorization).post(
      `${PATH}/${article.documentId}`,
      { locale: 'sq', kind: 'update', text: 'x' },
    );
    expect(status).toBe(403);
    expect(body.error.message).toContain('sq');
  });

  it('are deleted with their version', async () => {
    const gone = await room.write.published();
    await add({}, gone.documentId);
    await documentsOf(room.strapi)(ARTICLE).delete({ documentId: gone.documentId, locale: '*' });
    const where = { relatedDocumentId: gone.documentId };
    expect(await room.rows(CORRECTION).count({ where })).toBe(0);
  });

  describe('are amended and withdrawn', () => {
    const added = async (text = 'The sum was 7.') => {
      const { documentId, slug } = await room.write.published();
      // Strapi dates rows by the machine's clock.
      const data = { updatedAt: new Date(room.clock.now()) };
      await room.rows(ARTICLE).updateMany({ where: { documentId }, data });
      const { id } = (await add({ text }, documentId)).body.data as { id: number };
      room.clock.advance({ minutes: 1 });
      const path = `${PATH}/${documentId}/${id}`;
      return {
        documentId,
        amend: (body: object, desk = room.desk) => desk.put(path, { ...body }),
        withdraw: (body: object = { reason: 'It was right' }, desk = room.desk) =>
          desk.post(`${path}/withdraw`, { ...body }),
        /** What readers get, from memory or not. */
        read: async () => {
          const one = await room.http().get(`/api/articles/${documentId}`);
          const bySlug = await room.http().get(`/api/latest-news/by-slug/${String(slug)}`);
          expect(bySlug.body.data.corrections).toEqual(one.body.data.corrections);
          return one.body.data.corrections[0] as Record<string, unknown> & { at: string };
        },
        modifiedAt: async () =>
          (await room.read.latest()).find((one) => one.documentId === documentId)?.['modifiedAt'],
        log: () => room.read.log(documentId),
      };
    };

    it('amended: readers see the new text and that it was amended, the log the former one', async () => {
      const one = await added();
      const before = await one.read();
      const { status, body } = await one.amend({
        ...{ text: ' The sum was 8. ', kind: 'clarification', reason: 'Counted again' },
      });
      expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
      const { amendedAt } = body.data;
      expect(Date.parse(amendedAt)).toBeGreaterThan(Date.parse(before.at));
      expect(body.data.amendedBy).toMatchObject({ id: room.chief.id });
      expect(await one.read()).toEqual({
        ...{ kind: 'clarification', text: 'The sum was 8.', at: before.at },
        ...{ amendedAt, withdrawnAt: null },
      });
      expect(await one.modifiedAt()).toBe(amendedAt);
      expect((await one.log()).at(-1)).toMatchObject({
        ...{ kind: 'news.correctionAmended', locale: 'sq', reason: 'Counted again' },
        ...{ actor: { id: room.chief.id }, at: amendedAt },
        detail: {
          correction: {
            ...{ kind: 'clarification', text: 'The sum was 8.' },
            former: { kind: 'correction', text: 'The sum was 7.' },
          },
        },
      });
    });

    it('amended to what it says already: nothing happens', async () => {
      const one = await added();
      const amendment = { text: 'The sum was 8.' };
      await Promise.all([one.amend(amendment), one.amend(amendment)]);
      const log = await one.log();
      room.clock.advance({ minutes: 1 });
      expect((await one.amend(amendment)).status).toBe(200);
      expect(await one.log()).toEqual(log);
      expect(log.filter(({ kind }) => kind === 'news.correctionAmended')).toHaveLength(1);
    });

    it('withdrawn: readers see that there was one and that it was withdrawn', async () => {
      const one = await added();
      const before = await one.read();
      const { status, body } = await one.withdraw();
      expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
      const { withdrawnAt } = body.data;
      expect(await one.read()).toEqual({ ...before, withdrawnAt });
      expect(await one.modifiedAt()).toBe(withdrawnAt);
      expect((await one.log()).at(-1)).toMatchObject({
        ...{ kind: 'news.correctionWithdrawn', locale: 'sq', reason: 'It was right' },
        detail: { correction: { kind: 'correction', text: 'The sum was 7.' } },
      });
      const { body: listed } = await room.desk.get(`${PATH}/${one.documentId}`);
      expect(listed.data[0]).toMatchObject({
        ...{ withdrawnAt, withdrawalReason: 'It was right' },
        withdrawnBy: { id: room.chief.id },
      });
      const json = JSON.stringify(await one.read());
      expect(json).not.toContain('It was right');
    });

    it('withdrawn twice: a double click is harmless, later or by another it is a conflict', async () => {
      const one = await added();
      const twice = await Promise.all([one.withdraw(), one.withdraw()]);
      expect(twice.map(({ status }) => status)).toEqual([200, 200]);
      const log = await one.log();
      expect(log.filter(({ kind }) => kind === 'news.correctionWithdrawn')).toHaveLength(1);
      const answers = [await one.withdraw({ reason: 'Other' }), await one.amend({ text: 'x' })];
      room.clock.advance({ minutes: 1 });
      for (const { status, body } of [...answers, await one.withdraw()]) {
        expect(status).toBe(409);
        expect(body.error.message).toMatch(/withdrawn already/);
        expect(body.error.details).toMatchObject({
          code: 'correctionWithdrawn',
          state: { withdrawalReason: 'It was right' },
        });
      }
      expect(await one.log()).toEqual(log);
      // The same text may be said anew.
      expect((await add({ text: 'The sum was 7.' }, one.documentId)).status).toBe(201);
      expect(
        await room.rows(CORRECTION).count({
          where: { relatedDocumentId: one.documentId },
        }),
      ).toBe(2);
    });

    it.each([
      ['amend', {}, /text: is missing; give the new text, or the new kind/],
      ['amend', { reason: 'why' }, /text: is missing/],
      ['amend', { text: ' ' }, /text: must not be empty/],
      ['amend', { text: 'x'.repeat(1_001) }, /text: must be at most 1000/],
      ['amend', { kind: 'oops' }, /kind: must be one of/],
      ['amend', { text: 'x', locale: 'en' }, /locale: is unknown/],
      ['withdraw', {}, /reason/],
      ['withdraw', { reason: ' ' }, /reason: must not be empty/],
      ['withdraw', { reason: 'x'.repeat(501) }, /reason: must be at most 500/],
    ] as const)('%s with %j is refused', async (verb, body, message) => {
      const one = await added();
      const before = await one.read();
      const answer = await one[verb](body);
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toMatch(message);
      expect(await one.read()).toEqual(before);
    });

    it.each(['0', '999999', 'x', '1.5', '99999999999'])('%s is no correction: 404', async (id) => {
      const { documentId } = await added();
      const path = `${PATH}/${documentId}/${id}`;
      expect((await room.desk.put(path, { text: 'x' })).status).toBe(404);
      expect((await room.desk.post(`${path}/withdraw`, { reason: 'x' })).status).toBe(404);
    });

    it('not through another story', async () => {
      const { documentId } = await added();
      const { body } = await room.desk.get(`${PATH}/${documentId}`);
      const path = `${PATH}/${article.documentId}/${body.data[0].id}`;
      expect((await room.desk.put(path, { text: 'x' })).status).toBe(404);
    });

    it('with the permission in its locale only', async () => {
      const one = await added();
      const { authorization } = await adminWith(room.strapi, [
        {
          action: 'plugin::flash-news.correction.add',
          subject: ARTICLE,
          properties: { locales: ['en'] },
        },
      ]);
      const theirs = deskOf(room.newsroom, authorization);
      for (const answer of [
        await one.amend({ text: 'x' }, theirs),
        await one.withdraw({ reason: 'x' }, theirs),
      ]) {
        expect(answer.status).toBe(403);
        expect(answer.body.error.message).toContain('sq');
      }
      expect(await one.read()).toMatchObject({ amendedAt: null, withdrawnAt: null });
    });
  });
});
