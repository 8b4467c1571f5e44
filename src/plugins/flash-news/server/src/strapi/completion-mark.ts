/** What is kept for the next boot: whether some work is complete; null where nobody said so. */
export interface Mark {
  load: () => Promise<boolean | null>;
  save: (isComplete: boolean) => Promise<void>;
}
