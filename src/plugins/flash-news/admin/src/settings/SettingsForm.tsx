import {
  Box,
  Button,
  Field,
  Flex,
  Grid,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import type { SettingsResponse } from '../../../shared/contracts/settings';
import type { Settings } from '../../../shared/settings';
import { useAttempt } from '../api/useAttempt';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import { changedSettings, toSettingsDraft, type SettingsDraft } from './settingsDraft';
import { faultySettings } from './faultySettings';

interface Props {
  path: string;
  answer: SettingsResponse;
  refresh: () => Promise<void>;
}

/** Form for all settings; some have a field per language. */
export const SettingsForm = ({ path, answer, refresh }: Props) => {
  const say = useMessages();
  const { formatLanguages } = useFormatters();
  const { put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { data, meta } = answer;
  /** Unsaved edits, and the settings they started from: saving sends only what differs from these. */
  const [edits, setEdits] = useState<{ base: Settings; draft: SettingsDraft } | null>(null);
  const base = edits?.base ?? data;
  const draft = edits?.draft ?? toSettingsDraft(data);
  const setDraft = (next: SettingsDraft): void => setEdits({ base, draft: next });
  const changes = changedSettings(draft, base);
  const isChanged = Object.keys(changes).length > 0;

  const { busy, problem, dismiss, attempt } = useAttempt(refresh, () => {
    setEdits(null);
    toggleNotification({ type: 'success', message: say('settings.saved') });
  });
  const save = () => attempt(() => put<SettingsResponse>(path, changes));
  const faulty = faultySettings(Object.keys(problem?.fields ?? {}));
  const shown = problem && faulty.size > 0 ? { id: 'settings.refused' as const } : problem;

  const field = (
    key:
      | ('defaultMinutes' | 'maxMinutes' | 'maxRunning' | 'presets')
      | ('urlPattern' | 'authorUrlPattern' | 'publisher'),
  ) => (
    <TextField
      label={say(`settings.${key}`)}
      hint={say(`settings.${key}.hint`)}
      error={faulty.has(key) ? say(`settings.${key}.wrong`) : undefined}
      locked={meta.locked.includes(key)}
      value={draft[key]}
      onChange={(value) => setDraft({ ...draft, [key]: value })}
    />
  );
  const byLocale = (key: 'urlPatterns' | 'feedTitles') =>
    meta.locales.map((code) => (
      <TextField
        key={code}
        label={say(`settings.${key}.in`, { language: formatLanguages([code]) })}
        hint={say(`settings.${key}.hint`)}
        error={faulty.has(`${key}.${code}`) ? say(`settings.${key}.wrong`) : undefined}
        locked={meta.locked.includes(key)}
        value={draft[key][code] ?? ''}
        onChange={(value) => setDraft({ ...draft, [key]: { ...draft[key], [code]: value } })}
      />
    ));

  const inColumns = (fields: ReactNode[]) => (
    <Grid.Root gap={4}>
      {fields.map((each, index) => (
        <Grid.Item key={index} col={6} xs={12} direction="column" alignItems="stretch">
          {each}
        </Grid.Item>
      ))}
    </Grid.Root>
  );

  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        {shown && <ProblemAlert problem={shown} now={0} onClose={dismiss} />}
        <Typography variant="delta" tag="h2">
          {say('settings.flashes')}
        </Typography>
        <Grid.Root gap={4}>
          {(['defaultMinutes', 'maxMinutes', 'maxRunning', 'presets'] as const).map((key) => (
            <Grid.Item key={key} col={6} xs={12} direction="column" alignItems="stretch">
              {field(key)}
            </Grid.Item>
          ))}
        </Grid.Root>
        <Typography variant="delta" tag="h2">
          {say('settings.sites')}
        </Typography>
        {field('urlPattern')}
        {inColumns(byLocale('urlPatterns'))}
        {field('authorUrlPattern')}
        {field('publisher')}
        {inColumns(byLocale('feedTitles'))}
        <Typography variant="delta" tag="h2">
          {say('settings.credits')}
        </Typography>
        <Field.Root
          width="100%"
          error={faulty.has('agencies') ? say('settings.agencies.wrong') : undefined}
          hint={say(
            meta.locked.includes('agencies') ? 'settings.locked' : 'settings.agencies.hint',
          )}
        >
          <Field.Label>{say('settings.agencies')}</Field.Label>
          <Textarea
            value={draft.agencies}
            disabled={meta.locked.includes('agencies')}
            onChange={({ target }: { target: { value: string } }) =>
              setDraft({ ...draft, agencies: target.value })
            }
          />
          {faulty.has('agencies') ? <Field.Error /> : <Field.Hint />}
        </Field.Root>
        <Flex>
          <Button loading={busy} disabled={!isChanged} onClick={() => void save()}>
            {say('settings.save')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
};

interface TextFieldProps {
  label: string;
  hint: string;
  /** What the field takes, where the server refused its value. */
  error: string | undefined;
  /** Whether the configuration file sets it. */
  locked: boolean;
  value: string;
  onChange: (value: string) => void;
}

const TextField = ({ label, hint, error, locked, value, onChange }: TextFieldProps) => {
  const say = useMessages();
  return (
    <Field.Root width="100%" error={error} hint={locked ? say('settings.locked') : hint}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        value={value}
        disabled={locked}
        onChange={({ target }: { target: { value: string } }) => onChange(target.value)}
      />
      {error ? <Field.Error /> : <Field.Hint />}
    </Field.Root>
  );
};
