/**
 * What the finder keeps in the page's URL: the id of the open card and codes of filters, in one value.
 *
 * `link-eksempel.f_online_phone.k_link.l_nb`: dots between parts, underscores between codes, since neither is changed
 * by URL encoding. Never the place, typed words, themes or access needs: those say something about a person.
 */
import type { ContactPointKind, MeetingFormat } from '../../data/contact-points.js';
import { FORMATS, KINDS, NO_FILTERS } from './contact-finder.filters.model.js';
import type { FinderFilters, UrlState } from './contact-finder.types.model.js';

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;
const MAX_LANGUAGES = 10;
/** Longer is nothing that we wrote. */
const MAX_LENGTH = 500;

/** The parameter's value; empty when there is nothing to keep. */
export function toUrlState({ selected, filters }: UrlState): string {
  const part = (key: string, codes: readonly string[]) => (codes.length ? [[key, ...codes].join('_')] : []);
  const parts = [
    ...part('f', filters.formats),
    ...part('k', filters.kinds),
    ...part('l', filters.languages.filter((code) => LANGUAGE.test(code)).slice(0, MAX_LANGUAGES)),
  ];
  return selected || parts.length ? [selected ?? '', ...parts].join('.') : '';
}

/** Reads the parameter's value; whatever is not ours is passed over. */
export function fromUrlState(value: string | null | undefined): UrlState {
  if (!value || value.length > MAX_LENGTH) return { filters: NO_FILTERS };
  const [id = '', ...parts] = value.split('.');
  const codes = (key: string) => [
    ...new Set(
      parts
        .find((part) => part.startsWith(`${key}_`))
        ?.split('_')
        .slice(1),
    ),
  ];
  const filters: FinderFilters = {
    ...NO_FILTERS,
    formats: codes('f').filter((code): code is MeetingFormat =>
      (FORMATS as readonly string[]).includes(code),
    ),
    kinds: codes('k').filter((code): code is ContactPointKind => (KINDS as readonly string[]).includes(code)),
    languages: codes('l')
      .filter((code) => LANGUAGE.test(code))
      .slice(0, MAX_LANGUAGES),
  };
  const any = filters.formats.length || filters.kinds.length || filters.languages.length;
  return { ...(ID.test(id) ? { selected: id } : {}), filters: any ? filters : NO_FILTERS };
}
