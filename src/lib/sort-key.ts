const PLAIN = /^(?:a(?!a)|[ -`b-~])*$/;
const SPECIAL = /aa|[^\0-\x7f]/g;
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
  return lower
    .normalize()
    .replace(SPECIAL, (letter) => LAST[letter] ?? letter.normalize('NFD'))
    .replace(MARKS, '');
}

/** Below, at or above nought, as for `Array.sort`; 0 when the keys are equal. */
export function compareNorwegian(a: string, b: string): number {
  const left = norwegianSortKey(a);
  const right = norwegianSortKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}
