import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useAttempt } from '../api/useAttempt';
import { NotDone } from '../components/NotDone';
import { useMessages } from '../translations/useMessages';

/** Hands a file to the browser's downloads. */
const save = (file: Blob, name: string): void => {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

const nothing = (): Promise<void> => Promise.resolve();

/** The history as it is filtered, as a file for a spreadsheet. */
export const ExportButton = ({ query }: { query: string }) => {
  const say = useMessages();
  const { get } = useFetchClient();
  const { busy, problem, dismiss, attempt } = useAttempt(nothing);
  const download = async () => {
    const path = `/${PLUGIN_ID}/events.csv?${query}`;
    const { data } = await get(path, { responseType: 'blob' });
    save(data, 'history.csv');
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
      {problem && <NotDone problem={problem} now={0} onClose={dismiss} />}
    </>
  );
};
