import { getFetchClient } from '@strapi/strapi/admin';
import type { SuggestionsRequest, SuggestionsResponse } from '../../../shared/contracts/story';
import { storyPath } from '../api/paths';
import { betweenMarks } from './model/betweenMarks';
import type { SpeakerChoice } from './model/rows';
import type { StoryText } from './model/storyText';
import { foundQuotes } from './model/suggested';
import { foldedWords } from './model/words';
import type { OpenStory } from './useStoryType';

/** Asks for the quotes of a text that needn't be saved. */
export const askForQuotes = async (
  { contentType, documentId, locale }: OpenStory,
  text: StoryText,
) => {
  const request: SuggestionsRequest = { locale, ...text };
  const path = storyPath(contentType, documentId, 'suggestions');
  const { data } = await getFetchClient().post<SuggestionsResponse>(path, request);
  return foundQuotes(data.data);
};

/** Returns who may have said words that stand between no marks, best first: who would be the speaker if they did. */
export const whoSaid = async (
  story: OpenStory,
  text: StoryText,
  words: string,
): Promise<SpeakerChoice[]> => {
  const marked = betweenMarks(text, words);
  if (marked === null) return [];
  // A suggestion is no reason to say that something has failed.
  const found = await askForQuotes(story, marked).catch(() => []);
  const quote = found.find((one) => foldedWords(one.text) === foldedWords(words));
  return quote?.speaker ? [quote.speaker] : (quote?.suggested ?? []);
};
