/** The demo's own database. */
export const DEMO_DATABASE = '.tmp/demo.db';

const DEFAULT_PORT = 1337;

/** @param {string} host */
const isThisMachine = (host) => ['127.0.0.1', '0.0.0.0'].includes(host);

/**
 * Returns where the example reader is served: on the port after the newsroom's, unless `READER_PORT` names another.
 * @param {NodeJS.ProcessEnv} shell
 */
export const readerAddress = ({ HOST, PORT, READER_PORT }) => {
  const host = HOST || '127.0.0.1';
  const port = Number(READER_PORT) || (Number(PORT) || DEFAULT_PORT) + 1;
  return { port, url: `http://${isThisMachine(host) ? 'localhost' : host}:${port}` };
};

/**
 * Returns the demo's environment, merged with the shell's. Development: a missing `.env` is created with random
 * secrets, and the session cookie works without HTTPS. Stories and previews lead to the example reader.
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
  ARTICLE_URL_PATTERN:
    shell['ARTICLE_URL_PATTERN'] || `${readerAddress(shell).url}/{locale}/story/{slug}`,
  // After the `#`, the token reaches no server but the newsroom's.
  PREVIEW_URL_PATTERN:
    shell['PREVIEW_URL_PATTERN'] || `${readerAddress(shell).url}/{locale}/preview#{token}`,
});
