import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { activeLocale, toLocale, type Locale } from '../localization/localization.js';
import { chooseLocale, followPageLanguage } from '../localization/page-language.js';
import { isWelcomeLanguage, type WelcomeLanguage } from '../localization/welcome-texts.js';

/** Draws its host again when the page's language changes. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #leave?: () => void;
  #drawn?: Locale;

  /** Set while the host shows the welcome text in one of the languages that the interface does not speak. */
  welcome: WelcomeLanguage | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What `msg()` speaks now. */
  get locale(): Locale {
    return activeLocale();
  }

  hostConnected(): void {
    this.#leave = followPageLanguage(() => this.#host.requestUpdate());
    // The language may have changed while the host was out of the page.
    if (this.#drawn && this.#drawn !== this.locale) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.#drawn = this.locale;
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  /** A press on a language: switches the whole page, or opens and closes the welcome text here. */
  choose(code: Locale | WelcomeLanguage): void {
    if (isWelcomeLanguage(code)) {
      this.welcome = this.welcome === code ? undefined : code;
    } else {
      this.welcome = undefined;
      const locale = toLocale(code);
      if (locale) chooseLocale(locale);
    }
    this.#host.requestUpdate();
  }
}
