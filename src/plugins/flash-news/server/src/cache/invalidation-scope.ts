/**
 * What a commit may have changed of what readers see: which stories there are, or also what the others are shown as.
 * A story that comes or goes leaves the others as they are; whatever else is written may alter any of them.
 */
export type Change = 'stories' | 'anything';

/** A row that was written. */
export interface Write {
  action: 'create' | 'update' | 'delete';
  /**
   * A `story` is a version of an opted-in type, a `part` a component, which may belong to one, and a `line` is of the log
   * and tells of a story that comes or goes.
   */
  of: 'story' | 'part' | 'line' | 'other';
}

/** What one commit changed, by all that it wrote. */
export const whatChanged = (writes: readonly Write[]): Change => {
  // A story's own parts go with it. One that goes by itself was a part of a story that stays.
  const goes = writes.some(({ action, of }) => of === 'story' && action === 'delete');
  const isOfStories = ({ action, of }: Write): boolean => {
    if (of === 'line') return true;
    if (of === 'story') return action !== 'update';
    return of === 'part' && (action === 'create' || (action === 'delete' && goes));
  };
  return writes.every(isOfStories) ? 'stories' : 'anything';
};
