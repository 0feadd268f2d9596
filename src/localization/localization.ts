import { configureLocalization } from '@lit/localize';
import { sourceLocale, targetLocales } from './generated/locale-codes.js';
import * as en from './generated/en.js';
import * as nn from './generated/nn.js';

/** Languages that the whole interface speaks. */
export type Locale = typeof sourceLocale | (typeof targetLocales)[number];

const TEMPLATES = { nn, en };

/**
 * Configured once, here. Both target languages are in the module, so that switching asks nobody for anything.
 *
 * `activeLocale` is what `msg()` speaks right now; `activateLocale` resolves when it has changed.
 * Who decides the language: `page-language.ts`.
 */
const { getLocale, setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: (locale) => Promise.resolve(TEMPLATES[locale as keyof typeof TEMPLATES]),
});

export const activeLocale = (): Locale => getLocale() as Locale;
export const activateLocale = (locale: Locale): Promise<void> => setLocale(locale);

const LOCALES: readonly string[] = [sourceLocale, ...targetLocales];
const RIGHT_TO_LEFT = /^(ar|fa|he|ur|ps|ckb|dv|sd|yi)\b/i;

/** `nb-NO`, `en-GB`, `no` … → the locale that we speak, or undefined. */
export function toLocale(tag: string | null | undefined): Locale | undefined {
  const primary = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0] ?? '';
  if (primary === 'no') return 'nb';
  return LOCALES.includes(primary) ? (primary as Locale) : undefined;
}

export const directionOf = (lang: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr');
