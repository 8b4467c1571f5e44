import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseCopy } from './parse-copy';
import type { KnownPerson, Proposal } from './proposal/proposal';

// The page belongs to its publisher, so it stays outside the repository, and the test states facts only.
const page = path.resolve(__dirname, '../../../../../../../shared/seeds/000_5fbcce88e528ce68.txt');
const isThere = existsSync(page);
if (!isThere) console.warn(`No news page at ${page}: its test is left out.`);

const proposalWith = (persons: KnownPerson[]): Proposal =>
  parseCopy(readFileSync(page, 'utf8'), { categories: [], persons, locale: 'en' });

(isThere ? describe : describe.skip)('the news page beside the repository', () => {
  let proposal: Proposal;

  beforeAll(() => {
    proposal = proposalWith([]);
  });

  it('is filed under Bota and credited to REL', () => {
    expect(proposal.article).toMatchObject({ category: 'Bota', credit: 'REL', dateline: null });
  });

  it('has its first paragraph as lead, and fourteen more', () => {
    const { title, lead, body } = proposal.article;
    expect(lead).not.toBe(title);
    expect(lead).toMatch(/^Ukrainian President/);
    expect(body).toHaveLength(14);
    expect(proposal.leftOut).toEqual([
      { text: 'Flash News', reason: 'furniture' },
      { text: 'Bota', reason: 'section' },
      { text: title, reason: 'repeat' },
      { text: '/ REL', reason: 'credit' },
      { text: 'Latest news', reason: 'furniture' },
    ]);
  });

  it('names six people, in this order', () => {
    expect(proposal.persons.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['Volodymyr Zelenskyy', 'Zelensky'],
      ['Freidrich Merz'],
      ['Emmanuel Macron'],
      ['Joe Biden'],
      ['Vladimir Putin'],
      ['Donald Trump'],
    ]);
  });

  it('has six quotes, and no term among them', () => {
    const told = proposal.quotes.map(({ kind, speaker, attributedAs, medium, text }) => [
      kind,
      speaker,
      attributedAs,
      medium,
      kind === 'partial' ? text : '',
    ]);
    const direct = ['direct', 'Volodymyr Zelenskyy', 'Zelensky', null, ''];
    expect(told).toEqual([
      direct,
      direct,
      direct,
      ['partial', 'Volodymyr Zelenskyy', 'Zelensky', null, 'good and productive'],
      ['partial', 'Volodymyr Zelenskyy', 'Zelensky', null, 'just peace'],
      ['partial', 'Donald Trump', 'Trump', 'NBC News', 'maybe'],
    ]);
  });

  it('knows Merz by the alias that the newsroom has for him', () => {
    const merz = { documentId: 'm', name: 'Friedrich Merz', aliases: ['Freidrich Merz'] };
    const { persons, personDocumentIds } = proposalWith([merz]);
    expect(persons[1]).toMatchObject({ name: 'Friedrich Merz', known: true });
    expect(persons).toHaveLength(6);
    expect(personDocumentIds).toEqual({ 'Friedrich Merz': 'm' });
  });
});
