import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FeedError } from './feed-error.js';

/** Where IPv6 addresses of the open internet lie; all else has a purpose of its own. */
const OPEN_IPV6 = ipaddr.parseCIDR('2000::/3');

/** Within the open networks, but answered by the cloud's own machinery (Azure). */
const OF_THE_CLOUD = new Set(['168.63.129.16']);

/**
 * Whether an address is one of the open internet. Everything that is not known to be is refused: private and
 * link-local networks, loopback, carriers' own, multicast, reserved, what carries an IPv4 address inside (mapped,
 * NAT64, 6to4, Teredo), the cloud's metadata services.
 */
export function isPublicAddress(address: string): boolean {
  // A zone (`fe80::1%eth0`) is never of the open internet.
  if (!isIP(address) || address.includes('%') || OF_THE_CLOUD.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(OPEN_IPV6);
}

/** What may be asked. */
export interface Reach {
  /** Also without encryption. */
  http: boolean;
  allows: (address: string) => boolean;
}

export const OPEN_INTERNET: Reach = { http: false, allows: isPublicAddress };

/** For tests, and for networks that are closed anyway. */
export const ANYWHERE: Reach = { http: true, allows: () => true };

/** All addresses of a name, as the system's resolver has them. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

export const resolveBySystem: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });

/**
 * For `http.request`: the socket connects to what is checked here and to nothing else, so that a name that gives
 * another address the next time it is asked changes nothing. One address that may not be asked refuses them all.
 */
export function checkedLookup(resolve: Resolve, { allows }: Reach): LookupFunction {
  return (hostname, options, callback) => {
    const done = (error: Error | null, addresses: LookupAddress[]) => {
      if (error) callback(error, '', 0);
      else if (options.all) callback(null, addresses);
      else callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
    };
    resolve(hostname).then(
      (addresses) => {
        const refused = !addresses.every(({ address }) => allows(address));
        if (refused) done(new FeedError('private-address'), []);
        else if (addresses.length === 0) done(new FeedError('unknown-host'), []);
        else done(null, addresses);
      },
      () => done(new FeedError('unknown-host'), []),
    );
  };
}
