import { invalidField } from './invalid-field';

/** Creates the check that a locale is configured. */
export const createCheckLocale =
  (configured: () => Promise<string[]>) =>
  /** @throws ValidationError (400) naming the field and what is accepted. */
  async (code: string, field: string): Promise<void> => {
    const codes = await configured();
    if (codes.includes(code)) return;
    throw invalidField(field, `"${code}" is no language here; accepted are ${codes.join(', ')}`);
  };
