import { SECRET_NAMES, type SecretName } from './required';

/** Random text for one secret; handed in so that the text of the file can be tested. */
export type Draw = (name: SecretName) => string;

/** The lines of a new `.env`: one random value for every secret that `env` does not already hold. */
export const envFileText = (env: NodeJS.ProcessEnv, draw: Draw): string => {
  const missing = SECRET_NAMES.filter((name) => (env[name] ?? '') === '');
  return [
    '# Made at the first run. Keep it out of version control; .env.example says what else may stand here.',
    ...missing.map((name) => `${name}=${draw(name)}`),
    '',
  ].join('\n');
};
