import type { Core } from '@strapi/strapi';

import { ARTICLE } from './content/articles';
import { raiseFlash, someFlashIsSeen } from './content/front-page';
import { readNewsroom } from './data/newsroom';
import type { PasswordFor } from './staff/engage';

interface UserService {
  findOneByEmail(email: string): Promise<{ id: number } | null>;
  updateById(id: number, change: { password: string }): Promise<unknown>;
}

/**
 * Gives every account of the demo that still exists a new password.
 * @returns the addresses that it found
 */
export const renewPasswords = async (
  strapi: Core.Strapi,
  passwordFor: PasswordFor,
): Promise<string[]> => {
  const users = strapi.service('admin::user') as unknown as UserService;
  const found: string[] = [];
  for (const { email } of readNewsroom().staff) {
    const user = await users.findOneByEmail(email);
    if (!user) continue;
    await users.updateById(user.id, { password: passwordFor(email) });
    found.push(email);
  }
  return found;
};

const isConflict = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && error.status === 409;

/**
 * Raises the demo's flash again where no reader sees one, since it has run out since the last run.
 * @returns whether a flash is on afterwards; not so where its article was unpublished or deleted
 */
export const keepFlashRunning = async (strapi: Core.Strapi): Promise<boolean> => {
  if (await someFlashIsSeen(strapi)) return true;
  const story = readNewsroom().articles.find(({ flash }) => flash);
  const article = (await strapi.db.query(ARTICLE).findOne({
    where: { title: story?.sq?.title ?? '', locale: 'sq', publishedAt: { $notNull: true } },
  })) as { documentId: string } | null;
  if (!story?.flash || !article) return false;
  try {
    await raiseFlash(strapi, story.flash, article.documentId);
    return true;
  } catch (error) {
    // Ended, withdrawn or crowded out by the visitor's own hand, who knows what they did.
    if (isConflict(error)) return false;
    throw error;
  }
};
