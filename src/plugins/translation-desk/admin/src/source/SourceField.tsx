import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowUp, Sparkle } from '@strapi/icons';
import { useState } from 'react';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import type { SourceField as Field } from '../../../shared/contracts/translation';
import { Confirm } from '../components/Confirm';
import { useMessages } from '../translations/useMessages';
import { copyOf, isEmptyValue, textOfValue, wordsIn } from './fieldValue';
import type { Hint } from './hints';
import { useIsProposed } from './proposals';
import { SourceText } from './SourceText';
import { useOneTabStop } from './useOneTabStop';

export interface SourceFieldProps {
  field: Field;
  /** What the text is compared with: the source that the translation was made from, or as it was when it was opened. */
  before: string | null;
  /** BCP 47. */
  sourceLocale: string;
  hints: Hint[];
  /** Value of the translation's field. */
  value: unknown;
  /** Null for a field that can't be changed now. */
  onChange: ((value: unknown) => void) | null;
  /** Puts words in where the caret is; null for a field without one. */
  onInsert: ((words: string) => void) | null;
  /** Asks the newsroom's server for a proposal; null without one. */
  onPropose: (() => void) | null;
  /** Whether it is asked now. */
  isAsking: boolean;
  /** Lets a saved proposal stay, as a person has read it. */
  onConfirm: (() => void) | null;
  label: string;
  /** What is shown before the text, such as the picture that it describes. */
  beside?: React.ReactNode;
}

/** The source of a field, what changed in it, and what can be taken over from it. */
export const SourceField = (props: SourceFieldProps) => {
  const { field, before, sourceLocale, value, onChange, onPropose, onConfirm, label } = props;
  const say = useMessages();
  const { languageName } = useFormatters();
  const [replacing, setReplacing] = useState<'copy' | 'propose' | null>(null);
  const [undo, setUndo] = useState<{ former: unknown; copied: unknown } | null>(null);
  const isEmpty = isEmptyValue(field.kind, value);
  const put = (next: unknown): void => {
    onChange?.(next);
    setUndo({ former: value ?? null, copied: next });
  };
  const copyAll = () => put(copyOf(field.kind, field.value));
  const canUndo = undo !== null && JSON.stringify(undo.copied) === JSON.stringify(value);
  const group = useOneTabStop();

  return (
    <Box
      ref={group}
      tag="section"
      aria-label={say('source.of', { field: label })}
      aria-description={say('source.keys')}
      background="neutral100"
      borderColor="neutral200"
      hasRadius
      padding={3}
      marginTop={1}
      data-source-of={field.path}
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={2} wrap="wrap" justifyContent="space-between">
          <Typography variant="pi" fontWeight="bold" textColor="neutral700">
            {`${label} · ${languageName(sourceLocale)}`}
          </Typography>
          <Marks field={field} value={value} before={before} />
        </Flex>
        {props.beside}
        <SourceText {...props} put={onChange ? put : null} />
        {field.isStale && field.basisText === null && (
          <Typography variant="pi" textColor="neutral700">
            {say('source.notKept')}
          </Typography>
        )}
        <Flex gap={2} wrap="wrap" justifyContent="space-between">
          <Flex gap={2} wrap="wrap">
            {onChange && field.value !== null && (
              <Button
                type="button"
                size="S"
                variant="tertiary"
                startIcon={<ArrowUp aria-hidden />}
                onClick={() => (isEmpty ? copyAll() : setReplacing('copy'))}
              >
                {say('source.copy')}
              </Button>
            )}
            {onChange && onPropose && (
              <Button
                type="button"
                size="S"
                variant="tertiary"
                startIcon={<Sparkle aria-hidden />}
                loading={props.isAsking}
                onClick={() => (isEmpty ? onPropose() : setReplacing('propose'))}
              >
                {say('propose')}
              </Button>
            )}
            {onConfirm && field.isProposal && !isEmpty && (
              <Button type="button" size="S" variant="tertiary" onClick={onConfirm}>
                {say('source.keepProposal')}
              </Button>
            )}
            {canUndo && (
              <Button
                type="button"
                size="S"
                variant="secondary"
                onClick={() => {
                  onChange?.(undo.former);
                  setUndo(null);
                }}
              >
                {say('source.undo')}
              </Button>
            )}
          </Flex>
          <Lengths field={field} value={value} />
        </Flex>
      </Flex>
      {replacing && (
        <Confirm
          title={say('source.replace.title')}
          body={say('source.replace.body')}
          confirm={say('source.replace')}
          variant="danger"
          onConfirm={() => (replacing === 'copy' ? copyAll() : onPropose?.())}
          onClose={() => setReplacing(null)}
        />
      )}
    </Box>
  );
};

const Marks = ({ field, value, before }: Pick<SourceFieldProps, 'field' | 'value' | 'before'>) => {
  const say = useMessages();
  const isProposed = useIsProposed(field.path, value);
  const text = textOfValue(field.kind, value);
  const isSourceWords = text !== null && text.trim() !== '' && text === field.text;
  const marks = [
    ...(before !== null && before !== field.text ? [say('source.changed')] : []),
    ...(isSourceWords ? [say('source.untranslated')] : []),
    ...(isProposed || field.isProposal ? [say('source.proposal')] : []),
  ];
  if (marks.length === 0) return null;
  return (
    <Flex gap={2} wrap="wrap">
      {marks.map((mark) => (
        <Typography key={mark} variant="pi" fontWeight="bold" textColor="neutral800">
          {mark}
        </Typography>
      ))}
    </Flex>
  );
};

/** Characters left and words, of the translation and of the source. */
const Lengths = ({ field, value }: Pick<SourceFieldProps, 'field' | 'value'>) => {
  const say = useMessages();
  const text = textOfValue(field.kind, value);
  if (text === null) return null;
  const left = field.maxLength === null ? null : field.maxLength - text.length;
  const words = say('source.words', { words: wordsIn(text), of: wordsIn(field.text) });
  return (
    <Typography variant="pi" textColor={left !== null && left < 0 ? 'danger700' : 'neutral700'}>
      {left === null
        ? words
        : `${words} · ${left < 0 ? say('source.over', { count: -left }) : say('source.left', { count: left })}`}
    </Typography>
  );
};
