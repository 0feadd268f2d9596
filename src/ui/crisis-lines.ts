import type { CrisisLine, Service } from '../data/service.js';
import { formatDate } from '../lib/format.js';
import { telHref } from '../lib/phone.js';
import { textOf } from '../lib/translated.js';
import type { Locale } from '../localization/localization.js';
import { shownPhone } from './phone-text.js';
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
  meaning?: string | undefined;
  /** Language of `meaning`, when it is not the interface's. */
  lang?: string | undefined;
}

const dial = (number: string, text: (shown: string) => string, meaning?: string): CrisisView => ({
  text: text(shownPhone(number)),
  href: telHref(number)!,
  meaning,
});

const builtIn = (): CrisisView[] => [
  dial(VOICE, strings.call, strings.crisisVoiceWho()),
  dial(LIFE, strings.crisisLife),
  dial(SECOND_VOICE, strings.call, strings.crisisSecondVoiceWho(shownPhone(VOICE))),
  dial(DOCTOR, strings.crisisDoctor),
  dial(CHILDREN, strings.call, strings.crisisChildrenWho()),
];

type Given = Pick<Service, 'crisis' | 'lang' | 'translations'>;

function fromService({ phone, url }: CrisisLine, at: number, given: Given, locale: Locale): CrisisView[] {
  const tel = phone && telHref(phone);
  const href = tel || url;
  const name = textOf(given, `crisis.${at}.name`, locale);
  if (!href || !name) return [];
  const note = textOf(given, `crisis.${at}.note`, locale);
  const meaning = (tel ? [name, note] : [note]).flatMap((one) => one?.text ?? []).join('. ');
  const lang = (note ?? name).lang;
  return [
    {
      text: tel ? strings.call(shownPhone(phone)) : name.text,
      href,
      meaning,
      lang: lang === locale ? undefined : lang,
    },
  ];
}

/** The lines to show and when they were checked: the backend's when it names any, else the built-in ones. */
export function crisisLines(
  service: Given | undefined,
  locale: Locale,
): { lines: readonly CrisisView[]; checked: string } {
  const { crisis: given = [] } = service ?? {};
  const lines = given.flatMap((line, at) => fromService(line, at, service!, locale));
  if (lines.length === 0) return { lines: builtIn(), checked: formatDate(CHECKED, locale) };
  const [oldest = ''] = given
    .map(({ checked }) => checked)
    .filter(Boolean)
    .sort();
  return { lines, checked: formatDate(oldest.slice(0, 7), locale) };
}
