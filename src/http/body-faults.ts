import type { Fault } from './refuse-faults';
import { STAFF_BODIES } from './staff-bodies';

/** Returns the faults of a parsed body: every route takes an object, some of Strapi's only certain ones. */
export const bodyFaults = (normalizedPath: string, given: unknown): Fault[] => {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return [{ path: ['body'], message: 'must be a JSON object' }];
  }
  return STAFF_BODIES.filter(([path]) => path.test(normalizedPath)).flatMap(([, schema]) =>
    (schema.safeParse(given).error?.issues ?? []).map((issue) => ({
      path: issue.path.map(String),
      message: issue.message,
    })),
  );
};
