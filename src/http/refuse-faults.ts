import { errors } from '@strapi/utils';

/** What can't be taken of a request: where it is, and what is accepted there. */
export interface Fault {
  path: string[];
  message: string;
}

/** @throws ValidationError (400) naming every fault, where there is one */
export const refuseFaults = (faults: Fault[]): void => {
  if (faults.length === 0) return;
  const message = faults.map((fault) => `${fault.path.join('.')}: ${fault.message}`).join('; ');
  throw new errors.ValidationError(message, { errors: faults });
};
