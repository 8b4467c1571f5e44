/** Required secrets, with what each one protects. */
export const REQUIRED_SECRETS = {
  APP_KEYS: 'session cookies (a comma-separated list of keys)',
  API_TOKEN_SALT: 'API tokens',
  ADMIN_JWT_SECRET: 'sign-in to the admin panel',
  TRANSFER_TOKEN_SALT: 'transfer tokens',
  JWT_SECRET: "sign-in of the site's readers",
  ENCRYPTION_KEY: 'API tokens that may be shown again',
} as const;

export type SecretName = keyof typeof REQUIRED_SECRETS;

export const SECRET_NAMES = Object.keys(REQUIRED_SECRETS) as SecretName[];

const MINIMUM_LENGTH = 16;
const MINIMUM_DIFFERENT_CHARACTERS = 6;
const PLACEHOLDERS = /to-?be-?modified|change-?me|placeholder|example|your[-_ ]|^<.*>$|\*{3}|xxxx/i;

/** Returns why a value can't serve as this secret; null where it can. Checks each key of APP_KEYS. */
export const faultOf = (name: SecretName, value: string | undefined): string | null => {
  if (value === undefined || value.trim() === '') return 'is missing';
  const keys = name === 'APP_KEYS' ? value.split(',').map((key) => key.trim()) : [value];
  if (keys.some((key) => PLACEHOLDERS.test(key))) return 'is still a placeholder';
  if (keys.some((key) => key.length < MINIMUM_LENGTH)) {
    return `is shorter than ${MINIMUM_LENGTH} characters`;
  }
  return keys.some((key) => new Set(key).size < MINIMUM_DIFFERENT_CHARACTERS)
    ? 'is too easy to guess'
    : null;
};
