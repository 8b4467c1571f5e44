import { useCallback } from 'react';
import { useIntl } from 'react-intl';

export type MessageValues = Record<string, string | number>;
export type Say<MessageId extends string> = (id: MessageId, values?: MessageValues) => string;

/** Returns the function that translates a message id of a plugin into the panel's language. */
export const useSay = <MessageId extends string>(plugin: string): Say<MessageId> => {
  const intl = useIntl();
  return useCallback(
    (id, values) => intl.formatMessage({ id: `${plugin}.${id}` }, values),
    [intl, plugin],
  );
};
