import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Proposal } from '../../server/src/parse/proposal/proposal';
import { annotationSchema, type GoldPage } from '../pages/page';
import { GOLD, parsePage, readRawPages } from '../pages/read-pages';

const parser = path.resolve(__dirname, '../../server/src/parse');
const fixtures = path.join(parser, 'fixtures');

/** A page of the parser's own tests as a gold page, its expected proposal taken for the annotation. */
function fixture(name: string): GoldPage {
  const read = (file: string) => readFileSync(path.join(fixtures, file), 'utf8');
  const expected = JSON.parse(read(`${name}.json`)) as Pick<Proposal, 'persons' | 'quotes'>;
  const annotation = annotationSchema.parse({
    ...{ locale: 'en', genre: 'fixture', layout: 'title', fields: {} },
    persons: expected.persons.map((person) => ({ name: person.name, aliases: person.aliases })),
    quotes: expected.quotes.map(({ text, kind, speaker }) => ({
      ...{ stretches: text.split(' … '), kind, speaker },
    })),
  });
  return { ...annotation, set: 'train', name, copy: read(`${name}.txt`) };
}

interface Attributions {
  opening: string;
  persons: string[];
  paragraphs: { text: string; speaker: string | null }[];
}

/** Ways to say who speaks, each as a page of its own: an opening that names three persons, and a paragraph. */
function attributions(): GoldPage[] {
  const file = readFileSync(path.join(__dirname, 'attributions.json'), 'utf8');
  const { opening, persons, paragraphs } = JSON.parse(file) as Attributions;
  return paragraphs.map(({ text, speaker }, index) => {
    const quotes = [...text.matchAll(/“([^”]+)”/g)].map(([, words]) => words ?? '');
    const named = persons.filter((name) => `${opening} ${text}`.includes(name));
    const annotation = annotationSchema.parse({
      ...{ locale: 'en', genre: 'attribution', layout: 'title', fields: {} },
      persons: named.map((name) => ({ name })),
      quotes: [{ stretches: quotes, kind: 'direct', speaker }],
    });
    const copy = `A headline that stands alone here\n\n${opening}\n\n${text}\n`;
    return { ...annotation, set: 'train', name: `attribution-${index}`, copy };
  });
}

/** The pages of gold's train set, never of its test set. */
export const goldPages = (): GoldPage[] =>
  readRawPages(path.join(GOLD, 'train'), 'train').map(parsePage);

/** Pages that are learned from besides gold: what the parser's tests hold. */
export function otherPages(): GoldPage[] {
  const names = readdirSync(fixtures)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.replace('.txt', ''));
  return [
    ...readRawPages(path.join(parser, 'cases'), 'train').map(parsePage),
    ...names.map(fixture),
    ...readRawPages(path.join(__dirname, 'pages'), 'train').map(parsePage),
    ...attributions(),
  ];
}
