/**
 * A key that puts texts in Norwegian order when compared with `<`: case aside, accents aside, æ ø å last, "aa" as å,
 * and their Swedish and German cousins beside them.
 *
 * Not `Intl.Collator`: browsers differ in whether they carry Norwegian order at all, and comparing plain strings is
 * many times cheaper when ten thousand names are passed over to find the first ten.
 */
export function norwegianSortKey(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize('NFC').replace(SPECIAL, keyOf).replace(MARKS, '');
}

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

function keyOf(letter: string): string {
  return LAST[letter] ?? letter.normalize('NFD');
}
