import { useEffect } from 'react';
import { OWN_KEYS } from '@newsroom/plugin-kit/admin/desk/ownKeys';
import { keyOf, type DeskKey } from './model/deskKeys';

const CHECKBOX = '[role="checkbox"], input[type="checkbox"]';

/** Calls `press` for the keys of the page, never while somebody types in a field. */
export const useDeskKeys = (press: (key: DeskKey) => void): void =>
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const focused = document.activeElement;
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      if (focused?.closest(OWN_KEYS) && !focused.matches(CHECKBOX)) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      const key = keyOf(event);
      if (key === null) return;
      // Else a letter is typed into the field that it opens.
      event.preventDefault();
      press(key);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
