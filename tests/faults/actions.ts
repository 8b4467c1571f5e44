import type { ChildNewsroom } from '../helpers/childNewsroom';
import type { Random } from './random';
import type { Story, World } from './world';

const UID = 'api::article.article';
const ACTOR = { id: null, name: 'Wire desk' };

/** The outcome of a request: done, refused (nothing may have changed), or never answered. */
export type Fate = 'done' | 'refused' | 'unknown';

export interface Asked {
  tag: string;
  verb: Verb;
  documentId: string | null;
  fate: Fate;
  /** Status of a failure that was answered (5xx). */
  failed: number | null;
}

export const VERBS = [
  'publish',
  'publish',
  'unpublish',
  'raise',
  'change',
  'end',
  'release now',
  'embargo',
  'correct',
  'kill',
  'revive',
  'import',
] as const;

export type Verb = (typeof VERBS)[number];

/** Returns wire copy that no other tag has. */
export const wireCopy = (tag: string): string => `Flash News

World

Harbour of ${tag} opens again

The harbour of ${tag} opened again on Tuesday after nine days of storm, the port office said.

"We are glad to see the first ferries come in," port director Arta Velmira told Radio Coast. She called the wait “long and costly.” / REL

Latest news
`;

interface Desk {
  newsroom: ChildNewsroom;
  world: World;
  authorization: string;
}

const answered = (status: number): Fate =>
  status < 300 ? 'done' : status < 500 ? 'refused' : 'unknown';

const statusOf = async (
  { newsroom, world, authorization }: Desk,
  verb: Exclude<Verb, 'import'>,
  { documentId }: Story,
  tag: string,
): Promise<number> => {
  const http = newsroom.http();
  const desk = { Authorization: authorization };
  const at = (noun: string) => `/flash-news/${noun}/${UID}/${documentId}`;
  const release = (releasedAt: string) =>
    http
      .put(at('releases'))
      .set(desk)
      .send({ locale: 'sq', releasedAt, confirmWithdrawal: true, reason: tag });
  switch (verb) {
    case 'publish':
      return (
        await http
          .put(`/api/articles/${documentId}`)
          .set('Authorization', world.token)
          .send({ data: { title: tag } })
      ).status;
    case 'unpublish': {
      const path = `/content-manager/collection-types/${UID}/${documentId}/actions/unpublish`;
      return (await http.post(path).set(desk).query({ locale: 'sq' }).send({})).status;
    }
    case 'raise':
      return (
        await http
          .post('/flash-news/flashes')
          .set(desk)
          .send({ contentType: UID, documentId, level: 'flash', minutes: 60, reason: tag })
      ).status;
    case 'change':
      return (await http.put(at('flashes')).set(desk).send({ level: 'urgent', reason: tag }))
        .status;
    case 'end':
      return (
        await http
          .post(`${at('flashes')}/end`)
          .set(desk)
          .send({ reason: tag })
      ).status;
    case 'release now':
      return (await release('now')).status;
    case 'embargo':
      return (await release('2030-01-01T00:00:00Z')).status;
    case 'correct':
      return (
        await http
          .post(at('corrections'))
          .set(desk)
          .send({ locale: 'sq', kind: 'update', text: tag })
      ).status;
    case 'kill':
      return (
        await http
          .post(at('kills'))
          .set(desk)
          .send({ notices: { sq: 'Gone', en: 'Gone' }, reason: tag })
      ).status;
    case 'revive':
      return (
        await http
          .post(`${at('kills')}/end`)
          .set(desk)
          .send({ reason: tag })
      ).status;
  }
};

const importing = async ({ newsroom }: Desk, tag: string): Promise<number> => {
  const options = { locale: 'sq', publish: true, flash: false, createCategory: false, asNew: true };
  const args = [wireCopy(tag), options, ACTOR];
  await newsroom.call('plugin::wire-desk.importer', 'importCopy', args);
  return 200;
};

/** Updates a story's possible states: only publication and withdrawal show in the story itself. */
const expect = (story: Story, { verb, tag, fate }: Asked): void => {
  if (verb !== 'publish' && verb !== 'unpublish') return;
  if (fate === 'refused') return;
  const after = verb === 'publish' ? tag : null;
  const moves = verb === 'publish' || [...story.possible].some((title) => title !== null);
  const surely = verb === 'publish' || !story.possible.has(null);
  story.lines.most += moves ? 1 : 0;
  if (fate === 'done') {
    story.lines.least += surely ? 1 : 0;
    story.possible = new Set([after]);
  } else story.possible.add(after);
};

/** Sends a member of staff's requests one by one until the server dies; notes each before it is sent. */
export const work = async (
  desk: Desk,
  stories: Story[],
  random: Random,
  { name, asked, stopped }: { name: string; asked: Asked[]; stopped: () => boolean },
): Promise<void> => {
  for (let count = 0; !stopped(); count += 1) {
    const verb = random.pick(VERBS);
    const story = random.pick(stories);
    const tag = `${name}n${count}`;
    const documentId = verb === 'import' ? null : story.documentId;
    const one: Asked = { tag, verb, documentId, fate: 'unknown', failed: null };
    asked.push(one);
    try {
      const status = await (verb === 'import'
        ? importing(desk, tag)
        : statusOf(desk, verb, story, tag));
      one.fate = answered(status);
      if (status >= 500) one.failed = status;
    } catch {
      // The server died meanwhile: the outcome is unknown.
      one.fate = 'unknown';
    }
    expect(story, one);
  }
};
