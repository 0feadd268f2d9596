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
const SISTERS: { [locale: string]: string } = { nb: 'nn', nn: 'nb' };

/**
 * A field's text in the wanted language, else the nearest that there is; undefined when the record has none.
 *
 * `field` is a name, or a path with dots for a field inside another (`organisation.name`); translations use the
 * same path as their key. Order: the locale, the other Norwegian for those who read it, English, bokmål (so that a
 * Sámi record does not meet a reader of English who has but Norwegian), the record's own language, whatever is there.
 */
export function textOf(record: TranslatedRecord, field: string, locale: string): TextInLanguage | undefined {
  const { lang: own = 'nb', translations = {} } = record;
  for (const lang of [locale, SISTERS[locale] ?? 'en', 'en', 'nb', own, ...Object.keys(translations)]) {
    const text = (lang === own && valueAt(record, field)) || translations[lang]?.[field];
    // What every object has by nature (`toString`) is no text.
    if (text && typeof text === 'string') return { text, lang };
  }
  return undefined;
}

function valueAt(record: object, path: string): unknown {
  let value: unknown = record;
  for (const name of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[name];
  return value;
}
