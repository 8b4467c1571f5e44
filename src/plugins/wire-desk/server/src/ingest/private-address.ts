import { lookup as lookUp } from 'node:dns';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { LookFailure } from './look';

/** Whether an IP address is anything but one of the public internet: a private network, this machine, a cloud's metadata. */
export const isPrivateAddress = (address: string): boolean =>
  ipaddr.process(address).range() !== 'unicast';

/** Whether an IP address is link-local, where clouds answer with a machine's secrets. No feed is there. */
export const isLinkLocalAddress = (address: string): boolean =>
  ipaddr.process(address).range() === 'linkLocal';

const linkLocalRefusal = (host: string): LookFailure =>
  new LookFailure(`${host} is a link-local address, which is never polled.`);

const refusal = (host: string): LookFailure =>
  new LookFailure(
    `${host} is an address of a private network, which is not polled. Set allowPrivate for this feed if it is meant.`,
  );

/** Returns why an address of a host isn't polled; undefined if it is. */
const refusalOf = (
  host: string,
  address: string,
  allowPrivate: boolean,
): LookFailure | undefined => {
  if (isLinkLocalAddress(address)) return linkLocalRefusal(host);
  return !allowPrivate && isPrivateAddress(address) ? refusal(host) : undefined;
};

/** @throws LookFailure if a host is written as an IP address that isn't polled, for which no name is looked up */
export const checkHost = (hostname: string, allowPrivate: boolean): void => {
  const host = hostname.replace(/^\[|\]$/g, '');
  const refused = isIP(host) === 0 ? undefined : refusalOf(host, host, allowPrivate);
  if (refused) throw refused;
};

/** Returns a look-up of names that fails if any address isn't polled: what is connected to is what was checked. */
export const lookUpFor =
  (allowPrivate: boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        callback(error, []);
        return;
      }
      const refused = addresses
        .map(({ address }) => refusalOf(hostname, address, allowPrivate))
        .find((one) => one !== undefined);
      if (refused) {
        callback(refused, []);
        return;
      }
      const [first] = addresses;
      if (options.all === true || first === undefined) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
