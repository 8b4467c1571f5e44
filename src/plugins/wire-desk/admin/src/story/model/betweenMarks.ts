import type { StoryText } from './storyText';

/** Returns a story in which words stand between quotation marks; null where it doesn't have them exactly once. */
export const betweenMarks = ({ lead, body }: StoryText, words: string): StoryText | null => {
  const times = [lead ?? '', ...body].reduce((sum, text) => sum + text.split(words).length - 1, 0);
  if (words === '' || times !== 1) return null;
  const marked = (text: string): string => text.split(words).join(`“${words}”`);
  return { lead: lead === null ? null : marked(lead), body: body.map(marked) };
};
