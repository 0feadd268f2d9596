import { configuration, onConfigured } from '../configuration.js';
import { rootElement } from '../lib/safe-document.js';
import { activateLocale, activeLocale, toLocale, type Locale } from './localization.js';

/**
 * One language for all widgets of the page, kept in memory only.
 *
 * A person's own choice goes before `configure({ locale })`, that before `<html lang>`, that before bokmål.
 */
let chosen: Locale | undefined;
let requested: Locale = activeLocale();
let stop: (() => void) | undefined;
const listeners = new Set<() => void>();

/** The language that is wanted now; the one that is shown is `activeLocale()`. */
const wantedLocale = (): Locale =>
  chosen ?? toLocale(configuration().locale) ?? toLocale(rootElement().lang) ?? 'nb';

function apply(): void {
  const wanted = wantedLocale();
  if (wanted === requested) return;
  requested = wanted;
  void activateLocale(wanted).then(() => {
    for (const listener of listeners) listener();
  });
}

/** Watches what may change the language; called when the first widget is connected. */
function watch(): () => void {
  const observer = new MutationObserver(apply);
  observer.observe(rootElement(), { attributes: true, attributeFilter: ['lang'] });
  const forget = onConfigured(apply);
  return () => {
    observer.disconnect();
    forget();
  };
}

/** The person's choice; every widget on the page follows. */
export function chooseLocale(locale: Locale): void {
  chosen = locale;
  apply();
}

/** Back to what the page says. For tests. */
export function forgetChoice(): void {
  chosen = undefined;
  apply();
}

/**
 * Calls `listener` after each change of language, until the returned function is called.
 * Nothing on the page is watched while nobody listens.
 */
export function followPageLanguage(listener: () => void): () => void {
  listeners.add(listener);
  stop ??= watch();
  apply();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

// Asked for before the first element is defined, so that elements that are in the page already are drawn once.
apply();
