import { Box, Button, Checkbox, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import { PERMISSIONS } from '../../../shared/permissions';
import { TRANSLATOR_ROLE_PATH } from '../api/paths';
import { useAttempt } from '../api/useAttempt';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { ProblemAlert } from '../components/ProblemAlert';
import { useLocales, type Locale } from '../components/useLocales';
import { useMessages } from '../translations/useMessages';

/** Settings page: the role of translators. */
export const SettingsPage = () => {
  const say = useMessages();
  const locales = useLocales();
  return (
    <Page.Protect permissions={[{ action: PERMISSIONS.updateSettings, subject: null }]}>
      <Page.Title>{say('settings.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header title={say('settings.title')} subtitle={say('settings.subtitle')} />
        <Layouts.Content>
          {locales.answer ? (
            <TranslatorRole locales={locales.answer} />
          ) : (
            <LoadingOrProblem query={locales} />
          )}
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
};

interface RoleRequest {
  locales: string[];
  name?: string;
}

interface RoleAnswer {
  data: { name: string };
}

const TranslatorRole = ({ locales }: { locales: Locale[] }) => {
  const say = useMessages();
  const { languageName } = useFormatters();
  const { post } = useFetchClient();
  const { attempt, busy, problem, dismiss } = useAttempt();
  const [chosen, setChosen] = useState<string[]>([]);
  const [name, setName] = useState('');
  const [made, setMade] = useState<string | null>(null);
  const toggle = (code: string, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, code] : chosen.filter((one) => one !== code));
  const make = async (): Promise<void> => {
    const request: RoleRequest = { locales: chosen, ...(name.trim() && { name: name.trim() }) };
    setMade(null);
    await attempt(async () => {
      const { data } = await post<RoleAnswer>(TRANSLATOR_ROLE_PATH, request);
      setMade(data.data.name);
    });
  };
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography variant="delta" tag="h2">
          {say('role.title')}
        </Typography>
        <Typography>{say('role.body')}</Typography>
        <ProblemAlert problem={problem} onClose={dismiss} />
        <Flex
          tag="fieldset"
          direction="column"
          alignItems="flex-start"
          gap={2}
          style={{ border: 0, padding: 0, margin: 0 }}
        >
          <Typography
            tag="legend"
            variant="pi"
            fontWeight="bold"
            paddingBottom={2}
            style={{ paddingInline: 0 }}
          >
            {say('role.languages')}
          </Typography>
          {locales.map(({ code }) => (
            <Checkbox
              key={code}
              checked={chosen.includes(code)}
              onCheckedChange={(isChosen: boolean | 'indeterminate') =>
                toggle(code, isChosen === true)
              }
            >
              {languageName(code)}
            </Checkbox>
          ))}
        </Flex>
        <Field.Root hint={say('role.name.hint')}>
          <Field.Label>{say('role.name')}</Field.Label>
          <TextInput
            value={name}
            onChange={({ target }: { target: { value: string } }) => setName(target.value)}
          />
          <Field.Hint />
        </Field.Root>
        <Button loading={busy} disabled={chosen.length === 0} onClick={() => void make()}>
          {say('role.make')}
        </Button>
        <div role="status">
          {made !== null && <Typography>{say('role.made', { name: made })}</Typography>}
        </div>
      </Flex>
    </Box>
  );
};

export default SettingsPage;
