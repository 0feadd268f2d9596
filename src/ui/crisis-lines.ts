import { html, type TemplateResult } from 'lit';
import type { CrisisLine, Service } from '../data/service.js';
import { formatDate } from '../lib/format.js';
import { displayPhone, telHref } from '../lib/phone.js';
import type { Locale } from '../localization/localization.js';
import * as strings from './ui.strings.js';

/** The month when somebody last looked that every number below is right. Look again each half year. */
export const CHECKED = '2026-11';

export const LIFE = '113';
export const DOCTOR = '116 117';
/** Mental Helse, day and night. */
export const VOICE = '116 123';
/** Kirkens SOS. */
export const SECOND_VOICE = '22 40 00 40';
/** Children and young people exposed to violence, abuse or neglect, and adults worried about a child. */
export const CHILDREN = '116 111';

/** One line of the block: what the link says, where it leads, and whom or what it is for. */
export interface CrisisView {
  text: string;
  href: string;
  meaning?: string;
  /** Language of `meaning`, when it is not the interface's. */
  lang?: string;
}

/** A number is never broken over two lines. */
const unbroken = (number: string): string => displayPhone(number).replaceAll(' ', '\u00a0');

const dial = (number: string, text: (shown: string) => string, meaning?: string): CrisisView => ({
  text: text(unbroken(number)),
  href: telHref(number) ?? '',
  ...(meaning && { meaning }),
});

const builtIn = (): CrisisView[] => [
  dial(VOICE, strings.crisisCall, strings.crisisVoiceWho()),
  dial(LIFE, strings.crisisLife),
  dial(SECOND_VOICE, strings.crisisCall, strings.crisisSecondVoiceWho()),
  dial(DOCTOR, strings.crisisDoctor),
  dial(CHILDREN, strings.crisisCall, strings.crisisChildrenWho()),
];

function fromService(line: CrisisLine, lang: string | undefined): CrisisView | undefined {
  const meaning = [line.name, line.note].filter(Boolean).join('. ');
  const marked = lang ? { lang } : {};
  const href = line.phone && telHref(line.phone);
  if (href) return { text: strings.crisisCall(unbroken(line.phone ?? '')), href, meaning, ...marked };
  if (!line.url) return undefined;
  return { text: line.name, href: line.url, ...(line.note && { meaning: line.note }), ...marked };
}

/** The lines to show and when they were checked: the backend's when it names any, else the built-in ones. */
export function crisisLines(
  service: Pick<Service, 'crisis' | 'lang'> | undefined,
  locale: Locale,
): { lines: readonly CrisisView[]; checked: string } {
  const given = service?.crisis ?? [];
  const lang = (service?.lang ?? 'nb') === locale ? undefined : (service?.lang ?? 'nb');
  const lines = given.flatMap((line) => fromService(line, lang) ?? []);
  if (lines.length === 0) return { lines: builtIn(), checked: formatDate(CHECKED, locale) };
  const oldest =
    given
      .map((line) => line.checked)
      .filter(Boolean)
      .sort()[0] ?? '';
  return { lines, checked: formatDate(oldest.slice(0, 7), locale) };
}

/** A number as a link that dials it. */
export const telephone = (number: string): TemplateResult =>
  html`<a href=${telHref(number) ?? ''} dir="ltr">${unbroken(number)}</a>`;
