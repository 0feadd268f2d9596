import { console } from './ports.js';

const told = new Set<string>();

/**
 * One line for the person who embeds the widget, never for the visitor; the same line is said once a page.
 */
export function tellEmbedder(message: string): void {
  if (told.has(message)) return;
  told.add(message);
  try {
    console.warn(`selvhjelp-widgets: ${message}`);
  } catch {
    // Some embedded browsers have no console; nobody is there to read it.
  }
}
