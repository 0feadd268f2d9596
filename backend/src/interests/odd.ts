import { e164 } from '../../../src/lib/phone.js';
import type { Interest } from '../schemas/interest.js';

export interface Opened {
  reference: string;
  interest: Interest;
}

/** `eksempel.example/x`, `www.`, `https:`; not "Kari J. Hansen". */
const LINK = /https?:|www\.|\S\.\p{L}{2,}(\/|$)/iu;
const DIGITS = /\d(?:[\s.-]?\d){5}/;
/** Letters with whole towers of marks on them. */
const TOWER = /\p{M}{3}/u;

/**
 * What a person should look at twice, in words; nothing is ever put away for it, since a wish that is wrongly thrown
 * out costs more than one that is looked at in vain.
 *
 * @param all everything that the receiver has, with the wish itself
 */
export function oddities({ reference, interest }: Opened, all: readonly Opened[]): string[] {
  const { alias = '' } = interest;
  const others = all.filter((other) => other.reference !== reference);
  const same = (reach: (interest: Interest) => string | undefined): string =>
    others
      .filter((other) => reach(interest) && reach(other.interest) === reach(interest))
      .map((other) => other.reference)
      .join(', ');
  const phone = same(phoneOf);
  const email = same(({ email }) => email?.toLowerCase());
  return [
    phone && `samme telefonnummer som ${phone}`,
    email && `samme e-postadresse som ${email}`,
    /^(\d)\1+$/.test(phoneOf(interest)?.slice(-8) ?? '') && 'telefonnummeret har bare ett siffer',
    LINK.test(alias) && 'navnet ligner en nettadresse',
    DIGITS.test(alias) && 'navnet ligner et nummer',
    (TOWER.test(alias) || (alias && !/\p{L}/u.test(alias))) && 'navnet er vanskelig å lese',
  ].filter((reason) => typeof reason === 'string' && reason !== '') as string[];
}

const phoneOf = ({ phone }: Interest): string | undefined => phone && e164(phone);
