import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type en from './en.json';

export type MessageId = keyof typeof en;
export type MessageValues = Record<string, string | number>;

/** Says a message of the newsroom's own in the language of the panel. */
export const useMessages = () => {
  const intl = useIntl();
  return useCallback(
    (id: MessageId, values?: MessageValues): string => intl.formatMessage({ id }, values),
    [intl],
  );
};
