import { _installMsgImplementation } from '@lit/localize/init/install.js';
import { runtimeMsg } from '@lit/localize/internal/runtime-msg.js';
import { templates as en } from '../../../src/localization/generated/en.js';
import { templates as nn } from '../../../src/localization/generated/nn.js';

/** The languages that there are pages in. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type PageLanguage = (typeof LANGUAGES)[number];

/** Bokmål is what stands in the code. */
const TEMPLATES = { nb: undefined, nn, en };

let speaking: PageLanguage = 'nb';

// The library's own way to change the language tells the window of it, and waits: here there is no window, and two
// pages in two languages may be asked for at once.
_installMsgImplementation(((template, options) =>
  runtimeMsg(TEMPLATES[speaking], template, options)) as Parameters<typeof _installMsgImplementation>[0]);

/** Runs `work` with the widgets' own words in a language. `work` must not wait for anything. */
export function speak<T>(language: PageLanguage, work: () => T): T {
  const before = speaking;
  speaking = language;
  try {
    return work();
  } finally {
    speaking = before;
  }
}
