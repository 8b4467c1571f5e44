import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { kindsOf, openNewsroom, type OpenNewsroom } from './desk';

describe('a flash that is refused or repeated', () => {
  let room: OpenNewsroom;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());
  // At most three flashes run in a newsroom: each test begins without any.
  afterEach(() => room.clock.advance({ hours: 5 }));

  const article = async (title?: string) => (await room.write.published({ title })).documentId;
  /** Adds milliseconds to a time in ISO 8601. */
  const after = (iso: string, milliseconds: number) =>
    new Date(Date.parse(iso) + milliseconds).toISOString();
  const flashing = async (body = {}) => {
    const documentId = await article();
    const answer = await room.desk.raise(documentId, body);
    expect(answer.status).toBe(200);
    return { documentId, state: answer.body.data };
  };
  const flashLines = async (documentId: string) =>
    kindsOf(await room.read.log(documentId)).filter((kind) => kind.startsWith('flash.'));

  describe('raising', () => {
    it('the same flash twice raises one flash and logs one event', async () => {
      const documentId = await article();
      const first = await room.desk.raise(documentId, { minutes: 30 });
      const second = await room.clock.holdAt(after(first.body.data.startedAt, 5_000), () =>
        room.desk.raise(documentId, { minutes: 30 }),
      );
      expect(second.status).toBe(200);
      expect(second.body).toEqual(first.body);
      expect((await room.desk.running()).body.data).toHaveLength(1);
      expect(await flashLines(documentId)).toEqual(['flash.raised']);
    });

    it('the same flash again after 5 seconds is 409 alreadyRunning, with the state', async () => {
      const { documentId, state } = await flashing();
      const { status, body } = await room.clock.holdAt(after(state.startedAt, 5_001), () =>
        room.desk.raise(documentId),
      );
      expect(status).toBe(409);
      expect(body.error.details).toEqual({ code: 'alreadyRunning', flash: state });
      expect(await flashLines(documentId)).toEqual(['flash.raised']);
    });

    it('a different flash within 5 seconds is 409 alreadyRunning', async () => {
      const { documentId } = await flashing({ level: 'urgent' });
      const { status, body } = await room.desk.raise(documentId, { level: 'flash' });
      expect(status).toBe(409);
      expect(body.error.details.code).toBe('alreadyRunning');
    });

    it('a fourth flash at once is 409 naming the three, primary first', async () => {
      const titles = ['Zjarr në port', 'Tërmet në jug', 'Zgjedhje të reja'];
      const levels = ['urgent', 'flash', 'bulletin'];
      const three: string[] = [];
      for (const [index, title] of titles.entries()) {
        const documentId = await article(title);
        await room.desk.raise(documentId, { level: levels[index] });
        three.push(documentId);
      }
      const fourth = await article();
      const { status, body } = await room.desk.raise(fourth);
      expect(status).toBe(409);
      for (const title of titles) expect(body.error.message).toContain(`"${title}"`);
      expect(body.error.details).toMatchObject({
        code: 'tooMany',
        running: [{ documentId: three[1] }, { documentId: three[2] }, { documentId: three[0] }],
      });
      expect(await flashLines(fourth)).toEqual([]);

      await room.desk.end(three[0] as string);
      expect((await room.desk.raise(fourth)).status).toBe(200);
    });

    it('counts flashes on documents that are not visible', async () => {
      const { documentId } = await flashing();
      await flashing();
      await flashing();
      await room.write.unpublish(documentId);
      const { status, body } = await room.desk.raise(await article());
      expect(status).toBe(409);
      expect(body.error.details.code).toBe('tooMany');
      expect(body.error.details.running).toHaveLength(3);
    });

    it('on a draft is 409 notVisible', async () => {
      const { documentId } = await room.write.draft();
      const { status, body } = await room.desk.raise(documentId);
      expect(status).toBe(409);
      expect(body.error.details).toEqual({
        ...{ code: 'notVisible', offer: 'publish-and-flash', embargoes: [] },
      });
    });

    it('under embargo is 409 notVisible until it lifts', async () => {
      const { documentId } = await room.write.draft();
      const releasedAt = new Date(room.clock.now() + 60_000).toISOString();
      await room.desk.release(documentId, { locale: 'sq', releasedAt });
      await room.write.publish(documentId);
      const { status, body } = await room.desk.raise(documentId);
      expect(status).toBe(409);
      expect(body.error.details.code).toBe('notVisible');
      room.clock.advance({ minutes: 1 });
      expect((await room.desk.raise(documentId)).status).toBe(200);
    });

    it('again after the end starts a new flash', async () => {
      const { documentId } = await flashing({ minutes: 10, text: { sq: 'E para' } });
      room.clock.advance({ minutes: 10 });
      const before = room.clock.iso();
      const { status, body } = await room.desk.raise(documentId, { level: 'urgent' });
      expect(status).toBe(200);
      expect(body.data).toMatchObject({ level: 'urgent', text: {} });
      expect(body.data.startedAt >= before).toBe(true);
      // The expiry of the first is logged before the new one overwrites it, without a sweep.
      expect(await flashLines(documentId)).toEqual([
        'flash.raised',
        'flash.expired',
        'flash.raised',
      ]);
    });
  });

  describe('a stale expectedEvent', () => {
    it('is 409 movedOn with the state, for a change', async () => {
      const { documentId, state } = await flashing();
      const changed = await room.desk.change(documentId, { level: 'bulletin' });
      const expectedEvent = state.lastEvent;
      const { status, body } = await room.desk.change(documentId, { minutes: 5, expectedEvent });
      expect(status).toBe(409);
      expect(body.error.details).toEqual({ code: 'movedOn', flash: changed.body.data });
      expect(await flashLines(documentId)).toEqual(['flash.raised', 'flash.changed']);
    });

    it('is 409 movedOn with the state, for ending', async () => {
      const { documentId, state } = await flashing();
      const expectedEvent = state.lastEvent;
      const changed = await room.desk.change(documentId, { level: 'bulletin', expectedEvent });
      const { status, body } = await room.desk.end(documentId, { expectedEvent });
      expect(status).toBe(409);
      expect(body.error.details).toEqual({ code: 'movedOn', flash: changed.body.data });
      const latest = changed.body.data.lastEvent;
      expect((await room.desk.end(documentId, { expectedEvent: latest })).status).toBe(200);
    });

    it('null means "there was no flash"', async () => {
      const documentId = await article();
      const raised = await room.desk.raise(documentId, { expectedEvent: null });
      expect(raised.status).toBe(200);
      await room.desk.end(documentId);
      const { status, body } = await room.desk.raise(documentId, { expectedEvent: null });
      expect(status).toBe(409);
      expect(body.error.details).toMatchObject({ code: 'movedOn', flash: { running: false } });
    });
  });

  describe('extending and changing', () => {
    it('counts minutes from now, up to the maximum from the start', async () => {
      const { documentId, state } = await flashing({ minutes: 60 });
      const held = (work: () => ReturnType<typeof room.desk.change>) =>
        room.clock.holdAt(after(state.startedAt, 40 * 60_000), work);
      const tooLong = await held(() => room.desk.change(documentId, { minutes: 201 }));
      expect(tooLong.status).toBe(400);
      expect(tooLong.body.error.message).toMatch(/^minutes: .*200/);
      expect(await flashLines(documentId)).toEqual(['flash.raised']);

      const longest = await held(() => room.desk.change(documentId, { minutes: 200 }));
      expect(longest.status).toBe(200);
      expect(longest.body.data.expiresAt).toBe(state.longestUntil);
    });

    it('beyond the maximum is 400 naming minutes', async () => {
      const { documentId } = await flashing();
      const { status, body } = await room.desk.change(documentId, { minutes: 241 });
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/^minutes: .*240/);
    });

    it('without a running flash is 409 notRunning, with the last one', async () => {
      const { documentId } = await flashing({ minutes: 1 });
      room.clock.advance({ minutes: 1 });
      const { status, body } = await room.desk.change(documentId, { minutes: 5 });
      expect(status).toBe(409);
      expect(body.error.details).toMatchObject({ code: 'notRunning', flash: { running: false } });
    });

    it('twice within 5 seconds logs once', async () => {
      const { documentId } = await flashing();
      const first = await room.desk.change(documentId, { minutes: 90 });
      const changedAt = after(first.body.data.expiresAt, -90 * 60_000);
      const second = await room.clock.holdAt(after(changedAt, 4_000), () =>
        room.desk.change(documentId, { minutes: 90 }),
      );
      expect(second.body).toEqual(first.body);
      expect(await flashLines(documentId)).toEqual(['flash.raised', 'flash.extended']);
      room.clock.advance({ seconds: 2 });
      await room.desk.change(documentId, { minutes: 90 });
      expect(await flashLines(documentId)).toEqual([
        'flash.raised',
        'flash.extended',
        'flash.extended',
      ]);
    });

    it('to the current values logs nothing', async () => {
      const { documentId, state } = await flashing({ level: 'urgent', text: { sq: 'Tani' } });
      room.clock.advance({ minutes: 1 });
      const same = { level: 'urgent', text: { sq: 'Tani' } };
      expect((await room.desk.change(documentId, same)).body.data).toEqual(state);
      expect(await flashLines(documentId)).toEqual(['flash.raised']);
    });
  });

  describe('ending', () => {
    it('a flash that was never raised is 409 notRunning', async () => {
      const { status, body } = await room.desk.end(await article());
      expect(status).toBe(409);
      expect(body.error.details).toEqual({ code: 'notRunning', flash: null });
    });

    it('twice within 5 seconds logs once; later it is 409', async () => {
      const { documentId } = await flashing();
      const first = await room.desk.end(documentId, { reason: 'Gabim' });
      const ended = first.body.data.expiresAt;
      const again = () => room.desk.end(documentId, { reason: 'Gabim' });
      const second = await room.clock.holdAt(after(ended, 5_000), again);
      expect(second.status).toBe(200);
      expect(second.body).toEqual(first.body);
      expect(await flashLines(documentId)).toEqual(['flash.raised', 'flash.ended']);
      expect((await room.clock.holdAt(after(ended, 5_001), again)).status).toBe(409);
    });
  });
});
