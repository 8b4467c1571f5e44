/** The demo's own database, so that it never touches one that somebody works in. */
export const DEMO_DATABASE = '.tmp/demo.db';

/**
 * The environment that the demo runs in, over what the shell says.
 *
 * Development, not production: there a missing `.env` is made with random secrets, which is what a
 * fresh clone needs, and the session cookie does without HTTPS. The panel is served from the build
 * all the same, since nothing asks Strapi to watch it.
 *
 * @param {NodeJS.ProcessEnv} shell
 * @returns {Record<string, string>}
 */
export const demoEnvironment = (shell) => ({
  NODE_ENV: 'development',
  TZ: 'UTC',
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: DEMO_DATABASE,
  // Reached from this machine only, unless somebody wants it otherwise: HOST=0.0.0.0 npm run demo
  HOST: shell['HOST'] || '127.0.0.1',
});
