import { describe, expect, it } from '@jest/globals';
import { withOwnByline, type InitAnswer } from './offer-own-byline';

const answer: InitAnswer = {
  data: {
    contentTypes: [
      { uid: 'api::article.article', attributes: { byline: { type: 'string' }, title: {} } },
      { uid: 'api::quote.quote', attributes: { text: {} } },
    ],
  },
};

const bylineFor = (firstname: string | null, lastname: string | null): unknown =>
  withOwnByline(answer, { firstname, lastname }).data?.contentTypes?.[0]?.attributes;

describe('withOwnByline', () => {
  it('begins the byline of a new story with the writer’s name', () => {
    expect(bylineFor('Arta', 'Hoxha')).toEqual({
      byline: { type: 'string', default: 'Arta Hoxha' },
      title: {},
    });
    expect(bylineFor(' Arta ', null)).toMatchObject({ byline: { default: 'Arta' } });
  });

  it('offers nothing to a writer without a name, and no more than the field takes', () => {
    expect(withOwnByline(answer, { firstname: ' ', lastname: null })).toBe(answer);
    expect(withOwnByline(answer, {})).toBe(answer);
    expect(bylineFor('a'.repeat(150), 'b'.repeat(150))).toMatchObject({
      byline: { default: `${'a'.repeat(150)} ${'b'.repeat(49)}` },
    });
  });

  it('leaves the other types', () => {
    expect(withOwnByline(answer, { firstname: 'Arta' }).data?.contentTypes?.[1]).toBe(
      answer.data?.contentTypes?.[1],
    );
  });
});
