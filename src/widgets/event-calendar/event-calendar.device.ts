/** What the calendar asks of the device: to keep a file. */
import { safeDocument } from '../../lib/safe-document.js';

/** Long enough for a slow telephone to have taken the file. */
const KEPT_MS = 60_000;

/** Taken when needed, so that a test can put its own in its place. */
export const device = {
  save(name: string, text: string): void {
    const link = safeDocument.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
  },
};
