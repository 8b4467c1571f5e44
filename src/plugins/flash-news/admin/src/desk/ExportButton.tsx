import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useAttempt } from '../api/useAttempt';
import { ProblemAlert } from '../components/ProblemAlert';
import { zoneName } from '../translations/useFormatters';
import { useMessages } from '../translations/useMessages';

const downloadFile = (file: Blob, name: string): void => {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

const noRefresh = (): Promise<void> => Promise.resolve();

/** Downloads the filtered event log as CSV, with times in the panel's time zone too. */
export const ExportButton = ({ query }: { query: string }) => {
  const say = useMessages();
  const { timeZone } = useIntl();
  const { get } = useFetchClient();
  const { busy, problem, dismiss, attempt } = useAttempt(noRefresh);
  const download = async () => {
    const params = new URLSearchParams(query);
    params.set('timeZone', zoneName(timeZone));
    const path = `/${PLUGIN_ID}/events.csv?${params}`;
    const { data } = await get(path, { responseType: 'blob' });
    downloadFile(data, 'history.csv');
  };
  return (
    <>
      <Button
        variant="secondary"
        startIcon={<Download />}
        loading={busy}
        onClick={() => void attempt(download)}
      >
        {say('history.export')}
      </Button>
      {problem && <ProblemAlert problem={problem} now={0} onClose={dismiss} />}
    </>
  );
};
