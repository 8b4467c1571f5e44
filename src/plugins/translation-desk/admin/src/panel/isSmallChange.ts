import type { ChangeKind } from '../../../shared/state';

const SMALL: ChangeKind[] = ['none', 'formatting', 'punctuation', 'spelling'];

/** Whether changes are of commas, spelling or looks alone, so that translations can hardly be wrong by them. */
export const isSmallChange = (changes: ChangeKind[]): boolean =>
  changes.every((change) => SMALL.includes(change));
