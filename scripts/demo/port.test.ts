import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { portFault } from './port.mjs';

const HOST = '127.0.0.1';

describe('the port of the demo', () => {
  let server: net.Server | undefined;

  const listen = async (host: string): Promise<number> => {
    server = net.createServer((socket) => socket.destroy()).listen(0, host);
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };

  const stop = async () => {
    if (!server?.listening) return;
    server.close();
    await once(server, 'close');
  };

  afterEach(stop);

  it('is accepted when it is free', async () => {
    const port = await listen(HOST);
    await stop();
    expect(await portFault(port, HOST)).toBeNull();
  });

  it.each([HOST, '0.0.0.0'])('is refused when another server listens on %s', async (host) => {
    const port = await listen(host);
    expect(await portFault(port, HOST)).toBe(
      `Port ${port} is taken by another program. Try another one: PORT=${port + 1} npm run demo`,
    );
  });

  it('names the variable that chooses another one', async () => {
    const port = await listen(HOST);
    expect(await portFault(port, HOST, 'READER_PORT')).toContain(`READER_PORT=${port + 1} npm run`);
  });

  it('is refused on an address of another machine', async () => {
    const fault = await portFault(45678, '192.0.2.1');
    expect(fault).toMatch(/^Port 45678 on 192\.0\.2\.1 can't be used \(E[A-Z]+\)\./);
    expect(fault).not.toContain('\n');
  });
});
