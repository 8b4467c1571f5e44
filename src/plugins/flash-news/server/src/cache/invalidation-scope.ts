/**
 * What a commit invalidates: which stories there are, or anything, other stories' items included. A story that is
 * published or withdrawn leaves the items of others as they are; any other write may change any of them.
 */
export type InvalidationScope = 'stories' | 'anything';

/** A row that was written. */
export interface Write {
  action: 'create' | 'update' | 'delete';
  /**
   * `story`: a version of an opted-in type. `part`: a component, possibly of such a version. `line`: an event that
   * records a publication or a withdrawal.
   */
  of: 'story' | 'part' | 'line' | 'other';
}

/** Returns what a commit invalidates, by all that it wrote. */
export const invalidationScope = (writes: readonly Write[]): InvalidationScope => {
  // A story's own parts go with it. One that goes by itself was a part of a story that stays.
  const goes = writes.some(({ action, of }) => of === 'story' && action === 'delete');
  const isOfStories = ({ action, of }: Write): boolean => {
    if (of === 'line') return true;
    if (of === 'story') return action !== 'update';
    return of === 'part' && (action === 'create' || (action === 'delete' && goes));
  };
  return writes.every(isOfStories) ? 'stories' : 'anything';
};
