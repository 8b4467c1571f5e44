import path from 'node:path';

/** The connection to a PostgreSQL database. */
export interface PostgresConnection {
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
}

/** A SQLite file that the test removes itself. */
export interface SqliteFile {
  file: string;
  /** Whether a missing file is created by the boot instead of copied from the template. */
  startsEmpty?: boolean;
}

/** `sqlite` is a new file, removed with the newsroom. */
export type Database = 'sqlite' | SqliteFile | PostgresConnection;

/** Test secrets, the same for all newsrooms, so that one accepts another's tokens. */
const secrets = {
  APP_KEYS: 'test-only-app-key-one-1357,test-only-app-key-two-2468',
  API_TOKEN_SALT: 'test-only-api-token-salt-97531',
  ADMIN_JWT_SECRET: 'test-only-admin-jwt-secret-86420',
  TRANSFER_TOKEN_SALT: 'test-only-transfer-token-salt-1928',
  JWT_SECRET: 'test-only-reader-jwt-secret-3746',
  ENCRYPTION_KEY: 'test-only-encryption-key-5564738291',
};

/** Returns the SQLite file of a newsroom. @param folder the newsroom's temporary folder */
export const sqliteFileOf = (database: 'sqlite' | SqliteFile, folder: string): string =>
  database === 'sqlite' ? path.join(folder, 'newsroom.db') : database.file;

function databaseEnvironment(database: Database, folder: string): Record<string, string> {
  if (database === 'sqlite' || 'file' in database) {
    return { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: sqliteFileOf(database, folder) };
  }
  return {
    DATABASE_CLIENT: 'postgres',
    DATABASE_URL: '',
    DATABASE_HOST: database.host,
    DATABASE_PORT: String(database.port),
    DATABASE_NAME: database.database,
    DATABASE_USERNAME: database.user,
    DATABASE_PASSWORD: database.password,
  };
}

/** Returns all environment variables of a newsroom under test, which ignores a developer's `.env`. */
export function testEnvironment(database: Database, folder: string): Record<string, string> {
  return {
    ...secrets,
    ...databaseEnvironment(database, folder),
    ENV_PATH: path.join(folder, '.env'),
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PUBLIC_URL: '',
    // Tests send more requests a minute than readers.
    PUBLIC_RATE_LIMIT: '0',
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
}

/** Sets environment variables, and returns a function that restores the former ones. */
export function applyEnvironment(variables: Record<string, string>): () => void {
  const former = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of former) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
}
