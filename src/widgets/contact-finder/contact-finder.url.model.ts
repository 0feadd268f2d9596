/**
 * What the finder keeps in the page's URL: the id of the open card and codes of filters, in one value.
 *
 * `link-eksempel.f_online_phone.k_link.l_nb`: dots between parts, underscores between codes, since neither is changed
 * by URL encoding. Never the place, typed words, themes or access needs: those say something about a person.
 */
import { FORMATS, KINDS } from '../../data/contact-points.js';
import { NO_FILTERS } from './contact-finder.filters.model.js';
import type { FilterGroup, UrlState } from './contact-finder.types.model.js';

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;
/** Longer is nothing that we wrote. */
const MAX_LENGTH = 500;

/** The groups that are kept, with the letter before their codes, and which codes are known. */
const KEPT: readonly [letter: string, group: FilterGroup, isKnown: (code: string) => boolean][] = [
  ['f', 'formats', (code) => (FORMATS as readonly string[]).includes(code)],
  ['k', 'kinds', (code) => (KINDS as readonly string[]).includes(code)],
  ['l', 'languages', (code) => LANGUAGE.test(code)],
];

/** The parameter's value; empty when there is nothing to keep. */
export function toUrlState({ selected = '', filters }: UrlState): string {
  const parts = KEPT.map(([letter, group]) => [letter, ...filters[group]]).filter(({ length }) => length > 1);
  return [selected, ...parts.map((part) => part.join('_'))].join('.');
}

/** Reads the parameter's value; whatever is not ours is passed over. */
export function fromUrlState(value: string | null | undefined): UrlState {
  const [id = '', ...parts] = value && value.length <= MAX_LENGTH ? value.split('.') : [];
  const read = KEPT.map(([letter, group, isKnown]): [FilterGroup, string[]] => {
    const codes = parts
      .find((part) => part.startsWith(`${letter}_`))
      ?.split('_')
      .slice(1);
    return [group, [...new Set(codes?.filter(isKnown))]];
  });
  return {
    ...(ID.test(id) && { selected: id }),
    filters: { ...NO_FILTERS, ...Object.fromEntries(read) },
  };
}
