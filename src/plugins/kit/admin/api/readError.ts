import type { MessageValues } from '../translations/useSay';

/** Why a request failed, as a message for staff. */
export interface Problem<MessageId extends string> {
  id: MessageId;
  values?: MessageValues;
}

/** Returns what an error of Strapi's fetch client says. No status means that the network is down. */
export const readError = (error: unknown) => {
  const thrown = asRecord(error);
  const body = asRecord(asRecord(asRecord(thrown['response'])['data'])['error']);
  return {
    status: typeof thrown['status'] === 'number' ? thrown['status'] : undefined,
    message: typeof body['message'] === 'string' ? body['message'] : '',
    details: asRecord(body['details']),
  };
};

export const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
