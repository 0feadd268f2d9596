import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';

/**
 * What a visitor is counted by: made from the address with a key that lives and dies with the process, so that
 * neither memory nor a dump of it holds an address. IPv6 is counted by its network: a household has 2^64 addresses.
 */
export function addressKey(address: string, key: Buffer): string {
  return createHmac('sha256', key).update(network(address)).digest('base64url');
}

function network(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const start = head.split(':').filter(Boolean);
  const end = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : new Array<string>(8 - start.length - end.length).fill('0');
  return [...start, ...zeros, ...end]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
