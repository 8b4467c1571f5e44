import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { MAX_TEXT_LENGTH } from '../../../shared/flash';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';
import type { Lines } from './BannerLines';
import { changedLines, linesOf } from './lines';

interface Props {
  text: Lines;
  /** Languages (BCP 47) in which readers see the banner. */
  visibleIn: string[];
  /** Languages in which this person may change the line. */
  may: string[];
  busy: boolean;
  onChange: (text: Lines) => Promise<boolean>;
}

/** What the banner of a running flash says in each language, and changing that, language by language. */
export const RunningLines = ({ text, visibleIn, may, busy, onChange }: Props) => {
  const say = useMessages();
  const { languages } = useTimes();
  const [edited, setEdited] = useState<Lines | null>(null);
  const lines = linesOf(text, visibleIn);
  const mine = lines.filter(({ locale }) => may.includes(locale));
  const shown = edited === null ? lines : lines.filter(({ locale }) => !may.includes(locale));

  const set = async (wanted: Lines): Promise<void> => {
    const changed = changedLines(text, wanted);
    if (changed === null || (await onChange(changed))) setEdited(null);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {say('lines.title')}
      </Typography>
      {shown.map(({ locale, line }) => (
        <Typography key={locale} variant="pi">
          {say(line === null ? 'lines.headline' : 'lines.line', {
            language: languages([locale]),
            line: line ?? '',
          })}
        </Typography>
      ))}
      {edited === null && mine.length > 0 && (
        <Button fullWidth variant="tertiary" disabled={busy} onClick={() => setEdited(text)}>
          {say('lines.change')}
        </Button>
      )}
      {edited !== null && (
        <Edit
          locales={mine.map(({ locale }) => locale)}
          lines={edited}
          busy={busy}
          onChange={setEdited}
          onSet={() => void set(edited)}
          onCancel={() => setEdited(null)}
        />
      )}
    </Flex>
  );
};

interface EditProps {
  locales: string[];
  lines: Lines;
  busy: boolean;
  onChange: (lines: Lines) => void;
  onSet: () => void;
  onCancel: () => void;
}

const Edit = ({ locales, lines, busy, onChange, onSet, onCancel }: EditProps) => {
  const say = useMessages();
  const { languages } = useTimes();
  return (
    <>
      {locales.map((locale) => (
        <Field.Root key={locale} width="100%" hint={say('lines.empty')}>
          <Field.Label>{say('lines.label', { language: languages([locale]) })}</Field.Label>
          <TextInput
            size="S"
            value={lines[locale] ?? ''}
            maxLength={MAX_TEXT_LENGTH}
            disabled={busy}
            onChange={({ target }: { target: { value: string } }) =>
              onChange({ ...lines, [locale]: target.value })
            }
          />
          <Field.Hint />
        </Field.Root>
      ))}
      <Button fullWidth loading={busy} onClick={onSet}>
        {say('lines.set')}
      </Button>
      <Button fullWidth variant="tertiary" disabled={busy} onClick={onCancel}>
        {say('lines.cancel')}
      </Button>
    </>
  );
};
