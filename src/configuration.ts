import { tellEmbedder } from './data/console.js';
import { checkedBackendUrl } from './data/resource-url.js';

/** Settings for all widgets of the page. */
export interface Configuration {
  /** Base URL of the backend, absolute; an element's own `backend-url` goes before it. */
  readonly backendUrl?: string;
  /** Goes before `<html lang>`; what a visitor chooses inside a widget goes before both. */
  readonly locale?: 'nb' | 'nn' | 'en';
}

/** What an embedder gives; `null` takes a setting away, what is left out stays as it is. */
export interface ConfigurationInput {
  backendUrl?: string | null;
  /** Norwegian bokmål (`nb`, `no`), nynorsk (`nn`) or English (`en`), with or without a country. */
  locale?: string | null;
}

let current: Configuration = Object.freeze({});
const listeners = new Set<() => void>();

/**
 * Sets what holds for all widgets of the page; may be called at any time and again. Never throws: a setting that
 * can't be used is left as it was, with a line in the console.
 */
export function configure(settings: ConfigurationInput): void {
  const next: { backendUrl?: string; locale?: 'nb' | 'nn' | 'en' } = { ...current };
  try {
    const { backendUrl, locale } = settings;
    if (backendUrl === null) delete next.backendUrl;
    else if (backendUrl !== undefined)
      next.backendUrl = checkedBackendUrl(String(backendUrl)) ?? next.backendUrl!;
    if (locale === null) delete next.locale;
    else if (locale !== undefined) next.locale = checkedLocale(String(locale)) ?? next.locale!;
  } catch {
    return tellEmbedder('configure() takes { backendUrl, locale }.');
  }
  if (next.backendUrl === current.backendUrl && next.locale === current.locale) return;
  current = Object.freeze(next);
  for (const listener of [...listeners]) listener();
}

/** The settings as they are now. */
export const configuration = (): Configuration => current;

/**
 * The backend that an element uses: its own `backend-url`, else the page's, as an absolute URL. Undefined when
 * neither is set or the one that is can't be used: "not configured".
 */
export function backendUrlOf(attribute: string | null | undefined): string | undefined {
  const own = attribute?.trim();
  return own ? checkedBackendUrl(own) : current.backendUrl;
}

/** Calls `listener` after each change; gives back a function that ends it. */
export function onConfigured(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function checkedLocale(text: string): 'nb' | 'nn' | 'en' | undefined {
  const language = text.trim().toLowerCase().split(/[-_]/)[0];
  if (language === 'nb' || language === 'no') return 'nb';
  if (language === 'nn' || language === 'en') return language;
  tellEmbedder('configure(): locale is nb, nn or en.');
  return undefined;
}
