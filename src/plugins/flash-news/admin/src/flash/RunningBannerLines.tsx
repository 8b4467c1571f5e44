import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { MAX_TEXT_LENGTH } from '../../../shared/flash';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import { bannerLines, changedLines, type LinesByLocale } from './bannerLines';

interface Props {
  text: LinesByLocale;
  /** Languages (BCP 47) in which readers see the banner. */
  visibleIn: string[];
  /** Languages in which this person may change the line. */
  may: string[];
  busy: boolean;
  onChange: (text: LinesByLocale) => Promise<boolean>;
}

/** Shows the banner's line in each language, and edits those that this person may change. */
export const RunningBannerLines = ({ text, visibleIn, may, busy, onChange }: Props) => {
  const say = useMessages();
  const { formatLanguages } = useFormatters();
  const [edited, setEdited] = useState<LinesByLocale | null>(null);
  const lines = bannerLines(text, visibleIn);
  const editable = lines.filter(({ locale }) => may.includes(locale));
  const shown = edited === null ? lines : lines.filter(({ locale }) => !may.includes(locale));

  const set = async (next: LinesByLocale): Promise<void> => {
    const changed = changedLines(text, next);
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
            language: formatLanguages([locale]),
            line: line ?? '',
          })}
        </Typography>
      ))}
      {edited === null && editable.length > 0 && (
        <Button fullWidth variant="tertiary" disabled={busy} onClick={() => setEdited(text)}>
          {say('lines.change')}
        </Button>
      )}
      {edited !== null && (
        <EditLines
          locales={editable.map(({ locale }) => locale)}
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

interface EditLinesProps {
  locales: string[];
  lines: LinesByLocale;
  busy: boolean;
  onChange: (lines: LinesByLocale) => void;
  onSet: () => void;
  onCancel: () => void;
}

const EditLines = ({ locales, lines, busy, onChange, onSet, onCancel }: EditLinesProps) => {
  const say = useMessages();
  const { formatLanguages } = useFormatters();
  return (
    <>
      {locales.map((locale) => (
        <Field.Root key={locale} width="100%" hint={say('lines.empty')}>
          <Field.Label>{say('lines.label', { language: formatLanguages([locale]) })}</Field.Label>
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
