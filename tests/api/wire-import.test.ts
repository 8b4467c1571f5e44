import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writers } from '../helpers/articles';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';

const ARTICLE = 'api::article.article';
const QUOTE = 'api::quote.quote';
const PERSON = 'api::person.person';
const CATEGORY = 'api::category.category';
const ACTOR = { id: null, name: 'Wire desk' };

interface Options {
  locale: string;
  publish: boolean;
  flash: boolean;
  createCategory: boolean;
  asNew: boolean;
}

/** The importer's service, as the command line calls it. */
interface Importer {
  importCopy(copy: string, options: Options, actor: object): Promise<Outcome>;
  propose(copy: string, locale: string): Promise<Proposal>;
}

interface Proposal {
  takeOf: { documentId: string; title: string; similarity: number } | null;
  warnings: string[];
  repaired: string | null;
  leftOut: { text: string; reason: string }[];
}

interface Outcome {
  kind: 'known' | 'take' | 'imported';
  documentId: string;
  title?: string;
  similarity?: number;
}

/** Fields of stored documents; which of them exist depends on the type. */
interface Stored {
  documentId: string;
  name: string;
  lead: string;
  credit: { code: string };
  category: { documentId: string } | null;
  people: { name: string }[];
  quotes: { text: string; publishedAt: string | null; speaker: { name: string } | null }[];
  aliases: { text: string }[];
}

let newsroom: Newsroom;
let importer: Importer;
let world: string;

/** Returns a different page for each test: only `topic` differs. */
const page = (topic: string, section = 'World') => `Flash News

${section}

Harbour of ${topic} opens again

The harbour of ${topic} opened again on Tuesday after nine days of storm, the port office said.

"We are glad to see the first ferries come in," port director Arta Velmira told Radio Coast. She called the wait “long and costly.”

Velmyra said that forty ships had waited outside. / REL

Latest news
`;

const options = (given: Partial<Options> = {}): Options => ({
  locale: 'en',
  publish: false,
  flash: false,
  createCategory: false,
  // The pages differ in one word only.
  asNew: true,
  ...given,
});

const query = (uid: string) => newsroom.strapi.db.query(uid);

const counts = () =>
  Promise.all(
    [ARTICLE, QUOTE, PERSON, CATEGORY, 'plugin::wire-desk.import'].map((uid) => query(uid).count()),
  );

const articleOf = async (documentId: string): Promise<Stored> => {
  const article: Stored = await query(ARTICLE).findOne({
    where: { documentId },
    orderBy: { id: 'desc' },
    populate: { credit: true, category: true, people: true, quotes: { populate: ['speaker'] } },
  });
  return article;
};

beforeAll(async () => {
  newsroom = await bootNewsroom();
  importer = newsroom.strapi.plugin('wire-desk').service('importer');
  world = (await writers(newsroom.strapi).category('Bota', 'World')).documentId;
});

afterAll(() => newsroom.stop());

