/** Makes one key of every way in which people type the same name. */

/** Longer text is cut; no name of a place or of a contact point is longer. UTF-16 units. */
export const MAX_TEXT = 200;

/** Letters that Unicode does not take apart into a plain one and a mark. */
const PLAIN: Record<string, string> = { ø: 'o', æ: 'a', ð: 'd', đ: 'd', ŧ: 't', ŋ: 'n', ł: 'l', þ: 't' };

/**
 * Small plain letters, one space between words; ø, å and æ are o, a and a.
 * For many names at once, joined by line ends, which stay.
 */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[øæðđŧŋłþ]/g, (letter) => PLAIN[letter]!)
    // All below À but letters and figures, and the signs between Greek and Chinese, part words.
    .replace(/[^a-z0-9\n\u00c0-\u1fff\u2c00-\uffff]+/g, ' ')
    .replace(/^ | $/gm, '');

/** How æ, ø and å are written without those letters (ae, oe, aa) becomes one letter too. */
export const withoutDigraphs = (text: string): string => text.replace(/a[ae]+/g, 'a').replace(/oe+/g, 'o');

/**
 * Key of a name: equal for "Ålesund", "AALESUND" and "alesund", for "Nord-Aurdal" and "nord aurdal".
 * Words have one space between them. Never throws; text over {@link MAX_TEXT} is cut.
 */
export const fold = (text: string): string =>
  withoutDigraphs(plain(text.slice(0, MAX_TEXT).replace(/\n/g, ' ')));

/** Words that people put before or after the name; Norwegian, Sámi and Kven, as `plain` writes them. */
const AROUND = new Set('nav kommune herad fylke fylkeskommune suohkan gielda tjielte komuuni'.split(' '));

/** Leaves out "kommune", "fylke", "nav" and the like at either end, unless nothing would be left. */
export function withoutTitle(plainText: string): string {
  const words = plainText.split(' ');
  const own = (word: string): boolean => !AROUND.has(word);
  const first = words.findIndex(own);
  return first < 0 ? plainText : words.slice(first, words.findLastIndex(own) + 1).join(' ');
}
