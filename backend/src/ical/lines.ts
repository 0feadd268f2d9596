/** How RFC 5545 writes lines and texts. */

/** Octets of a line, without its end. */
const MAX_OCTETS = 75;

/** What has no place in a text: control characters, except tabs and line ends. */
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

export const escapeText = (text: string): string =>
  text
    .replace(CONTROLS, '')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');

/** Broken between characters, never inside one: readers that take each line for itself would show rubbish. */
export function fold(line: string): string {
  if (Buffer.byteLength(line) <= MAX_OCTETS) return `${line}\r\n`;
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_OCTETS) {
      lines.push(current);
      // The space that a continued line begins with counts too.
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].map((part) => `${part}\r\n`).join('');
}
