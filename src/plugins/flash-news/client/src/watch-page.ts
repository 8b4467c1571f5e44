/** The part of a browser's `document` that tells whether its page is seen. */
export interface Page {
  readonly hidden: boolean;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

/** Milliseconds that a timer can wait: a longer one fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Returns the page that this runs in; undefined outside one, as in Node. */
export const currentPage = (): Page | undefined => (globalThis as { document?: Page }).document;

/** Watches whether a page has been hidden for `hiddenFor` milliseconds, from which on it is away until it is shown. */
export const watchPage = (page: Page | undefined, hiddenFor: number, onAway: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAway = false;
  let resume: () => void = () => undefined;

  const leave = (): void => {
    isAway = true;
    onAway();
  };
  const look = (): void => {
    clearTimeout(timer);
    if (page?.hidden === true) {
      if (hiddenFor <= LONGEST_TIMER) timer = setTimeout(leave, hiddenFor);
      return;
    }
    isAway = false;
    resume();
  };
  page?.addEventListener('visibilitychange', look);
  look();

  return {
    isAway: (): boolean => isAway,

    /** Resolves once the page is shown, or no longer watched. */
    shown: (): Promise<void> =>
      new Promise((resolve) => {
        if (isAway) resume = resolve;
        else resolve();
      }),

    stop(): void {
      clearTimeout(timer);
      page?.removeEventListener('visibilitychange', look);
      isAway = false;
      resume();
    },
  };
};
