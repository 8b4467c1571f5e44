import { Box, Button, Field, Flex, Grid, TextInput, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { SettingsResponse } from '../../../shared/contracts/settings';
import type { SettingKey, Settings } from '../../../shared/settings';
import { useAttempt } from '../api/useAttempt';
import { NotDone } from '../components/NotDone';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';
import { changesOf, draftOf, type Draft } from './draft';
import { inWords } from './refusal';

interface Props {
  path: string;
  answer: SettingsResponse;
  refresh: () => Promise<void>;
}

/** All settings that are said in one field, or in one a language. */
export const SettingsForm = ({ path, answer, refresh }: Props) => {
  const say = useMessages();
  const { languages } = useTimes();
  const { put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { data, meta } = answer;
  /** What is written and not saved, with what it began from: a colleague's changes are not overwritten by it. */
  const [written, setWritten] = useState<{ base: Settings; draft: Draft } | null>(null);
  const base = written?.base ?? data;
  const draft = written?.draft ?? draftOf(data);
  const setDraft = (next: Draft): void => setWritten({ base, draft: next });
  const changes = changesOf(draft, base);
  const isChanged = Object.keys(changes).length > 0;

  const { busy, problem, dismiss, attempt } = useAttempt(refresh, () => {
    setWritten(null);
    toggleNotification({ type: 'success', message: say('settings.saved') });
  });
  const save = () => attempt(() => put<SettingsResponse>(path, changes));
  const label = (key: SettingKey): string => say(`settings.${key}`);
  const said = problem?.values?.['message'];
  const worded =
    problem && typeof said === 'string'
      ? { ...problem, values: { message: inWords(said, label) } }
      : problem;

  const field = (
    key: 'defaultMinutes' | 'maxMinutes' | 'maxRunning' | 'presets' | 'urlPattern' | 'publisher',
  ) => (
    <Text
      label={label(key)}
      hint={say(`settings.${key}.hint`)}
      locked={meta.locked.includes(key)}
      value={draft[key]}
      onChange={(value) => setDraft({ ...draft, [key]: value })}
    />
  );
  const byLocale = (key: 'urlPatterns' | 'feedTitles') =>
    meta.locales.map((code) => (
      <Text
        key={code}
        label={say(`settings.${key}.in`, { language: languages([code]) })}
        hint={say(`settings.${key}.hint`)}
        locked={meta.locked.includes(key)}
        value={draft[key][code] ?? ''}
        onChange={(value) => setDraft({ ...draft, [key]: { ...draft[key], [code]: value } })}
      />
    ));

  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        {worded && <NotDone problem={worded} now={0} onClose={dismiss} />}
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
        {field('publisher')}
        <Grid.Root gap={4}>
          {[...byLocale('urlPatterns'), ...byLocale('feedTitles')].map((each, index) => (
            <Grid.Item key={index} col={6} xs={12} direction="column" alignItems="stretch">
              {each}
            </Grid.Item>
          ))}
        </Grid.Root>
        <Flex>
          <Button loading={busy} disabled={!isChanged} onClick={() => void save()}>
            {say('settings.save')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
};

interface TextProps {
  label: string;
  hint: string;
  /** Said in the configuration file. */
  locked: boolean;
  value: string;
  onChange: (value: string) => void;
}

const Text = ({ label, hint, locked, value, onChange }: TextProps) => {
  const say = useMessages();
  return (
    <Field.Root width="100%" hint={locked ? say('settings.locked') : hint}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        value={value}
        disabled={locked}
        onChange={({ target }: { target: { value: string } }) => onChange(target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
};
