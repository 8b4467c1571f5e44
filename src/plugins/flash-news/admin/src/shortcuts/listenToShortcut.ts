import { goToFlash } from './flashTarget';
import { isFlashShortcut } from './isFlashShortcut';

/** Listens for the shortcut on every page of the panel. */
export const listenToShortcut = (): void => {
  document.addEventListener('keydown', (event) => {
    if (!isFlashShortcut(event)) return;
    event.preventDefault();
    goToFlash();
  });
};
