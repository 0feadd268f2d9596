/** Excel saves as Windows-1252 unless told otherwise, and as UTF-16 when asked for "Unicode". */
export function decode(bytes: Uint8Array): { text: string; notes: string[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const notes = [
      'Filen er ikke UTF-8 og er lest som Windows-1252. Se etter at æ, ø og å er blitt riktige.',
    ];
    return { text: decodeWindows1252(bytes), notes };
  }
}

/** What stands where Latin-1 has control characters, from 0x80; Node 20's own decoder knows only Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return text.replace(
    /[\u0080-\u009f]/g,
    (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character,
  );
}