describe('importing wire copy', () => {
  it('makes a draft with its category, people, quotes and credit', async () => {
    const { kind, documentId } = await importer.importCopy(page('Vlora'), options(), ACTOR);
    const article = await articleOf(documentId);
    expect(kind).toBe('imported');
    expect(article.lead).toContain('opened again on Tuesday');
    expect(article.credit.code).toBe('REL');
    expect(article.category?.documentId).toBeDefined();
    expect(article.people.map(({ name }) => name)).toEqual(['Arta Velmira']);
    expect(article.quotes.map(({ speaker }) => speaker?.name)).toEqual([
      'Arta Velmira',
      'Arta Velmira',
    ]);
    expect(article.quotes.every(({ publishedAt }) => publishedAt === null)).toBe(true);
  });

  it('matches the category by its name in any language', async () => {
    const { documentId } = await importer.importCopy(page('Saranda', 'Bota'), options(), ACTOR);
    const row = (await query(CATEGORY).findOne({
      where: { documentId: world, locale: 'en' },
    })) as unknown as { documentId: string };
    expect((await articleOf(documentId)).category?.documentId).toBe(row.documentId);
  });

  it('does nothing the second time, however the lines end', async () => {
    const first = await importer.importCopy(page('Durres'), options(), ACTOR);
    const before = await counts();
    const copy = page('Durres').replaceAll('\n', '\r\n');
    const second = await importer.importCopy(copy, options(), ACTOR);
    expect(second).toMatchObject({ kind: 'known', documentId: first.documentId });
    expect(await counts()).toEqual(before);
  });

  it('imports the same copy again when its article was deleted', async () => {
    const { documentId } = await importer.importCopy(page('Shengjin'), options(), ACTOR);
    await newsroom.strapi.documents(ARTICLE).delete({ documentId, locale: '*' });
    const again = await importer.importCopy(page('Shengjin'), options(), ACTOR);
    expect(again.kind).toBe('imported');
    expect(again.documentId).not.toBe(documentId);
  });

  it('publishes the quotes with the article and raises a flash on it', async () => {
    const wanted = options({ publish: true, flash: true });
    const { documentId } = await importer.importCopy(page('Bari'), wanted, ACTOR);
    const published = (await articleOf(documentId)).quotes;
    expect(published.length).toBe(2);
    expect(published.every(({ publishedAt }) => publishedAt !== null)).toBe(true);
    const flashes = await newsroom.http().get('/api/flash-news?locale=en').expect(200);
    expect(flashes.body.data).toMatchObject([{ documentId, flash: { level: 'flash' } }]);
  });

  it('knows a person by an alias and keeps a new spelling', async () => {
    const person = await writers(newsroom.strapi).person('Arta Velmirá', {
      aliases: [{ text: 'Arta Velmira', locale: 'en', kind: 'spelling' }],
    });
    await query(PERSON).deleteMany({ where: { name: 'Arta Velmira' } });
    const { documentId } = await importer.importCopy(page('Ancona'), options(), ACTOR);
    expect((await articleOf(documentId)).people.map(({ name }) => name)).toEqual(['Arta Velmirá']);
    const stored = (await query(PERSON).findOne({
      where: { documentId: person.documentId },
      populate: ['aliases'],
    })) as unknown as Stored;
    expect(stored.aliases.map(({ text }) => text)).toEqual(['Arta Velmira', 'Velmyra']);
  });

  it('leaves out a known person of whom the copy has the surname alone, but for the office', async () => {
    await writers(newsroom.strapi).person('Ilir Hoxha', {
      roles: [{ locale: 'en', title: 'Harbour minister' }],
    });
    const saidBy = (topic: string, who: string) => `Harbour of ${topic} closes

The harbour of ${topic} closed on Monday after a storm of two days.

“No ferry leaves today,” ${who} said.
`;
    const peopleOf = async (copy: string) => {
      const { documentId } = await importer.importCopy(copy, options(), ACTOR);
      const { people, quotes } = await articleOf(documentId);
      return [...people, ...quotes.map(({ speaker }) => speaker)].map((one) => one?.name);
    };
    expect(await peopleOf(saidBy('Zara', 'Hoxha'))).toEqual([undefined]);
    const named = await peopleOf(saidBy('Pula', 'harbour minister Hoxha'));
    expect(named).toEqual(['Ilir Hoxha', 'Ilir Hoxha']);
  });

  it('writes nothing when it only proposes', async () => {
    const before = await counts();
    const proposal = await importer.propose(page('Trieste'), 'en');
    expect(proposal).toMatchObject({
      article: { title: 'Harbour of Trieste opens again', category: 'World', credit: 'REL' },
    });
    expect(await counts()).toEqual(before);
  });
});

