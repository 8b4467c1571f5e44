import { randomBytes } from 'node:crypto';
import { linkSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { config as loadEnvFile } from 'dotenv';

import { envFileText, type Draw } from './env-file';

const KEYS_FOR_ROTATION = 4;
const BYTES = 24;

const randomSecret: Draw = (name) =>
  Array.from({ length: name === 'APP_KEYS' ? KEYS_FOR_ROTATION : 1 }, () =>
    randomBytes(BYTES).toString('base64url'),
  ).join(',');

/** Where Strapi reads its `.env` from: `ENV_PATH`, else the folder it is started in. */
export const envFilePath = (env: NodeJS.ProcessEnv): string => path.resolve(env.ENV_PATH || '.env');

/**
 * Writes a `.env` of random secrets, readable by its owner only. A file that is already there is
 * never touched, also when another process has just made it: the link either makes the whole file
 * or fails.
 */
export const makeEnvFile = (env: NodeJS.ProcessEnv): void => {
  const file = envFilePath(env);
  const unfinished = `${file}.${process.pid}.new`;
  writeFileSync(unfinished, envFileText(env, randomSecret), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(unfinished);
  }
};

/** Takes from `.env` what the environment lacks; a variable that is set but empty counts as lacking. */
export const fillFromEnvFile = (env: NodeJS.ProcessEnv): void => {
  const fromFile: Record<string, string> = {};
  loadEnvFile({ path: envFilePath(env), quiet: true, processEnv: fromFile });
  for (const [name, value] of Object.entries(fromFile)) env[name] ||= value;
};
