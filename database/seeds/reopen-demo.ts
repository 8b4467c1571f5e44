import type { Core } from '@strapi/strapi';

import { userService } from '../../src/strapi-services';
import { ARTICLE } from './content/create-articles';
import { raiseFlash, isAnyFlashVisible } from './content/publish-articles';
import { readNewsroom } from './data/newsroom';
import type { PasswordFor } from './staff/create-staff';

/** Sets a new password for every demo account that still exists. Returns their addresses. */
export const renewPasswords = async (
  strapi: Core.Strapi,
  passwordFor: PasswordFor,
): Promise<string[]> => {
  const users = userService(strapi);
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

/** Raises the demo's flash again where readers see none. Returns whether a flash is visible afterwards. */
export const keepFlashRunning = async (strapi: Core.Strapi): Promise<boolean> => {
  if (await isAnyFlashVisible(strapi)) return true;
  const story = readNewsroom().articles.find(({ flash }) => flash);
  const article = (await strapi.db.query(ARTICLE).findOne({
    where: { title: story?.sq?.title ?? '', locale: 'sq', publishedAt: { $notNull: true } },
  })) as { documentId: string } | null;
  if (!story?.flash || !article) return false;
  try {
    await raiseFlash(strapi, story.flash, article.documentId);
    return true;
  } catch (error) {
    // The user has ended the flash, or raised others.
    if (isConflict(error)) return false;
    throw error;
  }
};
