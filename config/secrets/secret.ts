import { existsSync } from 'node:fs';

import { envFilePath, fillFromEnvFile, makeEnvFile } from './first-run';
import { faultOf, REQUIRED_SECRETS, SECRET_NAMES, type SecretName } from './required';

const HOW_TO_MAKE_ONE = `node -e "console.log(require('crypto').randomBytes(24).toString('base64url'))"`;

/** Returns the message for an operator whose secret is missing or unusable. */
export const refusal = (name: SecretName, fault: string): string =>
  `${name} ${fault}. It guards ${REQUIRED_SECRETS[name]}. ` +
  `Set it in the environment or in .env; a good value comes from: ${HOW_TO_MAKE_ONE}`;

const isFirstRun = (env: NodeJS.ProcessEnv): boolean =>
  env.NODE_ENV !== 'production' &&
  !existsSync(envFilePath(env)) &&
  SECRET_NAMES.some((name) => faultOf(name, env[name]) === 'is missing');

/**
 * Returns a secret. Outside production a first run creates `.env`.
 * @throws Error naming the variable where it is missing, a placeholder or too weak; it stops the boot
 */
export const secret = (name: SecretName, env: NodeJS.ProcessEnv = process.env): string => {
  if (isFirstRun(env)) makeEnvFile(env);
  if (!env[name]) fillFromEnvFile(env);
  const fault = faultOf(name, env[name]);
  if (fault !== null) throw new Error(refusal(name, fault));
  return env[name] as string;
};
