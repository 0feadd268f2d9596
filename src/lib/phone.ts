/**
 * Phone numbers as people write them: shown in groups, dialled whole.
 *
 * Norwegian numbers have eight digits (Nkom's numbering plan), with short ones of three to six beside them.
 */
interface Parsed {
  digits: string;
  /** `short`: emergency and service numbers, which have no country code. */
  kind: 'norwegian' | 'short' | 'foreign';
}

/** A second number or an explanation after the first is not part of it ("22 00 00 00 / 900 …"). */
const FIRST_NUMBER = /^[^\d+]*(\+?[\d\s().\-\u00a0\u2011]+)/;

function parse(number: string): Parsed | undefined {
  const first = FIRST_NUMBER.exec(number)?.[1] ?? '';
  const plus = first.startsWith('+');
  const digits = first.replace(/\D/g, '').slice(0, 17);
  if (digits.length < 3) return undefined;
  // "00 00 00 00" has eight digits: a number, not a foreign prefix.
  const foreign = plus ? digits : digits.length > 8 && digits.startsWith('00') ? digits.slice(2) : undefined;
  if (foreign !== undefined) return fromInternational(foreign);
  if (digits.length === 10 && digits.startsWith('47')) return { digits: digits.slice(2), kind: 'norwegian' };
  return { digits, kind: digits.length < 8 ? 'short' : 'norwegian' };
}

function fromInternational(digits: string): Parsed {
  const national = digits.slice(2);
  if (!digits.startsWith('47') || national.length > 8) return { digits, kind: 'foreign' };
  return { digits: national, kind: national.length === 8 ? 'norwegian' : 'short' };
}

/**
 * The number in the groups that people say it in: `00 00 00 00`, mobiles and 800-numbers `400 00 000`, six digits
 * `116 123`, shorter ones whole. Foreign ones keep the grouping they came with. What is no number stays as it is.
 */
export function displayPhone(number: string): string {
  const parsed = parse(number);
  if (!parsed) return number.trim();
  const { digits, kind } = parsed;
  if (kind === 'foreign') return foreignDisplay(number, digits);
  if (digits.length === 6) return grouped(digits, [3, 3]);
  if (digits.length !== 8) return digits;
  return grouped(digits, /^[489]/.test(digits) ? [3, 2, 3] : [2, 2, 2, 2]);
}

function foreignDisplay(number: string, digits: string): string {
  const asWritten = /^\s*(?:\+|00)([\d\s\-]+)/.exec(number)?.[1]?.replace(/\s+/g, ' ').trim();
  return `+${asWritten ?? digits}`;
}

function grouped(digits: string, sizes: readonly number[]): string {
  let at = 0;
  return sizes.map((size) => digits.slice(at, (at += size))).join(' ');
}

/** What a phone dials: E.164 with +47 when no country is given; short numbers as they are. */
function dialled(number: string): string | undefined {
  const parsed = parse(number);
  if (!parsed) return undefined;
  if (parsed.kind === 'short') return parsed.digits;
  return parsed.kind === 'foreign' ? `+${parsed.digits}` : `+47${parsed.digits}`;
}

/** `tel:` link, or undefined when the text holds no number. */
export function telHref(number: string): string | undefined {
  const target = dialled(number);
  return target && `tel:${target}`;
}

/**
 * `sms:` link with the text filled in, or undefined when there is no number.
 *
 * RFC 5724 says `?body=`; iOS has wanted `&body=`. `?&body=` is read by both, since an empty first field is none.
 */
export function smsHref(number: string, body = ''): string | undefined {
  const target = dialled(number);
  if (!target) return undefined;
  return body ? `sms:${target}?&body=${encodeURIComponent(body)}` : `sms:${target}`;
}
