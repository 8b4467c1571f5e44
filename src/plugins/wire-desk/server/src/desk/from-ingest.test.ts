import { describe, expect, it } from '@jest/globals';
import { createDeskIngest, type IngestItem, type IngestService } from './from-ingest';

const FIELDS: IngestItem['fields'] = {
  ...{ language: 'sq', headline: 'Ura', byline: 'A. B.', creditLine: 'REL' },
  ...{
    language: null,
    editorialNote: 'Hold',
    status: 'withheld',
    embargoedUntil: '2026-12-01T10:00:00.000Z',
  },
};

const item = (id: number): IngestItem => ({
  ...{ id, documentId: `item${id}`, state: 'new', provider: 'REL', locale: 'sq' },
  ...{
    headline: 'Ura',
    copy: 'Ura\n\nHapet.',
    receivedAt: '2026-11-30T10:00:00.000Z',
    error: null,
  },
  articleDocumentId: 'story',
  fields: FIELDS,
});

const service = (given: Partial<IngestService> = {}): IngestService => ({
  items: () => Promise.resolve({ items: [item(9), item(8)], next: 8 }),
  sources: () => Promise.resolve([]),
  item: () => Promise.resolve(item(9)),
  kills: () => Promise.resolve([]),
  mark: () => Promise.resolve(true),
  ...given,
});

const VERSIONS = [
  { documentId: 'story', title: 'The bridge', locale: 'en' },
  { documentId: 'story', title: 'Ura', locale: 'sq' },
];

const deskOf = (given: IngestService, versions = VERSIONS) =>
  createDeskIngest(
    () => given,
    () => Promise.resolve(versions),
  );

describe('what the desk shows of the ingest', () => {
  it('goes from page to page by a cursor', async () => {
    const asked: unknown[] = [];
    const desk = deskOf(
      service({
        items: (query) => {
          asked.push(query);
          return Promise.resolve({ items: [item(9)], next: 9 });
        },
      }),
    );
    const first = await desk.items({ state: ['new'], cursor: undefined, limit: 10 });
    expect(first.data).toEqual([expect.objectContaining({ id: 'item9', headline: 'Ura' })]);
    await desk.items({ state: undefined, cursor: first.meta.nextCursor ?? '', limit: 10 });
    expect(asked).toEqual([
      { state: ['new'], limit: 10 },
      { after: 9, limit: 10 },
    ]);
  });

  it('names an item without a headline by a line of its copy', async () => {
    const copy = 'World\n\nThe bridge opens on Tuesday\n\nIt opens.';
    const items = [{ ...item(9), headline: null, copy }];
    const desk = deskOf(service({ items: () => Promise.resolve({ items, next: null }) }));
    const { data } = await desk.items({ state: undefined, cursor: undefined, limit: 10 });
    expect(data[0]?.headline).toBe('The bridge opens on Tuesday');
  });

  it('leads to the story in the language of the item, else in that in which it was made', async () => {
    const items = [
      item(9),
      { ...item(8), locale: 'mk' },
      { ...item(7), articleDocumentId: 'gone' },
    ];
    const desk = deskOf(service({ items: () => Promise.resolve({ items, next: null }) }));
    const { data } = await desk.items({ state: undefined, cursor: undefined, limit: 10 });
    expect(data.map(({ story }) => story)).toEqual([VERSIONS[1], VERSIONS[0], null]);
  });

  it('gives kills of stories with what the agency says', async () => {
    const fields = { ...FIELDS, status: 'canceled' as const };
    const kill = { ...item(9), fields, state: 'kill', headline: null, copy: '' };
    const kills = () => Promise.resolve([kill]);
    expect(await deskOf(service({ kills })).kills(undefined)).toEqual([
      expect.objectContaining({ kill: { note: 'Hold', text: null }, story: VERSIONS[1] }),
    ]);
    expect(await deskOf(service({ kills }), []).kills(undefined)).toEqual([]);
  });

  it('refuses a cursor that it did not give', async () => {
    const desk = deskOf(service());
    await expect(desk.items({ state: undefined, cursor: 'x', limit: 10 })).rejects.toThrow(
      'cursor: must be the nextCursor of the page before',
    );
  });

  it('gives the copy of an item with its language and what the agency says of it', async () => {
    const item = await deskOf(service()).copyOf('item9');
    expect(item?.locale).toBe('sq');
    expect(item?.given).toEqual({
      ...{ copy: 'Ura\n\nHapet.', fields: FIELDS, note: 'Hold' },
      ...{ status: 'withheld', story: 'story', embargoedUntil: FIELDS.embargoedUntil },
    });
    const none = service({ item: () => Promise.resolve(null) });
    expect(await deskOf(none).copyOf('x')).toBeNull();
  });

  it('dismisses only what waits', async () => {
    const from: string[][] = [];
    const mark: IngestService['mark'] = (_id, states) => {
      from.push(states);
      return Promise.resolve(false);
    };
    expect(await deskOf(service({ mark })).dismiss('item9')).toBe(false);
    expect(from).toEqual([['new', 'update', 'kill', 'failed']]);
  });
});
