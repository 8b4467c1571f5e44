import { useIsMobile, useNotification } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import type { DeskItem } from '../../../shared/contracts/desk';
import { useMessages } from '../translations/useMessages';

/** Kills that were said, by id: the edit view is taken down whenever Strapi loads its document. */
const said = new Set<string>();

/** Says a kill, once and until it is closed, in a narrow window: the panels beside a story are in a closed drawer there. */
export const useWithdrawnNotice = (kills: DeskItem[]): void => {
  const say = useMessages();
  const isNarrow = useIsMobile();
  const { toggleNotification } = useNotification();
  useEffect(() => {
    const fresh = isNarrow ? kills.filter(({ id }) => !said.has(id)) : [];
    for (const { id } of fresh) said.add(id);
    if (fresh.length === 0) return;
    const words = { title: say('withdrawn.title'), message: say('withdrawn.todo') };
    toggleNotification({ type: 'danger', ...words, blockTransition: true });
  }, [isNarrow, kills, say, toggleNotification]);
};
