import { useEffect, useRef, type RefObject } from 'react';

const NEXT = ['ArrowRight', 'ArrowDown'];
const PREVIOUS = ['ArrowLeft', 'ArrowUp'];

const buttonsIn = (group: HTMLElement): HTMLElement[] => [
  ...group.querySelectorAll<HTMLElement>('button'),
];

/**
 * Makes the buttons of a group one stop of the Tab key, with the arrow keys between them (the roving tabindex of WAI-ARIA's toolbar):
 * else Tab passes each button on its way from one field of the form to the next.
 * @returns the ref of the group's element
 */
export const useOneTabStop = (): RefObject<HTMLDivElement> => {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const group = ref.current;
    if (!group) return undefined;
    let stop: Element | undefined;

    const update = (): void => {
      const buttons = buttonsIn(group);
      const current = buttons.find((button) => button === stop) ?? buttons.at(-1);
      for (const button of buttons) button.tabIndex = button === current ? 0 : -1;
    };
    const follow = ({ target }: FocusEvent): void => {
      const button = (target as Element).closest('button');
      if (!button) return;
      stop = button;
      update();
    };
    const move = (event: KeyboardEvent): void => {
      const step = NEXT.includes(event.key) ? 1 : PREVIOUS.includes(event.key) ? -1 : 0;
      const buttons = buttonsIn(group);
      const at = buttons.findIndex((button) => button === event.target);
      if (step === 0 || at < 0) return;
      event.preventDefault();
      buttons[(at + step + buttons.length) % buttons.length]?.focus();
    };
    const observer = new MutationObserver(update);
    observer.observe(group, { childList: true, subtree: true });
    group.addEventListener('focusin', follow);
    group.addEventListener('keydown', move);
    update();
    return () => {
      observer.disconnect();
      group.removeEventListener('focusin', follow);
      group.removeEventListener('keydown', move);
    };
  }, []);
  return ref;
};
