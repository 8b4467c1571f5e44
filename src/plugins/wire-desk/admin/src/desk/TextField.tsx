import { Field, Textarea, TextInput } from '@strapi/design-system';

interface Props {
  label: string;
  value: string;
  fault: string | undefined;
  isLong?: boolean;
  type?: 'text' | 'date';
  hint?: string | undefined;
  onChange: (value: string) => void;
}

/** A field with its fault beside it. */
export const TextField = ({
  label,
  value,
  fault,
  isLong = false,
  type = 'text',
  ...rest
}: Props) => {
  const { hint, onChange } = rest;
  return (
    <Field.Root {...(fault === undefined ? {} : { error: fault })} {...(hint ? { hint } : {})}>
      <Field.Label>{label}</Field.Label>
      {isLong ? (
        <Textarea value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <TextInput type={type} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};
