/** What a commit invalidates: `stories`, when stories are published or withdrawn, or `anything`, all items included. */
export type InvalidationScope = 'stories' | 'anything';

/** A row that was written. */
export interface Write {
  action: 'create' | 'update' | 'delete';
  /**
   * `story`: a version of an opted-in type. `part`: a component, possibly of such a version. `event`: the event of a
   * publication or withdrawal.
   */
  of: 'story' | 'part' | 'event' | 'other';
}

/** Returns what a commit with these writes invalidates. */
export const invalidationScope = (writes: readonly Write[]): InvalidationScope => {
  // Parts are deleted with their story; one that is deleted alone belonged to a story that stays.
  const deletesStory = writes.some(({ action, of }) => of === 'story' && action === 'delete');
  const isOfStories = ({ action, of }: Write): boolean => {
    if (of === 'event') return true;
    if (of === 'story') return action !== 'update';
    return of === 'part' && (action === 'create' || (action === 'delete' && deletesStory));
  };
  return writes.every(isOfStories) ? 'stories' : 'anything';
};