describe('a later take of an imported story', () => {
  const paragraph = (topic: string) =>
    `The ${topic} will be counted by hand until the end of the week, an official of the harbour added late in the evening.`;
  const take = (more: string) => page('Himara').replace(' / REL', `\n\n${more} / REL`);
  let first: Outcome;

  beforeAll(async () => {
    first = await importer.importCopy(page('Himara'), options(), ACTOR);
  });

  it('is not imported as a second article, but names the first', async () => {
    const before = await counts();
    const outcome = await importer.importCopy(
      take(paragraph('boats')),
      options({ asNew: false }),
      ACTOR,
    );
    expect(outcome).toMatchObject({
      kind: 'take',
      documentId: first.documentId,
      title: 'Harbour of Himara opens again',
    });
    expect(outcome.similarity).toBeGreaterThanOrEqual(0.8);
    expect(await counts()).toEqual(before);
  });

  it('is named in the proposal', async () => {
    const { takeOf } = await importer.propose(take(paragraph('crates')), 'en');
    expect(takeOf).toMatchObject({ documentId: first.documentId });
  });

  it('becomes an article of its own if that is asked', async () => {
    const outcome = await importer.importCopy(take(paragraph('nets')), options(), ACTOR);
    expect(outcome.kind).toBe('imported');
    expect(outcome.documentId).not.toBe(first.documentId);
  });

  it('is none once the articles are deleted', async () => {
    const copy = `World\n\nMill of Bobov closes\n\n${paragraph('sacks')} The miller said so to nobody but his dog, which was asleep.`;
    const { documentId } = await importer.importCopy(copy, options(), ACTOR);
    const later = `${copy} It is the last one on the river.`;
    expect((await importer.propose(later, 'en')).takeOf).toMatchObject({ documentId });
    await newsroom.strapi.documents(ARTICLE).delete({ documentId, locale: '*' });
    expect((await importer.propose(later, 'en')).takeOf).toBeNull();
  });

  it('is only looked for in the last seven days', async () => {
    const copy = `World\n\nBell of Dragot is cast anew\n\n${paragraph('bells')} The old one had cracked in the frost of last January.`;
    await importer.importCopy(copy, options(), ACTOR);
    const later = `${copy} It weighs two tons.`;
    expect((await importer.propose(later, 'en')).takeOf).not.toBeNull();
    const old = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
    await query('plugin::wire-desk.import-hash').updateMany({
      where: { id: { $gt: 0 } },
      data: { importedAt: old },
    });
    expect((await importer.propose(later, 'en')).takeOf).toBeNull();
  });
});

describe('a proposal', () => {
  it('says what it left out, and warns of copy that was encoded twice', async () => {
    const copy = page('Vora').replace('storm', 'stuhi e rëndë');
    const twice = new TextDecoder('latin1').decode(Buffer.from(copy));
    const { warnings, repaired } = await importer.propose(twice, 'en');
    expect(warnings).toEqual([expect.stringContaining('encoded twice')]);
    expect(repaired).toContain('stuhi e rëndë');
    const proposal = await importer.propose(copy, 'en');
    expect(proposal).toMatchObject({ warnings: [], repaired: null });
    expect(proposal.leftOut).toContainEqual({ text: 'Flash News', reason: 'furniture' });
  });
});

describe('what can’t be imported leaves nothing behind', () => {
  it('names an unknown category and those that are known', async () => {
    const before = await counts();
    await expect(importer.importCopy(page('Split', 'Weather'), options(), ACTOR)).rejects.toThrow(
      /"Weather", which is unknown. Known are: .*Bota \/ World.* --create-category/,
    );
    expect(await counts()).toEqual(before);
  });

  it('makes the category when asked to', async () => {
    const wanted = options({ createCategory: true });
    const { documentId } = await importer.importCopy(page('Zadar', 'Weather'), wanted, ACTOR);
    const category = (await articleOf(documentId)).category as unknown as Stored;
    expect(category.name).toBe('Weather');
  });

  it('names the language that the category lacks', async () => {
    await newsroom.strapi.documents(CATEGORY).create({ locale: 'sq', data: { name: 'Kronika' } });
    const before = await counts();
    await expect(importer.importCopy(page('Rijeka', 'Kronika'), options(), ACTOR)).rejects.toThrow(
      'The category "Kronika" has no version in en, only in sq.',
    );
    expect(await counts()).toEqual(before);
  });

  it('takes everything back when the last step fails', async () => {
    const before = await counts();
    const flash = newsroom.strapi.plugin('flash-news').service('flash');
    const { raise } = flash;
    flash.raise = () => Promise.reject(new Error('The desk is closed.'));
    const wanted = options({ publish: true, flash: true });
    await expect(importer.importCopy(page('Kotor'), wanted, ACTOR)).rejects.toThrow(
      'The desk is closed.',
    );
    flash.raise = raise;
    expect(await counts()).toEqual(before);
  });

  it('refuses a flash that readers could not see', async () => {
    await expect(importer.importCopy(page('Bar'), options({ flash: true }), ACTOR)).rejects.toThrow(
      'A flash needs a published article',
    );
  });
});
