type Keys = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether keys pressed together are Ctrl (or Cmd), Shift and F, wherever F prints another letter. */
export const isFlashShortcut = ({ code, ctrlKey, metaKey, shiftKey, altKey }: Keys): boolean =>
  code === 'KeyF' && shiftKey && !altKey && ctrlKey !== metaKey;
