/** Anything with texts in one language and, perhaps, translations of them. */
export interface TranslatedRecord {
  lang?: string;
  translations?: { [lang: string]: { [field: string]: string } };
}

export interface TextInLanguage {
  text: string;
  /** BCP 47 code of the text, for `lang` on the element that holds it. */
  lang: string;
}

/** Bokmål and nynorsk readers read each other's; everyone else is helped by English before Norwegian. */
const FALLBACKS: { [locale: string]: readonly string[] } = { nb: ['nn'], nn: ['nb'], se: ['nb', 'nn'] };

/**
 * A field's text in the wanted language, else the nearest that there is; undefined when the record has none.
 *
 * `field` is a name, or a path with dots for a field inside another (`organisation.name`); translations use the
 * same path as their key. Order: the locale, the other Norwegian for those who read it, English, the record's own language, whatever is there.
 */
export function textOf(record: TranslatedRecord, field: string, locale: string): TextInLanguage | undefined {
  const own = record.lang ?? 'nb';
  const texts = new Map<string, string>();
  for (const [lang, fields] of Object.entries(record.translations ?? {})) {
    const text = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (text) texts.set(lang, text);
  }
  const base = valueAt(record, field);
  if (base) texts.set(own, base);
  for (const lang of [locale, ...(FALLBACKS[locale] ?? []), 'en', own, ...texts.keys()]) {
    const text = texts.get(lang);
    if (text) return { text, lang };
  }
  return undefined;
}

function valueAt(record: object, path: string): string | undefined {
  let value: unknown = record;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return typeof value === 'string' && value ? value : undefined;
}
