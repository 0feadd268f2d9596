import { HttpsUrl } from '../schemas/text.js';
import { validator } from '../schemas/validator.js';

/** Texts of other people's calendars, made into what the contract calls text. Every pattern here is linear. */

/** What the widgets take out of a text, see `schemas/text.ts`. */
const UNSAFE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** Half characters: JavaScript cuts an emoji in two. */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What a program wrote where there was nothing. */
const NOTHING = /^(null|undefined|NaN|Invalid Date|\[object Object\])$/i;

/** One line, cut at the limit; undefined when there is nothing to read. */
export const oneLine = (text: string, limit: number): string | undefined =>
  readable(plain(text).replace(/\s+/g, ' ').trim(), limit);

/** Several lines, at most one of them empty in a row. */
export const manyLines = (text: string, limit: number): string | undefined =>
  readable(
    plain(text)
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    limit,
  );

function readable(text: string, limit: number): string | undefined {
  if (!text || NOTHING.test(text)) return undefined;
  return text.length <= limit
    ? text
    : `${text
        .slice(0, limit - 1)
        .replace(HALVES, '')
        .trimEnd()}…`;
}

function plain(text: string): string {
  const decoded = withoutLeftovers(text);
  const lines = isHtml(decoded) ? fromHtml(decoded) : decoded;
  return lines.replace(/\r\n?/g, '\n').replace(UNSAFE, '').replace(HALVES, '');
}

/** Letters and line breaks that somebody wrote as quoted-printable and nobody read back: `Bod=C3=B8=0D=0A`. */
function withoutLeftovers(text: string): string {
  return text.replace(/(?:=[0-9A-F]{2})+/g, (run) => {
    const bytes = Buffer.from(run.replaceAll('=', ''), 'hex');
    if (bytes.every((byte) => byte < 0x80) && !run.includes('=0A')) return run;
    return decodeUtf8(bytes) ?? run;
  });
}

/** As the property itself says that it is written. */
export const fromQuotedPrintable = (text: string): string =>
  text.replace(/(?:=[0-9A-Fa-f]{2})+/g, (run) => {
    const bytes = Buffer.from(run.replaceAll('=', ''), 'hex');
    return decodeUtf8(bytes) ?? bytes.toString('latin1');
  });

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const TAG =
  'a|b|i|u|p|em|li|ol|ul|br|hr|h[1-6]|tr|td|th|div|img|pre|body|font|html|head|meta|span|style|table|tbody|strong';
const HTML = new RegExp(`</?(?:${TAG})(?:\\s[^<>]{0,2000})?/?>|&(?:nbsp|amp|lt|gt|quot|#\\d{2,6});`, 'i');
const BREAK = /<\/?(?:p|br|hr|li|ol|ul|tr|div|h[1-6]|table|pre)(?:\s[^<>]{0,2000})?\/?>/gi;

const isHtml = (text: string): boolean => HTML.test(text);

function fromHtml(text: string): string {
  const visible = withoutElement(withoutElement(withoutElement(text, 'style'), 'script'), 'head');
  return entities(
    visible
      // In HTML the tags break lines; some calendars rely on both.
      .replace(/<a\s[^<>]{0,2000}>[^<>]{0,2000}<\/a>/gi, toLink)
      .replace(BREAK, '\n')
      .replace(/<!--|-->|<[a-z/!][^<>]{0,5000}>/gi, ''),
  );
}

/** What stands between its tags is no text. Never looked for twice from the same place. */
function withoutElement(text: string, name: string): string {
  const lower = text.toLowerCase();
  let kept = '';
  let from = 0;
  for (let start = lower.indexOf(`<${name}`); start >= 0; start = lower.indexOf(`<${name}`, from)) {
    const end = lower.indexOf(`</${name}`, start);
    kept += text.slice(from, start);
    if (end < 0) return kept;
    from = end;
  }
  return kept + text.slice(from);
}

/** The address stays beside the words of a link, when it is one that may be followed. */
function toLink(link: string): string {
  const href = /\shref\s*=\s*["']?(https:\/\/[^\s"'<>]{1,2000})/i.exec(link)?.[1];
  const words = link.slice(link.indexOf('>') + 1, link.lastIndexOf('<')).trim();
  if (!href || entities(words).replace(/\/$/, '') === entities(href).replace(/\/$/, '')) return words;
  return words ? `${words} (${href})` : href;
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  bull: '•',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
  eacute: 'é',
};

function entities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (all, code: string) => {
    if (!code.startsWith('#')) return (Object.hasOwn(NAMED, code) && NAMED[code]) || all;
    const point = code[1]?.toLowerCase() === 'x' ? parseInt(code.slice(2), 16) : Number(code.slice(1));
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

const checkUrl = validator(HttpsUrl);

/** Only what may be followed; without it the field is left out. */
export function httpsUrl(text: string | undefined): string | undefined {
  const checked = checkUrl(text?.trim().replace(/^https:/i, 'https:'));
  return checked.ok ? checked.value : undefined;
}

const MEETING_HOSTS =
  /(^|\.)(teams\.microsoft\.com|teams\.live\.com|zoom\.us|meet\.google\.com|whereby\.com|webex\.com|meet\.jit\.si|join\.nhn\.no)$/;

/** Whether an address leads into a meeting: by its host alone. */
export const isMeeting = (url: string): boolean => MEETING_HOSTS.test(new URL(url).hostname);
