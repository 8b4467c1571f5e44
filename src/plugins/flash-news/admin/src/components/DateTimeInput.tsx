import { Box, Field, Flex, TextInput, VisuallyHidden } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useMessages } from '../translations/useMessages';
import { toClock, toDay, toMoment } from './moment';

/** Sized for a side panel: the picker's icon must not cover the day. */
const Narrow = styled(TextInput)`
  input {
    padding-inline: 0.6rem;
    font-size: 1.2rem;
  }
`;

const EMPTY = { day: '', clock: '' };

interface Props {
  /** `YYYY-MM-DDThh:mm`, or empty. */
  value: string;
  disabled: boolean;
  /** Server time, epoch ms. */
  now: number;
  /** Empty until both the day and the time are given. */
  onChange: (value: string) => void;
}

/**
 * Input for a day and a time, in the browser's time zone. Two inputs: a browser's own for both shows 12 hours in English,
 * and at 1280 px hides the day.
 */
export const DateTimeInput = ({ value, disabled, now, onChange }: Props) => {
  const say = useMessages();
  const [last, setTyped] = useState(EMPTY);
  // Emptied from outside, after it was sent.
  const isSent = value === '' && toMoment(last.day, last.clock) !== '';
  const typed = isSent ? EMPTY : last;
  const change = (part: Partial<typeof typed>): void => {
    const given = { ...typed, ...part };
    // A time alone is one of today.
    const isDayMissing = given.day === '' && toClock(given.clock) !== null;
    const next = isDayMissing ? { ...given, day: toDay(new Date(now)) } : given;
    setTyped(next);
    onChange(toMoment(next.day, next.clock));
  };
  return (
    <Flex gap={1} alignItems="stretch">
      <Box flex="1" minWidth={0}>
        <Narrow
          type="date"
          size="S"
          value={typed.day}
          disabled={disabled}
          onChange={({ target }: { target: { value: string } }) => change({ day: target.value })}
        />
      </Box>
      <Box width="6.4rem">
        <Field.Root>
          <VisuallyHidden>
            <Field.Label>{say('moment.clock')}</Field.Label>
          </VisuallyHidden>
          <Narrow
            size="S"
            inputMode="numeric"
            placeholder="14:30"
            maxLength={5}
            value={typed.clock}
            disabled={disabled}
            onChange={({ target }: { target: { value: string } }) =>
              change({ clock: target.value })
            }
          />
        </Field.Root>
      </Box>
    </Flex>
  );
};
