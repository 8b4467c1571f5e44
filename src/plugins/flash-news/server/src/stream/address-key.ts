import ipaddr from 'ipaddr.js';

/** A household or office is given 64 bits (RFC 6177) and chooses the rest of the address itself. */
const IPV6_BYTES = 8;

/**
 * Returns the key to count an address by: IPv4 (also as `::ffff:…`), or the first 64 bits of IPv6. The app's
 * `src/http/client-key.ts` does the same: the plugin is of use without it.
 */
export const addressKey = (address: string): string => {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return parsed.toByteArray().slice(0, IPV6_BYTES).join('.');
};
