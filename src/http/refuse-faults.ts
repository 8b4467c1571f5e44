import { errors } from '@strapi/utils';

/** An invalid part of a request: its path, and what is accepted there. */
export interface Fault {
  path: string[];
  message: string;
}

/** Returns one ValidationError (400) that names every fault. */
export const faultsError = (faults: Fault[]): Error => {
  const message = faults.map((fault) => `${fault.path.join('.')}: ${fault.message}`).join('; ');
  return new errors.ValidationError(message, { errors: faults });
};

/** Throws one ValidationError (400) that names every fault; returns where there is none. */
export const refuseFaults = (faults: Fault[]): void => {
  if (faults.length > 0) throw faultsError(faults);
};
