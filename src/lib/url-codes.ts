/**
 * An id and groups of codes as one value of a URL's query: `link-eksempel.f_online_phone.l_nb`. Dots between parts,
 * underscores between codes, since neither is changed by URL encoding.
 */

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** Longer is nothing that we wrote. */
const MAX_LENGTH = 500;

/** @param groups a letter and its codes, for each group that is to be kept */
export const writeCodes = (id: string | undefined, groups: readonly (readonly string[])[]): string =>
  [id ?? '', ...groups.map((group) => (group.length > 1 ? group : [...group, '']).join('_'))].join('.');

/** Whatever is not ours is passed over. `codes` of a letter: undefined when the value says nothing of that group. */
export function readCodes(value: string | null | undefined): {
  id?: string;
  codes(letter: string): string[] | undefined;
} {
  const [id = '', ...parts] = value && value.length <= MAX_LENGTH ? value.split('.') : [];
  return {
    ...(ID.test(id) && { id }),
    codes: (letter) =>
      parts
        .find((part) => part.startsWith(`${letter}_`))
        ?.split('_')
        .slice(1)
        .filter((code, at, all) => code && all.indexOf(code) === at),
  };
}
