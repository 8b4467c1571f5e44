import {
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { QUOTE_KINDS, type QuoteKind } from '../../../shared/contracts/desk';
import type { StoryRights } from '../../../shared/contracts/story';
import { useMessages } from '../translations/useMessages';
import type { Action } from './model/reducer';
import { speakerChange, type Content, type Row, type SpeakerChoice } from './model/rows';
import { faultKey, otherThan, type Faults, type Known } from './model/toRequest';
import { KnownChoice } from './KnownChoice';
import { SpeakerField } from './SpeakerField';
import type { OpenStory } from './useStoryType';

interface Props {
  row: Row;
  /** Of the story as its form has it; null before it is read. */
  paragraphs: string[] | null;
  story: OpenStory;
  people: SpeakerChoice[];
  may: StoryRights;
  faults: Faults;
  act: (action: Action) => void;
  onDone: () => void;
}

/** The fields of a quote; Escape ends it. What is typed stays until it is saved. */
export const QuoteForm = ({ row, paragraphs, story, people, may, faults, act, onDone }: Props) => {
  const say = useMessages();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const change = (given: Partial<Content>): void =>
    act({ type: 'edit', key: row.key, change: given });
  const faultOf = (field: string): string | undefined => {
    const fault = faults[faultKey(row, field)];
    if (!fault) return undefined;
    return 'said' in fault ? fault.said : say(fault.id, fault.values);
  };
  const speakerFault = faults[faultKey(row, 'speaker')];
  const known = speakerFault && 'known' in speakerFault ? speakerFault.known : undefined;
  const take = ({ name }: Known, as: SpeakerChoice): void =>
    act({ type: 'speaker', name, as, text: (paragraphs ?? []).join('\n') });
  const withFault = (field: string) => {
    const error = faultOf(field);
    return error === undefined ? {} : { error };
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    <Flex ref={form} direction="column" alignItems="stretch" gap={2} onKeyDown={press}>
      {row.base?.originalText && (
        <Typography variant="pi">
          {say('story.original', { words: row.base.originalText })}
        </Typography>
      )}
      <Field.Root {...withFault('text')}>
        <Field.Label>{say('story.words')}</Field.Label>
        <Textarea value={row.text} onChange={({ target }) => change({ text: target.value })} />
        <Field.Error />
      </Field.Root>
      <SpeakerField
        {...{ story, people }}
        value={row.speaker}
        mayCreate={may.createPeople}
        fault={faultOf('speaker')}
        onChange={(speaker) => change(speakerChange(row, speaker, (paragraphs ?? []).join('\n')))}
      />
      {known && row.speaker && (
        <KnownChoice
          people={known.people}
          onTake={(person) => take(known, { ...person, aliases: [] })}
          onOther={() => row.speaker && take(known, otherThan(row.speaker, known))}
        />
      )}
      <Field.Root {...withFault('attributedAs')}>
        <Field.Label>{say('story.attributedAs')}</Field.Label>
        <TextInput
          value={row.attributedAs}
          onChange={({ target }) =>
            change({ attributedAs: target.value, isAttributedByHand: true })
          }
        />
        <Field.Error />
      </Field.Root>
      <Field.Root {...withFault('kind')}>
        <Field.Label>{say('story.kind')}</Field.Label>
        <SingleSelect value={row.kind} onChange={(kind) => change({ kind: kind as QuoteKind })}>
          {QUOTE_KINDS.map((kind) => (
            <SingleSelectOption key={kind} value={kind}>
              {say(`kind.${kind}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Error />
      </Field.Root>
      <Flex>
        <Button size="S" variant="tertiary" onClick={onDone}>
          {say('story.done')}
        </Button>
      </Flex>
    </Flex>
  );
};
