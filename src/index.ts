/**
 * Selvhjelp widgets: the only public door. Importing it defines the elements.
 *
 * @packageDocumentation
 */
import { register } from './register.js';

export { ContactFinderElement } from './widgets/contact-finder/contact-finder.element.js';
export { configure } from './register.js';

register();
