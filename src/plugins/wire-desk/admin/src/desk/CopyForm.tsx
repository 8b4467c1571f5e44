import { Button, Field, Flex, Loader, Textarea, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { useMessages } from '../translations/useMessages';
import type { Problem } from '../api/describeProblem';
import { takenFile, takenFrom, takenText, type Taken } from './readGiven';
import type { Given } from './session';
import { useDrop } from './useDrop';

interface Props {
  isReading: boolean;
  onGiven: (given: Given) => void;
  onProblem: (problem: Problem) => void;
}

const Area = styled.div`
  textarea {
    min-height: 24rem;
  }
`;

/** Takes copy: pasted anywhere on the page, typed, dropped, or chosen as a file. */
export const CopyForm = ({ isReading, onGiven, onProblem }: Props) => {
  const say = useMessages();
  const [typed, setTyped] = useState('');
  const area = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => area.current?.querySelector('textarea')?.focus(), []);

  const take = (taken: Taken): void => {
    if (taken === null) return;
    if ('problem' in taken) onProblem(taken.problem);
    else onGiven(taken.given);
  };
  const takeFrom = (data: DataTransfer | null): void => {
    if (data && !isReading) void takenFrom(data).then(take);
  };
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      // Pasted between words that were typed, it belongs to them.
      if (event.defaultPrevented || typed !== '') return;
      if (event.target instanceof Element && event.target.closest('input, [role="dialog"]')) return;
      event.preventDefault();
      takeFrom(event.clipboardData);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
  useDrop(takeFrom);
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
          onClick={() => take(takenText(typed, 'text/plain'))}
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
            if (chosen) void takenFile(chosen).then(take);
            event.target.value = '';
          }}
        />
        {isReading && (
          <Flex gap={2} role="status">
            <Loader small>{say('copy.reading')}</Loader>
            <Typography variant="pi">{say('copy.reading')}</Typography>
          </Flex>
        )}
      </Flex>
    </Area>
  );
};
