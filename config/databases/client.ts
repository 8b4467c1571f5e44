/** The supported databases: those that the tests run on. */
export const CLIENTS = ['sqlite', 'postgres'] as const;

export type Client = (typeof CLIENTS)[number];

/**
 * Returns the client named by DATABASE_CLIENT; SQLite where it is empty or unset.
 * @throws Error naming the variable and what it accepts; it stops the boot
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
