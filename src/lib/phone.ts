/**
 * Phone numbers as people write them: shown in groups, dialled whole.
 *
 * Norwegian numbers have eight digits (Nkom's numbering plan), with short ones of three to six beside them.
 */

/** A second number or an explanation after the first is not part of it ("22 00 00 00 / 900 …"). */
const FIRST_NUMBER = /^[^\d+]*(\+?[\d\s().\-\u00a0\u2011]+)/;

/** `+44 (0)20 …` is written so that those at home know the 0; from here it is not dialled. */
const withoutTrunk = (text: string): string => text.replace('(0)', ' ');

/** A Norwegian number's own digits, or `+` and those of a foreign one; undefined when the text holds no number. */
function numberIn(text: string): string | undefined {
  const number = FIRST_NUMBER.exec(withoutTrunk(text))?.[1]!
    .replace(/(?!^)\D/g, '')
    .slice(0, 18)
    // "00 00 00 00" has eight digits: a number, not a foreign prefix.
    .replace(/^00(?=\d{7})/, '+')
    .replace(/^\+47(?=\d{1,8}$)|^47(?=\d{8}$)/, '');
  return number && /\d{3}/.test(number) ? number : undefined;
}

/**
 * The number in the groups that people say it in: `00 00 00 00`, mobiles and 800-numbers `400 00 000`, six digits
 * `116 123`, shorter ones whole. Foreign ones keep the grouping they came with. What is no number stays as it is.
 */
export function displayPhone(text: string): string {
  const number = numberIn(text);
  if (!number) return text.trim();
  if (number.startsWith('+')) {
    const grouped = /^\s*(?:\+|00)([\d\s-]+)/.exec(withoutTrunk(text).replace(/[().]/g, ' '))?.[1];
    return grouped ? `+${grouped.replace(/\s+/g, ' ').trim()}` : number;
  }
  return number
    .replace(/^([489]\d\d)(\d\d)(\d{3})$/, '$1 $2 $3')
    .replace(/^(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1 $2 $3 $4')
    .replace(/^(\d{3})(\d{3})$/, '$1 $2');
}

/** What a phone dials: E.164, with +47 when no country is given; short numbers (emergency, service) as they are. */
function dialled(text: string): string | undefined {
  const number = numberIn(text);
  return number && /^\d{8}/.test(number) ? `+47${number}` : number;
}

/** Nothing but a number, whichever way it is set. */
const ONE_NUMBER = /^[\s(]*\+?[\s(]*\d[\d\s().-]*$/;
/** Eight digits in Norway; 7 to 15, country code included, elsewhere (ITU-T E.164), where no code begins with 0. */
const REACHABLE = /^\+(?:47\d{8}|(?!47)[1-9]\d{6,14})$/;
/** Twice what the longest number takes with a blank between all its digits. */
const MAX_CHARS = 60;

/** A person's number in E.164, from any usual way to write it; undefined when it is none that can be called. */
export function e164(text: string): string | undefined {
  if (text.length > MAX_CHARS || !ONE_NUMBER.test(text)) return undefined;
  const number = dialled(text);
  return number && REACHABLE.test(number) ? number : undefined;
}

/** `tel:` link, or undefined when the text holds no number. */
export function telHref(text: string): string | undefined {
  const number = dialled(text);
  return number && `tel:${number}`;
}

/**
 * `sms:` link with the text filled in, or undefined when there is no number.
 *
 * RFC 5724 says `?body=`; iOS has wanted `&body=`. `?&body=` is read by both, since an empty first field is none.
 */
export function smsHref(text: string, body = ''): string | undefined {
  const number = dialled(text);
  return number && `sms:${number}${body && `?&body=${encodeURIComponent(body)}`}`;
}
