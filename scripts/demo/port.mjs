import { once } from 'node:events';
import net from 'node:net';

/**
 * Returns whether a server accepts connections. Some systems let two servers listen on one port, one on all
 * addresses and one on a single address; listening alone would not find the other.
 * @param {number} port @param {string} host
 */
async function isAnswered(port, host) {
  const socket = net.connect({ port, host: host === '0.0.0.0' ? '127.0.0.1' : host });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** @param {number} port @param {string} host */
async function tryToListen(port, host) {
  const server = net.createServer().listen(port, host);
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

/**
 * Returns why a server can't listen on a port, in one line; null where it can.
 * @param {number} port
 * @param {string} host
 * @param {string} variable by which another one is chosen
 * @returns {Promise<string | null>}
 */
export async function portFault(port, host, variable = 'PORT') {
  const other = `Try another one: ${variable}=${port + 1} npm run demo`;
  const taken = `Port ${port} is taken by another program. ${other}`;
  try {
    await tryToListen(port, host);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    return code === 'EADDRINUSE'
      ? taken
      : `Port ${port} on ${host} can't be used (${String(code)}). ${other}`;
  }
  return (await isAnswered(port, host)) ? taken : null;
}
