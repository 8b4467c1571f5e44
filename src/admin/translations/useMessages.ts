import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type en from './en.json';

export type MessageId = keyof typeof en;
export type MessageValues = Record<string, string | number>;

/** Returns a function that formats our messages in the panel's language. */
export const useMessages = () => {
  const intl = useIntl();
  return useCallback(
    (id: MessageId, values?: MessageValues): string => intl.formatMessage({ id }, values),
    [intl],
  );
};
