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

/** Returns the path of Strapi's `.env`: `ENV_PATH`, else `.env` in the working directory. */
export const envFilePath = (env: NodeJS.ProcessEnv): string => path.resolve(env.ENV_PATH || '.env');

/**
 * Writes a `.env` of random secrets, readable by its owner only. Never touches an existing file, also one that
 * another process has just written: the link either creates the whole file or fails.
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

/** Sets the variables that the environment lacks from `.env`; an empty variable counts as lacking. */
export const fillFromEnvFile = (env: NodeJS.ProcessEnv): void => {
  const fromFile: Record<string, string> = {};
  loadEnvFile({ path: envFilePath(env), quiet: true, processEnv: fromFile });
  for (const [name, value] of Object.entries(fromFile)) env[name] ||= value;
};
