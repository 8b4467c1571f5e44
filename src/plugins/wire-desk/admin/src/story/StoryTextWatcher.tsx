import { useForm } from '@strapi/strapi/admin';
import { useEffect, useImperativeHandle, type Ref } from 'react';
import { storyTextOf, type StoryText } from './model/storyText';

/** Milliseconds without typing after which the text is read. */
const PAUSE = 600;

interface Props {
  /** Gets the function that returns the text as it is now. */
  reader: Ref<() => StoryText>;
  onText: (text: StoryText) => void;
}

interface FormState {
  values: Record<string, unknown>;
}

/** Hands over the text of the open form when typing pauses. Shows nothing, so that typing draws nothing of the panel. */
export const StoryTextWatcher = ({ reader, onText }: Props): null => {
  const lead = useForm('StoryTextWatcher', (form) => (form as unknown as FormState).values['lead']);
  const body = useForm('StoryTextWatcher', (form) => (form as unknown as FormState).values['body']);
  useImperativeHandle(reader, () => () => storyTextOf({ lead, body }), [lead, body]);
  useEffect(() => {
    const timer = setTimeout(() => onText(storyTextOf({ lead, body })), PAUSE);
    return () => clearTimeout(timer);
  }, [lead, body, onText]);
  return null;
};
