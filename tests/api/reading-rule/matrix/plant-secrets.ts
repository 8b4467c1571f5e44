import { paragraph, type Entry } from '../../../helpers/articles';
import { ARTICLE, documentsOf, type OpenNewsroom } from '../../flash-news/desk';
import { DOSSIER, writeDossier } from './foreign-types';

const QUOTE = 'api::quote.quote';
const PERSON = 'api::person.person';

/** The prefix of all planted words, which nothing else contains. */
export const SECRET = 'zqsecret';

export const LOCALES = ['sq', 'en'] as const;
type Locale = (typeof LOCALES)[number];

/** The states in which a version, or its text, is hidden. */
export const STATES = [
  'draft',
  'unpublished',
  'embargoed',
  'killed',
  'untranslated',
  'deleted',
  'edited',
] as const;
type State = (typeof STATES)[number];

export interface PlantedContent {
  /** documentIds of articles that were never visible. */
  hidden: string[];
  /** Ids of their rows. */
  hiddenIds: number[];
  hiddenPeople: string[];
  visible: string[];
  /** The id of the picture of all stories and people. A file itself is no secret (README, Security). */
  file: number;
  /** Deletes everything hidden, except killed stories, whose existence is public. */
  deleteHidden(): Promise<void>;
}

const planted = (state: State, locale: Locale): string => `${SECRET}${state}${locale}`;

const story = (word: string, file: number, category: string, person: string) => ({
  title: `${word} title`,
  lead: `${word} lead`,
  body: [paragraph(`${word} body`)],
  byline: `${word} byline`,
  figure: {
    media: file,
    caption: `${word} caption`,
    alt: `${word} alt`,
    credit: `${word} figure`,
  },
  dateline: { place: `${word} place` },
  credit: { code: 'TST', name: `${word} credit` },
  category,
  people: [person],
});

const someone = (word: string, file: number) => ({
  photo: file,
  aliases: [{ text: `${word} alias`, locale: 'sq' }],
  roles: [{ title: `${word} role`, locale: 'sq' }],
});

/** Creates articles in every state and locale, with quotes and people, and some visible ones. */
export const plantSecrets = async (room: OpenNewsroom): Promise<PlantedContent> => {
  const { write, desk, strapi } = room;
  const articles = documentsOf(strapi)(ARTICLE);
  const category = (await write.category('Bota', 'PlantedContent')).documentId;
  const picture = { name: 'plain.png', hash: 'plain', ext: '.png', mime: 'image/png', size: 1 };
  const { id: file } = (await room.rows('plugin::upload.file').create({
    data: { ...picture, url: '/uploads/plain.png', provider: 'local' },
  })) as Entry;
  const seen = (await write.person('Plain Person', someone('plain', file))).documentId;
  const content = { hidden: [] as string[], hiddenPeople: [] as string[], visible: [] as string[] };
  const undo: (() => Promise<unknown>)[] = [];

  const hide = async (state: State, locale: Locale): Promise<string> => {
    const word = planted(state, locale);
    const person = (await write.person(`${word} person`, someone(word, file))).documentId;
    const { documentId } = await write.draft({ locale, data: story(word, file, category, person) });
    await write.quote(documentId, { locale, data: { text: `${word} quote`, speaker: person } });
    if (state === 'deleted') return documentId;
    content.hiddenPeople.push(person);
    if (state === 'killed') return documentId;
    content.hidden.push(documentId);
    undo.push(async () => {
      await room.rows(QUOTE).deleteMany({ where: { text: { $startsWith: word } } });
      await articles.delete({ documentId, locale: '*' });
      await room.rows(PERSON).deleteMany({ where: { documentId: person } });
    });
    return documentId;
  };

  const show = async (locale: Locale, title: string): Promise<string> => {
    const { documentId } = await write.draft({
      locale,
      data: { ...story('plain', file, category, seen), title },
    });
    await write.quote(documentId, { locale, data: { text: `${title} quote`, speaker: seen } });
    await write.publish(documentId, locale);
    content.visible.push(documentId);
    return documentId;
  };

  const reason = (word: string) => ({ reason: `${word} reason` });
  const make: Record<State, (locale: Locale) => Promise<unknown>> = {
    draft: (locale) => hide('draft', locale),
    async unpublished(locale) {
      const documentId = await hide('unpublished', locale);
      await write.publish(documentId, locale);
      await write.unpublish(documentId, locale);
    },
    async embargoed(locale) {
      const documentId = await hide('embargoed', locale);
      const releasedAt = '2031-05-06T07:08:09Z';
      const asked = { locale, releasedAt, ...reason(planted('embargoed', locale)) };
      await desk.release(documentId, asked);
      await write.publish(documentId, locale);
    },
    async killed(locale) {
      const documentId = await hide('killed', locale);
      await write.publish(documentId, locale);
      const asked = {
        notices: { sq: 'It is gone.', en: 'It is gone.' },
        ...reason(planted('killed', locale)),
      };
      await desk.post(`/flash-news/kills/${ARTICLE}/${documentId}`, asked);
    },
    async untranslated(locale) {
      const other = locale === 'sq' ? 'en' : 'sq';
      const documentId = await show(other, `told-in-${other}`);
      const word = planted('untranslated', locale);
      const { credit: _credit, people: _people, ...text } = story(word, file, category, seen);
      await articles.update({ documentId, locale, data: text });
      undo.push(() => articles.delete({ documentId, locale }));
    },
    async deleted(locale) {
      const documentId = await hide('deleted', locale);
      await write.publish(documentId, locale);
      await articles.delete({ documentId, locale: '*' });
      await room.rows(QUOTE).deleteMany({ where: { text: { $contains: 'secretdeleted' } } });
    },
    async edited(locale) {
      const documentId = await show(locale, `edited-${locale}`);
      const { credit: _credit, ...text } = story(planted('edited', locale), file, category, seen);
      await articles.update({ documentId, locale, data: text });
      undo.push(() => articles.discardDraft({ documentId, locale }));
    },
  };
  for (const locale of LOCALES) {
    await show(locale, `plain-${locale}`);
    for (const state of STATES) await make[state](locale);
  }
  await desk.raise(content.visible[0] as string, { text: { sq: 'Plain banner' } });

  const rowsOf = async (documentIds: string[]): Promise<number[]> => {
    const found = await room
      .rows(ARTICLE)
      .findMany({ where: { documentId: { $in: documentIds } } });
    return (found as Entry[]).map(({ id }) => id);
  };
  const hiddenIds = await rowsOf(content.hidden);
  const [plain = ''] = content.visible;
  await writeDossier(room, 'plain', file, await rowsOf([plain]));
  await writeDossier(room, planted('draft', 'sq'), file, hiddenIds);
  undo.push(() => room.rows(DOSSIER).deleteMany({ where: { name: { $startsWith: SECRET } } }));

  return {
    ...content,
    file,
    hiddenIds,
    async deleteHidden() {
      for (const step of undo) await step();
      const last = { name: { $contains: 'secretdeleted' } };
      await room.rows(PERSON).deleteMany({ where: last });
    },
  };
};
