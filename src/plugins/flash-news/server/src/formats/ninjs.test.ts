import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyChannel, expectedTitle } from './fixtures/any-channel';
import { hasSchema, ninjsValidator, SCHEMA } from './fixtures/ninjs-schema';
import { bareStory, channelOf, fullStory, storyWith, TITLES } from './fixtures/stories';
import { ninjs } from './ninjs';
import { stableId } from './stable-id';
import type { Channel } from './story';

fc.configureGlobal({ seed: 20260306 });

const self = 'https://cms.example.com/api/latest-news/ninjs.json?locale=sq';

interface Item {
  uri: string;
  urgency: number;
  headlines: { value: string }[];
  [property: string]: unknown;
}

const read = (channel: Channel): { associations: Item[] } =>
  JSON.parse(ninjs(channel)) as { associations: Item[] };

describe('ninjs', () => {
  it('is one composite object with the stories in order', () => {
    expect(read(channelOf([bareStory, fullStory], { self: `${self}&cursor=abc` }))).toEqual({
      uri: self,
      standard: {
        name: 'ninjs',
        version: '3.1',
        schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
      },
      type: 'composite',
      pubStatus: 'usable',
      versionCreated: '2026-03-03T10:30:00.000Z',
      language: 'sq',
      title: 'Lajmet e fundit',
      infoSources: [{ name: 'Zëri & Co.' }],
      associations: [
        expect.objectContaining({ uri: stableId(bareStory.item) }),
        expect.objectContaining({ uri: stableId(fullStory.item) }),
      ],
    });
  });

  it('writes every part of a story that ninjs can hold', () => {
    const { item } = fullStory;
    const plain = (role: string, value: string | null): object => ({
      role,
      contentType: 'text/plain',
      value,
    });
    expect(read(channelOf([fullStory])).associations).toEqual([
      {
        name: item.title,
        uri: stableId(item),
        type: 'text',
        representationType: 'full',
        pubStatus: 'usable',
        urgency: 2,
        firstCreated: item.releasedAt,
        versionCreated: item.modifiedAt,
        language: 'sq',
        by: 'Drita Gashi',
        slugline: 'cmimet-po-ulen',
        headlines: [plain('main', item.title)],
        descriptions: [
          plain('summary', item.summary),
          plain('correction', 'Shifra ishte 3, jo 5.'),
          plain('withdrawn-clarification', 'Ishte e hënë.'),
          plain('update', 'Ministri u përgjigj.'),
        ],
        bodies: [
          { role: 'html', contentType: 'text/html', value: '<p>Çmimet ulen.</p>' },
          plain('text', 'Çmimet ulen.'),
        ],
        people: [
          { name: 'Arta Hoxha', literal: 'p1' },
          { name: 'Ben Kola', literal: 'p2' },
          { name: 'Drita Gashi', rel: 'author' },
        ],
        subjects: [{ name: 'Ekonomi & treg', literal: 'cat1' }],
        genres: [{ name: 'Buletin', literal: 'bulletin' }],
        infoSources: [{ name: 'REL' }],
        renditions: [{ name: 'web', href: item.url, contentType: 'text/html' }],
        associations: [
          {
            name: 'Tregu & "njerëzit"',
            uri: 'https://cms.example.com/uploads/tregu.jpg',
            type: 'picture',
            renditions: [
              {
                name: 'web',
                href: 'https://cms.example.com/uploads/tregu.jpg',
                width: 1200,
                height: 800,
              },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    ['flash' as const, 1],
    ['bulletin' as const, 2],
    ['urgent' as const, 3],
  ])('writes the urgency of a %s as %i', (level, urgency) => {
    const flash = { level, startedAt: '', expiresAt: '', text: null };
    expect(read(channelOf([storyWith({ flash })])).associations[0]?.urgency).toBe(urgency);
  });

  it('writes the urgency of other news as 4, and the publisher as their source', () => {
    const [item] = read(channelOf([bareStory])).associations;
    expect(item).toMatchObject({ urgency: 4, infoSources: [{ name: 'Zëri & Co.' }], bodies: [] });
  });

  it.each(Object.entries(TITLES))('keeps a title with %s', (_, title) => {
    const [item] = read(channelOf([storyWith({ title })])).associations;
    expect(item?.headlines[0]?.value).toBe(title);
  });

  it('parses back to the same values, for any content', () => {
    fc.assert(
      fc.property(anyChannel, (channel) => {
        const { associations } = read(channel);
        const items = associations.slice(0, channel.stories.length);
        expect(associations.slice(items.length)).toEqual(
          channel.takenDown.map(({ at, ...gone }) =>
            expect.objectContaining({
              uri: stableId({ ...gone, locale: channel.language }),
              pubStatus: 'canceled',
              versionCreated: at,
            }),
          ),
        );
        expect(items.map(({ uri, headlines }) => [uri, headlines[0]?.value])).toEqual(
          channel.stories.map((story) => [
            stableId({ ...story.item, locale: channel.language }),
            expectedTitle(story),
          ]),
        );
      }),
    );
  });

  it('renders equal channels to equal bytes', () => {
    fc.assert(
      fc.property(anyChannel, (channel) => {
        expect(ninjs(structuredClone(channel))).toBe(ninjs(channel));
      }),
    );
  });
});

describe('the schema of IPTC', () => {
  it('is present, at least in CI', () => {
    expect(hasSchema || process.env.CI === undefined).toBe(true);
  });
});

const describeWithSchema = hasSchema ? describe : describe.skip;
const unless = hasSchema ? '' : ` (skipped: there is no ${SCHEMA})`;

describeWithSchema(`validation by the schema of IPTC${unless}`, () => {
  it('accepts any channel, and any story alone', () => {
    const validate = ninjsValidator();
    fc.assert(
      fc.property(anyChannel, (channel) => {
        const alone = read(channel).associations.map(({ name: _, ...item }) => item);
        for (const document of [read(channel), ...alone]) {
          validate(document);
          expect(validate.errors ?? []).toEqual([]);
        }
      }),
    );
  });

  it.each([{ uri: 'x y' }, { urgency: 0 }, { firstcreated: '' }, { type: 'news' }])(
    'rejects %j',
    (wrong) => {
      const [item] = read(channelOf([fullStory])).associations;
      expect(ninjsValidator()({ ...item, ...wrong })).toBe(false);
    },
  );
});
