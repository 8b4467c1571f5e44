import { errors } from '@strapi/utils';

/** An invalid part of a request: its path, and what is accepted there. */
export interface Fault {
  path: string[];
  message: string;
}

/** Throws one ValidationError (400) that names every fault; returns where there is none. */
export const refuseFaults = (faults: Fault[]): void => {
  if (faults.length === 0) return;
  const message = faults.map((fault) => `${fault.path.join('.')}: ${fault.message}`).join('; ');
  throw new errors.ValidationError(message, { errors: faults });
};
