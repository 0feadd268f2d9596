/**
 * Norwegian order of names: case aside, accents aside, æ ø å last, "aa" as å, and their Swedish and German cousins
 * beside them. A key puts texts in that order when compared with `<`.
 *
 * Not `Intl.Collator`: browsers differ in whether they carry Norwegian order at all, and comparing without it is
 * many times cheaper when ten thousand names are passed over to find the first ten.
 */
export function norwegianSortKey(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return (MARK.test(lower) ? lower.normalize('NFC') : lower).replace(SPECIAL, keyOf).replace(MARKS, '');
}

const PLAIN = /^(?:a(?!a)|[ -`b-~])*$/;
const SPECIAL = /aa|[^\0-\x7f]/g;
const MARK = /[\u0300-\u036f]/;
const MARKS = /[\u0300-\u036f]/g;
const LAST: { [letter: string]: string } = {
  æ: '{a',
  ä: '{b',
  ø: '|a',
  ö: '|b',
  å: '}a',
  aa: '}b',
  đ: 'd',
  ð: 'd',
  ŋ: 'n',
  ŧ: 't',
};

function keyOf(letter: string): string {
  return LAST[letter] ?? letter.normalize('NFD');
}

/**
 * Below, at or above nought, as for `Array.sort`; 0 when the keys are equal. Most names differ in a plain letter, and
 * then no key is made.
 */
export function compareNorwegian(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const left = lowerCode(a, at);
    const right = lowerCode(b, at);
    if (left > 0x7f || right > 0x7f) break;
    if (left === right) continue;
    if (isPlainAt(a, at) && isPlainAt(b, at)) return left - right;
    break;
  }
  const left = norwegianSortKey(a);
  const right = norwegianSortKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

const SMALL_A = 0x61;

function lowerCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}

/** Neither part of "aa" nor a letter whose mark comes after it. */
function isPlainAt(text: string, at: number): boolean {
  if (text.charCodeAt(at + 1) > 0x7f) return false;
  if (lowerCode(text, at) !== SMALL_A) return true;
  return lowerCode(text, at + 1) !== SMALL_A && (at === 0 || lowerCode(text, at - 1) !== SMALL_A);
}
