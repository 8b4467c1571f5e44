import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { changeNews } from '../../database/change-news';
import { inTurn } from '../../database/connection';
import { unendedFlashes, updateFlash, type FlashRecord } from './store';

const hasOnly = ({ text }: FlashRecord, accepted: string[]): boolean =>
  Object.keys(text).every((locale) => accepted.includes(locale));

/** Deletes the banner lines of running flashes in languages that aren't `configured` any more. `now` in epoch ms. */
export const deleteBannerLines = async (
  db: Database,
  configured: string[],
  now: number,
): Promise<void> => {
  const stale = async () =>
    (await unendedFlashes(db, now)).filter((flash) => !hasOnly(flash, configured));
  if ((await stale()).length === 0) return;
  await changeNews(db, async () => {
    await inTurn(await stale(), ({ id, text }) => {
      const kept = Object.entries(text).filter(([locale]) => configured.includes(locale));
      return updateFlash(db, id, { text: Object.fromEntries(kept) });
    });
  });
};
