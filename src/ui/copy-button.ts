import { html, type TemplateResult } from 'lit';
import * as strings from './ui.strings.js';

/** Puts a text on the clipboard; false where the page or the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // insecure page, permissions policy, sandboxed frame
  }
}

export interface CopyButton {
  /** What the button says: "Kopier meldingen". */
  label: string;
  text: string;
  /** An `AnnouncerController`: says whether it went well. */
  announcer: { announce(text: string, afterMs?: number): void };
}

/** Copies, and says so. The text must stand in view beside it, for those whose browser refuses. */
export const copyButton = ({ label, text, announcer }: CopyButton): TemplateResult => {
  const onClick = async () => {
    const done = await copyText(text);
    announcer.announce(done ? strings.copied() : strings.copyFailed(), 0);
  };
  return html`<button type="button" class="tertiary" @click=${onClick}>${label}</button>`;
};
