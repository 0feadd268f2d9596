/** The only place where elements are defined. */
import { configure as configureThisCopy, type ConfigurationInput } from './configuration.js';
import { tellEmbedder } from './data/console.js';
import { POLICY_NAME, templatesAllowed } from './lib/trusted-types.js';
import { ContactFinderElement } from './widgets/contact-finder/contact-finder.element.js';
import { EventCalendarElement } from './widgets/event-calendar/event-calendar.element.js';
import { ExplainerElement } from './widgets/explainer/explainer.element.js';
import { InterestFormElement } from './widgets/interest-form/interest-form.element.js';

type ElementClass = CustomElementConstructor & { configure?: unknown };

/** Every element of the module. */
const ELEMENTS: Readonly<Record<string, ElementClass>> = {
  'selvhjelp-contact-finder': ContactFinderElement,
  'selvhjelp-interest-form': InterestFormElement,
  'selvhjelp-explainer': ExplainerElement,
  'selvhjelp-event-calendar': EventCalendarElement,
};

/**
 * Defines the elements whose names are free. Never throws: where it can do nothing, what stands inside the elements
 * stays in view, and one console line tells the embedder.
 */
export function register(): void {
  const names = Object.keys(ELEMENTS);
  const taken = names.filter((name) => customElements.get(name));
  if (taken.length > 0) tellEmbedder(takenMessage(taken));
  // A copy that has nothing to define asks for no policy: a page may allow the name once only.
  const free = names.filter((name) => !taken.includes(name));
  if (free.length === 0) return;
  if (!templatesAllowed()) {
    tellEmbedder(
      `add "${POLICY_NAME}" to the trusted-types directive of the page's CSP: nothing is shown without.`,
    );
    return;
  }
  for (const name of free) define(name, ELEMENTS[name]!);
}

/**
 * Settings for every widget on the page: each call changes only the members that it names. Reaches the widgets of
 * another copy of the module too, when that copy was loaded first.
 */
export function configure(settings: ConfigurationInput): void {
  configureThisCopy(settings);
  for (const other of otherCopies()) other(settings);
}

function define(name: string, element: ElementClass): void {
  try {
    // Found again by a second copy of the module through the registry, so that neither needs a global.
    Object.defineProperty(element, 'configure', { value: configureThisCopy });
    customElements.define(name, element);
  } catch (error) {
    tellEmbedder(`<${name}> could not be defined: ${String(error)}`);
  }
}

function otherCopies(): Set<(settings: ConfigurationInput) => void> {
  const found = new Set<(settings: ConfigurationInput) => void>();
  for (const [name, own] of Object.entries(ELEMENTS)) {
    const registered: ElementClass | undefined = customElements.get(name);
    if (registered && registered !== own && typeof registered.configure === 'function') {
      found.add(registered.configure as (settings: ConfigurationInput) => void);
    }
  }
  return found;
}

function takenMessage(names: readonly string[]): string {
  const foreign = names.filter((name) => !isOurs(customElements.get(name)));
  const list = (some: readonly string[]) => some.map((name) => `<${name}>`).join(', ');
  if (foreign.length > 0)
    return `${list(foreign)} is defined by something else on this page, and left alone.`;
  return `${list(names)} is defined by another copy of this module, which configure() reaches.`;
}

function isOurs(element: ElementClass | undefined): boolean {
  return typeof element?.configure === 'function';
}
