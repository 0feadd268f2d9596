/**
 * What the finder keeps in the page's URL: the id of the open card and codes of filters, in one value. Never the place, typed words, themes or access needs: those say something about a person.
 */
import { FORMATS, KINDS } from '../../data/contact-points.js';
import { readCodes, writeCodes } from '../../lib/url-codes.js';
import type { UrlState } from './contact-finder.types.model.js';

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;

/** The groups that are kept, with the letter before their codes, and which codes are known. */
const KEPT: readonly [
  letter: string,
  group: keyof UrlState['filters'],
  isKnown: (code: string) => boolean,
][] = [
  ['f', 'formats', (code) => (FORMATS as readonly string[]).includes(code)],
  ['k', 'kinds', (code) => (KINDS as readonly string[]).includes(code)],
  ['l', 'languages', (code) => LANGUAGE.test(code)],
];

/** The parameter's value; empty when there is nothing to keep. */
export const toUrlState = ({ selected, filters }: UrlState): string =>
  writeCodes(
    selected,
    KEPT.map(([letter, group]) => [letter, ...filters[group]]).filter(({ length }) => length > 1),
  );

/** Reads the parameter's value; whatever is not ours is passed over. Of other filters than those it says nothing. */
export function fromUrlState(value: string | null | undefined): UrlState {
  const { id, codes } = readCodes(value);
  const read = KEPT.map(([letter, group, isKnown]) => [group, codes(letter)?.filter(isKnown) ?? []]);
  return { ...(id && { selected: id }), filters: Object.fromEntries(read) as UrlState['filters'] };
}
