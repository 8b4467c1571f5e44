/** The databases that the tests run on; nothing else is promised. */
export const CLIENTS = ['sqlite', 'postgres'] as const;

export type Client = (typeof CLIENTS)[number];

/**
 * The database client named by DATABASE_CLIENT; empty or unset means SQLite.
 * @throws Error naming the variable and what it accepts: it stops the boot.
 */
export const readClient = (value: string | undefined): Client => {
  const name = value === undefined || value === '' ? 'sqlite' : value;
  const client = CLIENTS.find((known) => known === name);
  if (client === undefined) {
    throw new Error(
      `DATABASE_CLIENT is "${name}", which is not supported; accepted are sqlite (default) and postgres.`,
    );
  }
  return client;
};
