import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useMessages } from '../translations/useMessages';
import { isUnsaved } from './model/rows';
import { useSavedWithStory, type SaveQuotes } from './unsavedQuotes';
import type { QuoteList } from './useQuoteList';
import type { OpenStory } from './useStoryType';

interface Given {
  story: OpenStory;
  list: QuoteList;
  /** Ends the question whether a quote is removed. Returns the words of that quote; null without one. */
  endQuestion: () => string | null;
  onSaved: () => void;
  onSaid: (said: string) => void;
  /** Shows why the list couldn't be saved with its story. */
  onRefused: () => void;
}

/** Returns how the list is saved by its own button; the story's "Save" and "Publish" save it, too, and then go on. */
export const useSaveList = (given: Given): SaveQuotes => {
  const { story, list, endQuestion, onSaved, onSaid, onRefused } = given;
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const [isSaving, setSaving] = useState(false);
  const save: SaveQuotes = async (goOn) => {
    // What stays in the list is said once the story is saved, where that goes on.
    const asked = goOn ? null : endQuestion();
    onSaid('');
    // Till the story is published it counts as modified.
    setSaving(true);
    const isSaved = await list.save(goOn).finally(() => setSaving(false));
    if (isSaved) onSaved();
    // It may have been changed while it was being saved.
    const saved = isUnsaved(list.latest()) ? 'story.savedEarlier' : 'story.saved';
    const said = isSaved && !goOn ? [say(saved)] : [];
    const stays = asked === null ? [] : [say('story.leftIn', { words: asked })];
    onSaid([...said, ...stays].join(' '));
    return isSaved;
  };
  const saveWithStory: SaveQuotes = async (goOn) => {
    const isSaved = await save(goOn);
    if (!isSaved) {
      toggleNotification({ type: 'danger', message: say('story.notSaved') });
      onRefused();
    }
    return isSaved;
  };
  useSavedWithStory(story, list.isUnsaved || isSaving, saveWithStory);
  return save;
};
