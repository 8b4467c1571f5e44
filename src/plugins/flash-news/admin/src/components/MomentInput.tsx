import { TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

/** As small as a side panel is: the hour and the minute must not lie under the picker's sign. */
const Narrow = styled(TextInput)`
  input {
    padding-inline: 0.6rem;
    font-size: 1.2rem;
  }
`;

interface Props {
  /** As `<input type="datetime-local">` has it. */
  value: string;
  disabled: boolean;
  onChange: (value: string) => void;
}

/** A day and a time of day, in the zone of this machine. */
export const MomentInput = ({ value, disabled, onChange }: Props) => (
  <Narrow
    type="datetime-local"
    size="S"
    value={value}
    disabled={disabled}
    onChange={({ target }: { target: { value: string } }) => onChange(target.value)}
  />
);
