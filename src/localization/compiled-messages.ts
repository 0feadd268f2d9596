/**
 * Stands for `@lit/localize` in the built module (`tools/compile-messages.mjs`): each `msg()` there holds its text in
 * every language, so that ids, descriptions and look-up tables need not be sent to anyone.
 */
let active = 'nb';

/** Bokmål, and the others where they differ from it. */
export const msg = (nb: string, nn?: string | 0, en?: string): string =>
  (active === 'nn' ? nn : active === 'en' && en) || nb;

export const configureLocalization = () => ({
  getLocale: (): string => active,
  setLocale: async (locale: string): Promise<void> => {
    active = locale;
  },
});
