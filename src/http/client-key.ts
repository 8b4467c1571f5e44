import ipaddr from 'ipaddr.js';

/** What one household, office or machine is given of IPv6 (RFC 6177): the rest of the address is theirs to choose. */
const IPV6_BYTES = 8;

/**
 * What the requests of one caller are counted under: an IPv4 address, or the first 64 bits of an IPv6
 * one. An IPv4 address written as IPv6 (`::ffff:…`) is that IPv4 address.
 */
export const clientKey = (address: string): string => {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return parsed.toByteArray().slice(0, IPV6_BYTES).join('.');
};
