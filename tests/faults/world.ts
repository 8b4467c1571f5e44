import type { Core } from '@strapi/strapi';
import { superAdmin } from '../helpers/admin';
import { apiToken } from '../helpers/apiToken';
import { writers } from '../helpers/articles';
import type { PostgresConnection, SqliteFile } from '../helpers/environment';
import { bootNewsroom } from '../helpers/newsroom';

export type LastingDatabase = SqliteFile | PostgresConnection;

/** The possible states of a story after all requests so far: its published title, or null for none. */
export interface Story {
  documentId: string;
  possible: Set<string | null>;
  /** Publications and withdrawals: how many events the log must have, and may have. */
  lines: { least: number; most: number };
}

export interface World {
  /** For the content API. */
  token: string;
  email: string;
  password: string;
  stories: Story[];
  /** DocumentIds. */
  categories: string[];
}

const STORIES = 8;

const makeStory = async (strapi: Core.Strapi, category: string): Promise<Story> => {
  const write = writers(strapi);
  const { documentId } = await write.draft({
    data: { category, lead: 'Lead', byline: 'Desk', credit: { code: 'TST' } },
  });
  await write.quote(documentId);
  return { documentId, possible: new Set([null]), lines: { least: 0, most: 0 } };
};

/** Fills an empty database with a desk, tokens and stories in draft. */
export const makeWorld = async (database: LastingDatabase): Promise<World> => {
  const newsroom = await bootNewsroom({ database });
  const { strapi } = newsroom;
  const { email, password } = await superAdmin(strapi);
  const token = await apiToken(strapi, { type: 'full-access' });
  const { documentId } = await writers(strapi).category('World', 'World');
  const sport = await writers(strapi).category('Sport', 'Sport');
  const stories: Story[] = [];
  for (let made = 0; made < STORIES; made += 1) stories.push(await makeStory(strapi, documentId));
  await newsroom.stop();
  return { token, email, password, stories, categories: [documentId, sport.documentId] };
};
