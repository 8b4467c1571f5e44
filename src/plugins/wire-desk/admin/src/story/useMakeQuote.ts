import { useNotification } from '@strapi/strapi/admin';
import { useMessages } from '../translations/useMessages';
import type { Action, NewQuote } from './model/reducer';
import { recordedWith } from './model/recorded';
import type { Row } from './model/rows';
import { paragraphsOf, type StoryText } from './model/storyText';
import { quoteOfStretches } from './model/suggested';
import type { SelectedWords } from './useSelectedWords';
import type { OpenStory } from './useStoryType';
import { whoSaid } from './whoSaid';

interface Given {
  story: OpenStory;
  rows: Row[];
  /** The quotes that the text has; null before it was read. */
  found: NewQuote[] | null;
  mayCreatePeople: boolean;
  /** Returns the text as it is in the form now. */
  readText: () => StoryText;
  /** Adds quotes to the list. Returns their keys. */
  add: (added: NewQuote[]) => string[];
  act: (action: Action) => void;
  /** Shows the quote of a place, from 1. */
  onRecorded: (place: number) => void;
  onSaid: (said: string) => void;
}

/** Returns what makes a quote of selected words, or says why it doesn't. Of reported speech it suggests a speaker. */
export const useMakeQuote = (given: Given) => {
  const { story, rows, found, mayCreatePeople, readText, add, act, onRecorded, onSaid } = given;
  const say = useMessages();
  const { toggleNotification } = useNotification();
  return ({ stretches, isReported, dialog }: SelectedWords): void => {
    const made = quoteOfStretches(stretches, found ?? [], isReported);
    if ('refusal' in made) {
      toggleNotification({ type: 'warning', message: say(made.refusal, made.values) });
      return;
    }
    const text = readText();
    const has = recordedWith(made.text, rows, paragraphsOf(text));
    if (has) {
      const { text: words, speaker } = has.row;
      const values = { place: has.place, words, name: speaker?.name ?? say('speaker.nobody') };
      toggleNotification({ type: 'warning', message: say('story.make.recorded', values) });
      if (dialog === null) onRecorded(has.place);
      return;
    }
    const isKnown = mayCreatePeople || made.speaker === null || made.speaker.documentId !== null;
    const quote = isKnown ? made : { ...made, speaker: null };
    const [key = ''] = add([quote]);
    if (quote.speaker === null && quote.suggested === undefined) {
      void whoSaid(story, text, quote.text).then((suggested) =>
        act({ type: 'suggest', key, suggested }),
      );
    }
    const name = quote.speaker?.name ?? say('speaker.nobody');
    const message = say('story.made', { words: quote.text, name });
    onSaid(message);
    // The list is behind the dialog.
    if (dialog !== null) toggleNotification({ type: 'info', message });
  };
};
