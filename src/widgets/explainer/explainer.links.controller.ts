import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** `Node.DOCUMENT_POSITION_FOLLOWING`, in fewer bytes. */
const FOLLOWING = 4;

type Host = ReactiveControllerHost & HTMLElement;

/** Of all connected explainers. */
const connected = new Set<LinksController>();
/** The section that the page's address names, until an explainer has shown it; and what had the focus then. */
let wanted: { id: string; focus: Element | null } | undefined;
/** The section that a press has led to, while the browser is about to tell that the address has changed. */
let followed: string | undefined;

const PREFIX = 'selvhjelp-';

function want(): void {
  const [, id] = /^#selvhjelp-([a-z0-9-]+)$/.exec(location.hash) ?? [];
  wanted = id && id !== followed ? { id, focus: document.activeElement } : undefined;
  followed = undefined;
}

/** The first on the page that has the section takes it; the others leave it alone. */
function answer(): void {
  const { id, focus } = wanted!;
  const { activeElement, body } = document;
  // Somebody who has begun with something else while the text was on its way is not led away from it.
  const elsewhere = activeElement && activeElement !== body && activeElement !== focus;
  const inOrder = [...connected].sort((a, b) =>
    a.host.compareDocumentPosition(b.host) & FOLLOWING ? -1 : 1,
  );
  if (elsewhere || inOrder.some((one) => one.show(id))) wanted = undefined;
}

/** Where a section is: on this page, whatever its `<base>` says. */
export const sectionUrl = (id: string): string => new URL(`#${PREFIX}${id}`, location.href).href;

/**
 * Leads to a section by `#selvhjelp-<id>`, which no browser looks for inside an element: when the page is opened
 * with it, and whenever its address changes to it.
 */
export class LinksController implements ReactiveController {
  readonly host: Host;
  #asked = false;
  /** What was shown because of a link, and where the page stood then. */
  #shown?: { id: string; at: number } | undefined;

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this);
    connected.add(this);
    // One that is only moved to another place of the page has answered already.
    if (!this.#asked && !wanted) want();
    this.#asked = true;
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this);
    connected.delete(this);
    this.#shown = undefined;
    if (!connected.size) wanted = undefined;
  }

  hostUpdated(): void {
    if (wanted) answer();
  }

  /** @internal */
  handleEvent(): void {
    // All hear it; one is enough.
    if (this !== [...connected][0]) return;
    want();
    if (wanted) answer();
  }

  /** To be called before the text changes: what was led to stays in view, unless the person has gone on. */
  async keep(): Promise<void> {
    const { id, at } = this.#shown ?? {};
    if (!id || at !== scrollY) return;
    await this.host.updateComplete;
    this.show(id);
  }

  /** Follows a person's press on a link to a section of this explainer. */
  follow(id: string, press: MouseEvent): void {
    // A new tab or window was asked for: the link leads there by itself.
    if (press.ctrlKey || press.metaKey || press.shiftKey || !this.show(id)) return;
    press.preventDefault();
    const hash = `#${PREFIX}${id}`;
    // A page that keeps an address of its own there (#/page) goes on doing so.
    if (location.hash === hash || /^#[/!]/.test(location.hash)) return;
    followed = id;
    location.hash = hash;
  }

  /** Opens a section, brings it into view and moves the focus to its heading. False when it can't be seen here. */
  show(id: string): boolean {
    const target = this.host.shadowRoot?.getElementById(PREFIX + id);
    if (!target?.getClientRects().length) return false;
    target.closest('details')?.setAttribute('open', '');
    target.scrollIntoView();
    target.focus({ preventScroll: true });
    this.#shown = { id, at: scrollY };
    return true;
  }
}
