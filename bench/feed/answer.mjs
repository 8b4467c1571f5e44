/** The child's side of a bench process: sends its port, and answers commands. */

/** @typedef {{ number: number, what: string, value?: unknown }} Asked */
/** @typedef {Record<string, (value: any) => unknown>} Acts */

/** Returns the process's CPU time so far, in ms. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<number>} its port
 */
export const listen = (server) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

/**
 * @param {number} port
 * @param {Acts} acts by their names; `stop` runs before the process ends
 */
export function answer(port, acts = {}) {
  /** @param {object} reply */
  const reply = (reply) => process.send?.(reply);
  /** @type {Acts} */
  const known = { cpu, ...acts };
  process.on('message', (/** @type {Asked} */ { number, what, value }) => {
    Promise.resolve()
      .then(() => known[what]?.(value))
      .then((result) => {
        if (what === 'stop') process.exit();
        reply({ number, value: result ?? null });
      })
      .catch((/** @type {unknown} */ error) => {
        reply({
          number,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
      });
  });
  // When the bench ends, even by a kill, this process ends too.
  process.on('disconnect', () => process.exit());
  reply({ number: 0, value: port });
}
