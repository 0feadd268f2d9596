import type { LitElement, ReactiveController } from 'lit';

export interface DialogOptions {
  /** Whether the element's state wants it open. */
  isOpen: () => boolean;
  /** Selector of what gets the focus when it opens; else browsers choose, and differ. */
  lead?: string;
  /** The element leaves the page while it is open: what is not to open again by itself is forgotten here. */
  onLeft?: () => void;
}

/** Opens and closes the one `<dialog>` of an element as its state says. */
export class DialogController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: DialogOptions;
  #wasOpen = false;

  constructor(host: LitElement, options: DialogOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const { isOpen, lead } = this.#options;
    const open = isOpen();
    // Looking for it goes through the whole widget, so only when it is open or was.
    const dialog = open || this.#wasOpen ? this.#dialog : undefined;
    this.#wasOpen = open;
    if (!dialog?.isConnected || dialog.open === open) return;
    dialog[open ? 'showModal' : 'close']();
    if (open && lead) dialog.querySelector<HTMLElement>(lead)?.focus();
  }

  /** Out of the page it is modal no more, nor would it be when it is back. */
  hostDisconnected(): void {
    const { isOpen, onLeft } = this.#options;
    if (isOpen()) onLeft?.();
    this.#dialog?.close();
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('dialog');
  }
}
