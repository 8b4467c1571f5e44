/** The demo's own database. */
export const DEMO_DATABASE = '.tmp/demo.db';

/**
 * Returns the demo's environment, merged with the shell's. Development: a missing `.env` is created with random
 * secrets, and the session cookie works without HTTPS.
 * @param {NodeJS.ProcessEnv} shell
 * @returns {Record<string, string>}
 */
export const demoEnvironment = (shell) => ({
  NODE_ENV: 'development',
  TZ: 'UTC',
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: DEMO_DATABASE,
  // Local only, unless the shell sets HOST=0.0.0.0.
  HOST: shell['HOST'] || '127.0.0.1',
});
