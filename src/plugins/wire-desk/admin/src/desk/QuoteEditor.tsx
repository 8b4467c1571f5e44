import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { QUOTE_KINDS, type QuoteKind } from '../../../shared/contracts/desk';
import { useMessages } from '../translations/useMessages';
import type { QuoteChoice } from './model/decisions';
import { TextField } from './TextField';

interface Props {
  quote: QuoteChoice;
  faultOf: (field: string) => string | undefined;
  onChange: (patch: Partial<Omit<QuoteChoice, 'state' | 'speaker'>>) => void;
  onDone: () => void;
}

/** Changes the words of a quote and what is told of it; Escape ends it. */
export const QuoteEditor = ({ quote, faultOf, onChange, onDone }: Props) => {
  const say = useMessages();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    <Flex ref={form} direction="column" alignItems="stretch" gap={3} onKeyDown={press}>
      <TextField
        isLong
        label={say('quote.words')}
        value={quote.text}
        fault={faultOf('text')}
        onChange={(text) => onChange({ text })}
      />
      <Field.Root>
        <Field.Label>{say('quote.kind')}</Field.Label>
        <SingleSelect value={quote.kind} onChange={(kind) => onChange({ kind: kind as QuoteKind })}>
          {QUOTE_KINDS.map((kind) => (
            <SingleSelectOption key={kind} value={kind}>
              {say(`kind.${kind}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <TextField
        label={say('quote.attributedAs.field')}
        value={quote.attributedAs}
        fault={faultOf('attributedAs')}
        onChange={(attributedAs) => onChange({ attributedAs })}
      />
      <TextField
        label={say('quote.medium')}
        value={quote.medium}
        fault={faultOf('medium')}
        onChange={(medium) => onChange({ medium })}
      />
      <TextField
        label={say('quote.occasion')}
        value={quote.occasion}
        fault={faultOf('occasion')}
        onChange={(occasion) => onChange({ occasion })}
      />
      <Flex>
        <Button size="S" onClick={onDone}>
          {say('quote.done')}
        </Button>
      </Flex>
    </Flex>
  );
};
