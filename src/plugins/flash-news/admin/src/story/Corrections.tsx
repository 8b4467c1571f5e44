import {
  Button,
  Field,
  Flex,
  Loader,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import { CORRECTION_KINDS, MAX_NOTE_LENGTH, type CorrectionKind } from '../../../shared/correction';
import type { CorrectionsResponse } from '../../../shared/contracts/correction';
import { useLiveQuery } from '../api/useLiveQuery';
import { correctionsPath, type StoryActions } from '../api/useStoryActions';
import { useProblemText } from '../components/ProblemAlert';
import { TextAreaField } from '../components/TextAreaField';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';

interface Props {
  contentType: string;
  documentId: string;
  locale: string;
  now: number;
  actions: StoryActions;
}

/** Lists the corrections of a version, and adds one. A correction can't be removed, so adding takes two steps. */
export const Corrections = ({ contentType, documentId, locale, now, actions }: Props) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  const path = `${correctionsPath(contentType, documentId)}?locale=${locale}`;
  const { answer, problem, refresh } = useLiveQuery<CorrectionsResponse>(path);
  const corrections = answer?.data ?? null;
  const [isOpen, setIsOpen] = useState(false);

  const add = async (kind: CorrectionKind, text: string): Promise<void> => {
    if (await actions.correct({ locale, kind, text })) setIsOpen(false);
    await refresh();
  };

  const problemText = useProblemText(now);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {say('corrections.title')}
      </Typography>
      {problem && (
        <Typography variant="pi" textColor="danger600" role="alert">
          {problemText(problem)}
        </Typography>
      )}
      {corrections === null && problem === null && (
        <Loader small>{say('corrections.loading')}</Loader>
      )}
      {corrections?.length === 0 && <Typography variant="pi">{say('corrections.none')}</Typography>}
      {corrections?.map((one) => (
        <Flex key={one.id} direction="column" alignItems="flex-start">
          <Typography variant="pi" fontWeight="semiBold">
            {say('corrections.line', {
              kind: say(`correction.${one.kind}`),
              name: one.actor.name,
              time: formatTime(Date.parse(one.at), now),
            })}
          </Typography>
          <Typography variant="pi">{one.text}</Typography>
        </Flex>
      ))}
      {isOpen ? (
        <CorrectionForm busy={actions.busy} onAdd={add} onCancel={() => setIsOpen(false)} />
      ) : (
        <Button fullWidth variant="tertiary" onClick={() => setIsOpen(true)}>
          {say('corrections.add')}
        </Button>
      )}
    </Flex>
  );
};

interface CorrectionFormProps {
  busy: boolean;
  onAdd: (kind: CorrectionKind, text: string) => Promise<void>;
  onCancel: () => void;
}

const CorrectionForm = ({ busy, onAdd, onCancel }: CorrectionFormProps) => {
  const say = useMessages();
  const [kind, setKind] = useState<CorrectionKind>(CORRECTION_KINDS[0]);
  const [text, setText] = useState('');
  const choose = (value: string | number) => {
    const chosen = CORRECTION_KINDS.find((each) => each === value);
    if (chosen) setKind(chosen);
  };
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
      />
      <Button
        fullWidth
        loading={busy}
        disabled={text.trim() === ''}
        onClick={() => void onAdd(kind, text)}
      >
        {say('corrections.publish')}
      </Button>
      <Button fullWidth variant="tertiary" disabled={busy} onClick={onCancel}>
        {say('corrections.cancel')}
      </Button>
    </Flex>
  );
};
