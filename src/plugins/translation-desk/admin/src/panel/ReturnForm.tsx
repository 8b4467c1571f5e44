import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import { useMessages } from '../translations/useMessages';

interface Props {
  busy: boolean;
  onReturn: (note: string) => Promise<boolean>;
}

const focus = (textarea: HTMLTextAreaElement | null): void => textarea?.focus();

/** Gives a translation back to who made it, with a note of what is to be done. */
export const ReturnForm = ({ busy, onReturn }: Props) => {
  const say = useMessages();
  const [note, setNote] = useState<string | null>(null);
  if (note === null) {
    return (
      <Button type="button" fullWidth variant="tertiary" onClick={() => setNote('')}>
        {say('return')}
      </Button>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root width="100%" required>
        <Field.Label>{say('return.note')}</Field.Label>
        <Textarea
          ref={focus}
          value={note}
          disabled={busy}
          onChange={({ target }: { target: { value: string } }) => setNote(target.value)}
        />
      </Field.Root>
      <Button
        type="button"
        fullWidth
        loading={busy}
        disabled={note.trim() === ''}
        onClick={() => void onReturn(note.trim()).then((isDone) => isDone && setNote(null))}
      >
        {say('return.send')}
      </Button>
      <Button type="button" fullWidth variant="tertiary" onClick={() => setNote(null)}>
        {say('cancel')}
      </Button>
    </Flex>
  );
};
