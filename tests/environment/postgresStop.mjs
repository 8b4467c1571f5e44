/** Jest's global teardown of the suites on PostgreSQL. */
export { stopPostgres as default } from './postgresStart.mjs';
