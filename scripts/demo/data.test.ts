import { describe, expect, it } from '@jest/globals';
import { languagesOf } from '../../database/seeds/content/create-articles';
import { readNewsroom, type DemoArticle } from '../../database/seeds/data/newsroom';
import { LOCALES } from '../../database/seeds/data/schemas';
import { DESK_ROLES, TRANSLATOR } from '../../database/seeds/staff/roles';

const newsroom = readNewsroom();
const { articles, categories, credits, people, pictures, quotes, staff } = newsroom;
const DAY = 24 * 60;
const MERGE = 'plugin::wire-desk.people.merge';
const [PERSON, ARTICLE, QUOTE] = ['api::person.person', 'api::article.article', 'api::quote.quote'];

const keysOf = (entries: { key: string }[]) => entries.map(({ key }) => key);
const repeated = (values: string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);
const textOf = (article: DemoArticle, locale: 'sq' | 'en') =>
  article[locale]?.body.join('\n') ?? '';

describe('the data of the demo newsroom', () => {
  it('has the documented size', () => {
    expect(categories).toHaveLength(8);
    expect(people.length).toBeGreaterThanOrEqual(14);
    expect(articles.length).toBeGreaterThanOrEqual(32);
    expect(quotes.length).toBeGreaterThanOrEqual(24);
  });

  it('has most articles in both languages and some in one', () => {
    const languageSets = articles.map((article) => languagesOf(article).join('+'));
    expect(new Set(languageSets)).toEqual(new Set(['sq+en', 'sq', 'en']));
    const inBoth = languageSets.filter((languages) => languages === 'sq+en');
    expect(inBoth.length).toBeGreaterThan(articles.length / 2);
  });

  it('has a draft, an embargo of a day, one flash, and news of several days', () => {
    expect(articles.filter(({ draft }) => draft)).toHaveLength(1);
    expect(articles.filter(({ minutesAgo }) => minutesAgo < 0)).toMatchObject([
      { minutesAgo: -DAY },
    ]);
    expect(articles.filter(({ flash }) => flash)).toHaveLength(1);
    const days = articles.map(({ minutesAgo }) => Math.floor(minutesAgo / DAY));
    expect(new Set(days).size).toBeGreaterThanOrEqual(5);
  });

  it('raises its flash on an article that readers see in both languages', () => {
    const [story] = articles.filter(({ flash }) => flash);
    expect(story).toMatchObject({ sq: expect.anything(), en: expect.anything() });
    expect(story?.draft).toBeUndefined();
    expect(story?.minutesAgo).toBeGreaterThan(0);
  });

  it('has unique keys', () => {
    for (const entries of [categories, people, articles, staff, DESK_ROLES]) {
      expect(repeated(keysOf(entries))).toEqual([]);
    }
    expect(repeated(people.map(({ name }) => name))).toEqual([]);
    expect(repeated(articles.map(({ minutesAgo }) => String(minutesAgo)))).toEqual([]);
    for (const locale of LOCALES) {
      expect(repeated(categories.map((category) => category[locale].name))).toEqual([]);
      const titles = articles.flatMap((article) => article[locale]?.title ?? []);
      expect(repeated(titles)).toEqual([]);
    }
  });

  it('refers only to existing keys', () => {
    expect(keysOf(categories)).toEqual(
      expect.arrayContaining(articles.map(({ category }) => category)),
    );
    expect(keysOf(categories)).toEqual(pictures.map(({ category }) => category));
    expect(keysOf(people)).toEqual(
      expect.arrayContaining([
        ...articles.flatMap((article) => article.people),
        ...quotes.map(({ speaker }) => speaker),
      ]),
    );
    expect(keysOf(articles)).toEqual(expect.arrayContaining(quotes.map(({ article }) => article)));
    expect(keysOf(staff)).toEqual(expect.arrayContaining(articles.map(({ writer }) => writer)));
    expect(credits.map(({ code }) => code)).toEqual(
      expect.arrayContaining(articles.flatMap(({ credit }) => credit ?? [])),
    );
  });

  it('uses every category and every person', () => {
    expect(new Set(articles.map(({ category }) => category))).toEqual(new Set(keysOf(categories)));
    expect(new Set(articles.flatMap((article) => article.people))).toEqual(new Set(keysOf(people)));
  });

  it('has a user for every role and an administrator', () => {
    expect(staff.map(({ role }) => role).toSorted()).toEqual(
      ['administrator', TRANSLATOR.key, ...keysOf(DESK_ROLES)].toSorted(),
    );
  });

  it('gives every person a role in both languages', () => {
    for (const { name, roles } of people) {
      const locales = new Set(roles.map(({ locale }) => locale));
      expect({ name, locales }).toEqual({ name, locales: new Set(LOCALES) });
    }
  });
});

describe('the quotes of the demo newsroom', () => {
  it('are never attributed to a real person', () => {
    const real = keysOf(people.filter((person) => person.real));
    expect(real).toContain('zelenskyy');
    expect(quotes.filter(({ speaker }) => real.includes(speaker))).toEqual([]);
  });

  it.each(quotes.map((quote) => [quote.article, quote] as const))(
    'stand in their article: %s',
    (_key, quote) => {
      const article = articles.find(({ key }) => key === quote.article);
      expect(article?.people).toContain(quote.speaker);
      for (const locale of LOCALES) {
        const wording = quote[locale];
        expect(wording === undefined).toBe(article?.[locale] === undefined);
        if (!article || !wording) continue;
        expect(textOf(article, locale)).toContain(wording.attributedAs);
        const opening = { sq: '„', en: '“' }[locale];
        const inMarks = textOf(article, locale).includes(`${opening}${wording.text}`);
        expect(inMarks).toBe(quote.kind !== 'paraphrase');
      }
    },
  );

  it('gives who may merge people all that a merge asks for, and nobody else the permission', () => {
    const merging = DESK_ROLES.filter(({ actions }) => actions.includes(MERGE));
    expect(keysOf(merging)).toEqual(['chief-editor']);
    const holds = (verb: string, subject: string): boolean =>
      merging.every(({ grants }) =>
        grants.some(
          ({ actions, subjects, ownOnly }) =>
            ownOnly !== true &&
            subjects.includes(subject) &&
            actions.includes(`plugin::content-manager.explorer.${verb}`),
        ),
      );
    for (const verb of ['create', 'update', 'delete']) expect(holds(verb, PERSON)).toBe(true);
    expect([holds('update', ARTICLE), holds('update', QUOTE)]).toEqual([true, true]);
  });

  it('are of every kind', () => {
    expect(new Set(quotes.map(({ kind }) => kind))).toEqual(
      new Set(['direct', 'partial', 'paraphrase']),
    );
  });
});
