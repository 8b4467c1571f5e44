import { TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

/** Sized for a side panel: the picker's icon must not cover the minutes. */
const Narrow = styled(TextInput)`
  input {
    padding-inline: 0.6rem;
    font-size: 1.2rem;
  }
`;

interface Props {
  /** Value of an `<input type="datetime-local">`: `YYYY-MM-DDThh:mm`, or empty. */
  value: string;
  disabled: boolean;
  onChange: (value: string) => void;
}

/** Input for a day and a time, in the browser's time zone. */
export const DateTimeInput = ({ value, disabled, onChange }: Props) => (
  <Narrow
    type="datetime-local"
    size="S"
    value={value}
    disabled={disabled}
    onChange={({ target }: { target: { value: string } }) => onChange(target.value)}
  />
);
