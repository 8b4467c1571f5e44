import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import type en from './en.json';

export type MessageId = keyof typeof en;
export type MessageValues = Record<string, string | number>;
export type Say = (id: MessageId, values?: MessageValues) => string;

/** Returns the function that translates a message id into the panel's language. */
export const useMessages = (): Say => {
  const intl = useIntl();
  return useCallback(
    (id, values) => intl.formatMessage({ id: `${PLUGIN_ID}.${id}` }, values),
    [intl],
  );
};
