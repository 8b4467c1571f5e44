import type { QuoteChoice } from './decisions';
import { recordedAs } from '../../story/model/recordedAs';

/**
 * Returns the places of the open quotes that aren't accepted with all others: only suggestions tell who said them, or the story that
 * the copy is a later take of has `recorded` them in other words.
 */
export const toLookAt = (quotes: QuoteChoice[], recorded: string[]): number[] => {
  const found = recordedAs(quotes, recorded);
  return quotes.flatMap(({ state, speaker, suggestions }, place) => {
    const isOnlySuggested = speaker === null && suggestions.length > 0;
    const isInOtherWords = found[place]?.isSame === false;
    return state === 'open' && (isOnlySuggested || isInOtherWords) ? [place] : [];
  });
};
