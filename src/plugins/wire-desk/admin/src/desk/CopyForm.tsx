import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { useMessages } from '../translations/useMessages';
import { ReadingStatus } from './ReadingStatus';
import { takenFile, takenText } from './readGiven';
import { handOn, useGiven, type Receiver } from './useGiven';

interface Props {
  isReading: boolean;
  receiver: Receiver;
}

/** What has a paste of its own beside the field for copy. */
const BESIDE = 'input, [role="dialog"]';
const ANYTHING = '*';

const Area = styled.div`
  textarea {
    min-height: 24rem;
  }
`;

/** Takes copy: pasted anywhere on the page, typed, dropped, or chosen as a file. */
export const CopyForm = ({ isReading, receiver }: Props) => {
  const say = useMessages();
  const [typed, setTyped] = useState('');
  const area = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => area.current?.querySelector('textarea')?.focus(), []);

  // Pasted between words that were typed, it belongs to them.
  useGiven(receiver, isReading, typed === '' ? BESIDE : ANYTHING);
  return (
    <Area ref={area}>
      <Field.Root hint={say('copy.hint')}>
        <Field.Label>{say('copy.label')}</Field.Label>
        <Textarea
          value={typed}
          placeholder={say('copy.placeholder')}
          disabled={isReading}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Flex gap={2} paddingTop={3} wrap="wrap">
        <Button
          disabled={typed.trim() === '' || isReading}
          onClick={() => handOn(takenText(typed, 'text/plain'), receiver)}
        >
          {say('copy.read')}
        </Button>
        <Button variant="tertiary" disabled={isReading} onClick={() => file.current?.click()}>
          {say('copy.file')}
        </Button>
        <input
          ref={file}
          hidden
          type="file"
          aria-label={say('copy.file')}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) void takenFile(chosen).then((taken) => handOn(taken, receiver));
            event.target.value = '';
          }}
        />
        {isReading && <ReadingStatus />}
      </Flex>
    </Area>
  );
};
