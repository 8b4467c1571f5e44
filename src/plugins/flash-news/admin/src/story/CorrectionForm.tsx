import {
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import { CORRECTION_KINDS, MAX_NOTE_LENGTH, type CorrectionKind } from '../../../shared/correction';
import { Confirm } from '../components/Confirm';
import { TextAreaField } from '../components/TextAreaField';
import { isSendable } from '../components/textLength';
import { useMessages } from '../translations/useMessages';
import { CorrectionText } from './CorrectionText';

export interface Correction {
  kind: CorrectionKind;
  text: string;
}

interface Props {
  /** The correction to amend; none to add one. */
  former?: Correction;
  busy: boolean;
  onSend: (correction: Correction) => void;
  onCancel: () => void;
}

/** Adds or amends a correction. Readers see it at once and for good, so it is shown for confirmation as they will see it. */
export const CorrectionForm = ({ former, busy, onSend, onCancel }: Props) => {
  const say = useMessages();
  const [kind, setKind] = useState<CorrectionKind>(former?.kind ?? CORRECTION_KINDS[0]);
  const [text, setText] = useState(former?.text ?? '');
  const choose = (value: string | number) => {
    const chosen = CORRECTION_KINDS.find((each) => each === value);
    if (chosen) setKind(chosen);
  };
  const isChanged = kind !== former?.kind || text.trim() !== former.text;
  const send = say(former ? 'corrections.amend.send' : 'corrections.publish');
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Field.Root width="100%">
        <Field.Label>{say('corrections.kind')}</Field.Label>
        <SingleSelect value={kind} onChange={choose} disabled={busy} size="S">
          {CORRECTION_KINDS.map((each) => (
            <SingleSelectOption key={each} value={each}>
              {say(`correction.${each}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <TextAreaField
        label={say('corrections.text')}
        hint={say('corrections.hint')}
        value={text}
        max={MAX_NOTE_LENGTH}
        onChange={setText}
        disabled={busy}
        required
        isFirst
      />
      <Confirm
        trigger={
          <Button
            fullWidth
            loading={busy}
            disabled={!isChanged || !isSendable(text, MAX_NOTE_LENGTH)}
          >
            {send}
          </Button>
        }
        title={say(former ? 'corrections.amend.title' : 'corrections.publish.title')}
        cancel={say('corrections.back')}
        confirm={send}
        variant="default"
        onConfirm={() => onSend({ kind, text })}
      >
        <Flex direction="column" alignItems="stretch" gap={3} width="100%">
          {former && (
            <>
              <Typography>{say('corrections.amend.from')}</Typography>
              <CorrectionText {...former} />
            </>
          )}
          <Typography>
            {say(former ? 'corrections.amend.to' : 'corrections.publish.body')}
          </Typography>
          <CorrectionText kind={kind} text={text} />
        </Flex>
      </Confirm>
      <Button fullWidth variant="tertiary" disabled={busy} onClick={onCancel}>
        {say('corrections.cancel')}
      </Button>
    </Flex>
  );
};
