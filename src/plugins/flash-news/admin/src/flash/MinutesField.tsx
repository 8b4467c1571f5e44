import { Button, Field, Flex, NumberInput } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useMessages } from '../translations/useMessages';
import { isValidLength } from './minutes';

const Presets = styled(Flex)`
  > button {
    flex: 1;
  }
`;

interface Props {
  label: string;
  minutes: number | undefined;
  onChange: (minutes: number | undefined) => void;
  max: number;
  /** Minutes, each with a button. */
  presets: number[];
  hint: string;
  disabled: boolean;
}

export const MinutesField = ({ label, minutes, onChange, max, presets, hint, disabled }: Props) => {
  const say = useMessages();
  const range = say('minutes.range', { max });
  const isEmpty = minutes === undefined;
  const error = isEmpty || isValidLength(minutes, max) ? undefined : range;
  return (
    <Field.Root width="100%" error={error} hint={isEmpty ? range : hint}>
      <Field.Label>{label}</Field.Label>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Presets gap={1} role="group" aria-label={label}>
          {presets.map((preset) => (
            <Button
              key={preset}
              size="S"
              variant={preset === minutes ? 'secondary' : 'tertiary'}
              aria-pressed={preset === minutes}
              aria-label={say('minutes.preset', { minutes: preset })}
              disabled={disabled || preset > max}
              onClick={() => onChange(preset)}
            >
              {preset}
            </Button>
          ))}
        </Presets>
        <NumberInput size="S" value={minutes} onValueChange={onChange} disabled={disabled} />
      </Flex>
      {error ? <Field.Error /> : <Field.Hint />}
    </Field.Root>
  );
};
