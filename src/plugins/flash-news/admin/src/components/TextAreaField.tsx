import { Field, Textarea } from '@strapi/design-system';

interface Props {
  label: string;
  hint?: string;
  value: string;
  max: number;
  onChange: (value: string) => void;
  disabled?: boolean;
  required?: boolean;
}

export const TextAreaField = (props: Props) => {
  const { label, hint = '', value, max, onChange, disabled = false, required = false } = props;
  return (
    <Field.Root width="100%" hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        value={value}
        maxLength={max}
        disabled={disabled}
        onChange={({ target }: { target: { value: string } }) => onChange(target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
};
