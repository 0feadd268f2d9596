/** Text that is markup already, made here and nowhere else. */
class Raw {
  constructor(readonly text: string) {}
}

export interface Template {
  strings: TemplateStringsArray;
  values: readonly unknown[];
}

/** Markup with values in it; `render` escapes every one of them. */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): Template => ({ strings, values });

/**
 * Templates of ours and of Lit's, whose pictures the pages share. Data can't pass for one: what a tag is called with is
 * frozen, and nothing that is read from JSON is.
 */
const isTemplate = (value: object): value is Template =>
  'strings' in value &&
  'values' in value &&
  Array.isArray(value.strings) &&
  Object.isFrozen(value.strings) &&
  Object.hasOwn(value.strings, 'raw');

/** Attributes that a browser follows; from anything but these forms it could run a script. */
const LINK = /\b(?:href|src|action)="?$/;
const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:|[^:]*$)/i;

/**
 * The text of a template. `name=${undefined}` and `name=${false}` leave the attribute out, `name=${true}` keeps it
 * without a value; elsewhere these are nothing, and a list is its members.
 */
export function render(value: unknown): string {
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) return value.map(render).join('');
  if (typeof value === 'object' && value !== null && isTemplate(value)) return renderTemplate(value);
  return isNothing(value) ? '' : escape(String(value));
}

/** Lit's `nothing` is a symbol. */
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === 'boolean' || typeof value === 'symbol';

/** How the code is indented is nothing to send to anyone. */
const tidy = (strings: readonly string[]): string[] => strings.map((text) => text.replace(/\s*\n\s*/g, '\n'));

function renderTemplate({ strings, values }: Template): string {
  const [first = '', ...rest] = tidy(strings);
  let text = first;
  for (const [index, value] of values.entries()) {
    const link = LINK.exec(text);
    const safe = link && !SAFE_LINK.test(String(value)) ? undefined : value;
    text = (text.endsWith('=') ? attribute(text, safe) : text + render(safe)) + (rest[index] ?? '');
  }
  return text;
}

/** A hole that is the whole value of an attribute. */
function attribute(text: string, value: unknown): string {
  if (value === true) return text.slice(0, -1);
  if (isNothing(value)) return text.replace(/\s[\w:-]+=$/, '');
  return `${text}"${render(value)}"`;
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

/** Data for search engines. No sign in it can end the element that it stands in. */
export function jsonLd(data: object): Template {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data });
  const safe = json.replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return html`<script type="application/ld+json">
    ${new Raw(safe)}
  </script>`;
}
