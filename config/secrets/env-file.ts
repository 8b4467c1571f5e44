import { SECRET_NAMES, type SecretName } from './required';

/** Returns random text for a secret; passed in for tests. */
export type Draw = (name: SecretName) => string;

/** Returns the text of a new `.env` with a random value for every secret that `env` lacks. */
export const envFileText = (env: NodeJS.ProcessEnv, draw: Draw): string => {
  const missing = SECRET_NAMES.filter((name) => (env[name] ?? '') === '');
  return [
    '# Made at the first run. Keep it out of version control; .env.example says what else may stand here.',
    ...missing.map((name) => `${name}=${draw(name)}`),
    '',
  ].join('\n');
};
