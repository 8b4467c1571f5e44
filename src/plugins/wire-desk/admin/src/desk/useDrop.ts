import { useEffect } from 'react';

/** Calls `take` with what is dropped anywhere on the page: the browser would open a file in place of the panel. */
export const useDrop = (take: (data: DataTransfer) => void): void =>
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      // What is moved within a field, or dropped into a dialog, is theirs.
      if (event.defaultPrevented || event.dataTransfer === null) return;
      event.preventDefault();
      take(event.dataTransfer);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  });
