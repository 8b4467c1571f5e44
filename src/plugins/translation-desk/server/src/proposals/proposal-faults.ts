import { errors } from '@strapi/utils';
import type { ProposalFault } from '../../../shared/contracts/translation';

/** Returns the error (400) that says why there is no proposal; the panel says it in its own language, by the code. */
const fault = (code: ProposalFault, message: string, values: object = {}): Error =>
  new errors.ApplicationError(message, { code, ...values });

export const noAnswer = (seconds: number): Error =>
  fault(
    'noAnswer',
    `The translation server did not answer within ${seconds} seconds. Nothing was changed; try again, or translate by hand.`,
    { seconds },
  );

export const notReached = (): Error =>
  fault('notReached', 'The translation server can’t be reached. Nothing was changed.');

export const noTranslation = (): Error =>
  fault(
    'noTranslation',
    'The translation server answered with something that is no translation. Ask an administrator to check its address.',
  );

export const tooLong = (): Error =>
  fault('tooLong', 'The translation server’s answer is too long.');

export const refusedBy = (reason: string): Error =>
  fault('refused', `The translation server refused: ${reason}`, { reason });
