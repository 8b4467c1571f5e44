import type { Core } from '@strapi/strapi';

import { MailError } from './mail-error';

interface MailProvider {
  send(...mail: unknown[]): Promise<unknown>;
}

/** Makes Strapi's mail provider throw MailError, with the cause in the log, instead of an error of any kind (500). */
export const nameMailFailures = (strapi: Core.Strapi): void => {
  const { provider } = strapi.plugin('email') as unknown as { provider: MailProvider };
  const send = provider.send.bind(provider);
  provider.send = async (...mail) => {
    try {
      return await send(...mail);
    } catch (error) {
      strapi.log.error(`A mail was not sent: ${String(error)}`);
      throw new MailError();
    }
  };
};
