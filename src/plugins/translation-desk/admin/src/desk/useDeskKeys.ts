import { useEffect, type RefObject } from 'react';
import { OWN_KEYS } from '@newsroom/plugin-kit/admin/desk/ownKeys';
import { moveOf, rowAfter } from './deskKeys';

/** Marks the link of each row that the keys move to. */
export const ROW_LINK = { 'data-desk-row': '' };

/** Moves through the rows of a list by keys; `Enter` on a link opens it as any link does. */
export const useDeskKeys = (list: RefObject<HTMLElement>, onHelp: () => void): void =>
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const focused = document.activeElement;
      if (event.defaultPrevented || focused?.closest(OWN_KEYS)) return;
      const move = moveOf(event);
      if (move === null) return;
      if (move === 'help') {
        onHelp();
        return;
      }
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-desk-row]') ?? [])];
      const row = links.findIndex(
        (link) => link === focused || link.closest('tr')?.contains(focused),
      );
      if (move === 'open') {
        if (focused === null || focused === document.body) links[0]?.click();
        return;
      }
      event.preventDefault();
      const next = links[rowAfter(row, move, links.length)];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
