import path from 'node:path';

/** How to reach one PostgreSQL database. */
export interface PostgresConnection {
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
}

/** A SQLite file that outlives the newsroom which opens it. */
export interface SqliteFile {
  file: string;
  /** A file that does not exist yet is made by the boot itself, not copied from one that was booted before. */
  startsEmpty?: boolean;
}

/** `sqlite` is a new file, removed with the newsroom. */
export type Database = 'sqlite' | SqliteFile | PostgresConnection;

/** Secrets of no newsroom; the same everywhere, so that one newsroom accepts another's tokens. */
const secrets = {
  APP_KEYS: 'test-only-app-key-one-1357,test-only-app-key-two-2468',
  API_TOKEN_SALT: 'test-only-api-token-salt-97531',
  ADMIN_JWT_SECRET: 'test-only-admin-jwt-secret-86420',
  TRANSFER_TOKEN_SALT: 'test-only-transfer-token-salt-1928',
  JWT_SECRET: 'test-only-reader-jwt-secret-3746',
  ENCRYPTION_KEY: 'test-only-encryption-key-5564738291',
};

/** The file of a newsroom on SQLite. @param folder a temporary folder of this newsroom */
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

/** Every environment variable a newsroom under test reads; a developer's `.env` is not looked at. */
export function testEnvironment(database: Database, folder: string): Record<string, string> {
  return {
    ...secrets,
    ...databaseEnvironment(database, folder),
    ENV_PATH: path.join(folder, '.env'),
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PUBLIC_URL: '',
    // Suites ask more in a minute than readers do; the limit's own suite sets it.
    PUBLIC_RATE_LIMIT: '0',
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
}

/** Sets variables of this process and returns a function that puts the former ones back. */
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
