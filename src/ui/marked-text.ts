import { nothing } from 'lit';
import { textOf, type TranslatedRecord } from '../lib/translated.js';

/** A text of a record, and its language when that is not the one around it. */
export function markedText(record: TranslatedRecord, field: string, locale: string) {
  const { text, lang } = textOf(record, field, locale) ?? {};
  return { text, lang: text && lang !== locale ? lang : nothing };
}
