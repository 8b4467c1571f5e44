import type { ChildNewsroom } from '../helpers/childNewsroom';
import type { Random } from './random';
import type { World } from './world';

const UID = 'api::article.article';
const COLLECTION = `/content-manager/collection-types/${UID}`;

/** An answer to a writer. */
export interface Written {
  name: string;
  status: number;
  /** What a refused writer reads. */
  message: string | null;
}

/** A member of staff and a newsroom. */
export interface Desk {
  newsroom: ChildNewsroom;
  world: World;
  authorization: string;
}

interface Answer {
  status: number;
  body: unknown;
}

const toWritten = async (name: string, asked: PromiseLike<Answer>): Promise<Written> => {
  const { status, body } = await asked;
  const message = (body as { error?: { message?: string } }).error?.message ?? null;
  return { name, status, message };
};

const shuffled = <Item>(items: Item[], random: Random): Item[] => {
  const left = [...items];
  return items.map(() => left.splice(random.between(0, left.length - 1), 1)[0] as Item);
};

/** Sends writes at once that lock the same rows in opposite orders. */
export const writeAtOnce = async (desk: Desk, random: Random): Promise<Written[]> => {
  const { newsroom, world, authorization } = desk;
  const ids = world.stories.slice(0, 4).map(({ documentId }) => documentId);
  const inPanel = (path: string) =>
    newsroom.http().post(path).set({ Authorization: authorization });
  const bulk = (documentIds: string[]) =>
    toWritten(
      'bulk publish',
      inPanel(`${COLLECTION}/actions/bulkPublish`).query({ locale: 'sq' }).send({ documentIds }),
    );
  const move = (documentId: string, category: string) =>
    toWritten(
      'move to another category',
      newsroom
        .http()
        .put(`/api/articles/${documentId}`)
        .set('Authorization', world.token)
        .send({ data: { category } }),
    );
  const release = (documentId: string) =>
    toWritten(
      'release now',
      newsroom
        .http()
        .put(`/flash-news/releases/${UID}/${documentId}`)
        .set({ Authorization: authorization })
        .send({ locale: 'sq', releasedAt: 'now', confirmWithdrawal: true }),
    );
  const order = shuffled(ids, random);
  const answers = await Promise.all([bulk(order), bulk([...order].reverse())]);
  // All are in one category after this, in turn.
  const [from, to] = shuffled(world.categories, random) as [string, string];
  const moves = await Promise.all(ids.flatMap((id) => [move(id, from), release(id)]));
  const [first, second] = order as [string, string];
  const away = await Promise.all([
    move(first, to),
    move(second, to),
    bulk(order),
    release(second),
    release(first),
  ]);
  return [...answers, ...moves, ...away];
};
