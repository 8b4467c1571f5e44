import { expect, it } from '@jest/globals';
import { createPlainReading } from './plain-reading';

it('gives a photo the address of the server, with the path below which the server stands', async () => {
  const read = createPlainReading({
    // Asked for nothing here.
    db: {} as never,
    uids: {
      ...{ article: 'api::story.story', person: 'api::human.human', quote: 'api::said.said' },
      category: 'api::section.section',
    },
    locales: () => Promise.resolve({ codes: ['sq'], default: 'sq' }),
    base: () => 'https://lajme.example/cms',
  });
  const { absolute } = await read({});
  expect(absolute('/uploads/ana.jpg')).toBe('https://lajme.example/cms/uploads/ana.jpg');
  expect(absolute('https://cdn.example/ana.jpg')).toBe('https://cdn.example/ana.jpg');
  expect(absolute(null)).toBeNull();
});
