import { Field, Textarea, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { useMessages } from '../translations/useMessages';
import { lengthOver } from './textLength';

interface Props {
  label: string;
  hint?: string;
  /** Why the server refused it. */
  refusal?: string | undefined;
  value: string;
  max: number;
  onChange: (value: string) => void;
  disabled?: boolean;
  required?: boolean;
  /** Whether it has the focus first. In a dialog, which gives that to its button to cancel. */
  isFirst?: boolean;
}

/** Text with a counter. One that is too long is marked and kept whole: a pasted text must not lose its end unnoticed. */
export const TextAreaField = (props: Props) => {
  const { label, hint = '', refusal, value, max, onChange } = props;
  const { disabled = false, required = false, isFirst = false } = props;
  const say = useMessages();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isFirst) return undefined;
    const frame = requestAnimationFrame(() => area.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [isFirst]);
  const over = lengthOver(value, max);
  const error = over > 0 ? say('text.tooLong', { over, max }) : refusal;
  return (
    <Field.Root width="100%" hint={hint} error={error} required={required}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        ref={area}
        value={value}
        disabled={disabled}
        onChange={({ target }: { target: { value: string } }) => onChange(target.value)}
      />
      {error ? <Field.Error /> : <Field.Hint />}
      <Typography variant="pi" textColor="neutral600" textAlign="end">
        {say('text.count', { count: value.trim().length, max })}
      </Typography>
    </Field.Root>
  );
};
