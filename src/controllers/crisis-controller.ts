import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rootElement } from '../lib/safe-document.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The crisis controllers of all connected widgets, in document order. */
const connected: CrisisController[] = [];
/** A widget that shows the block though it is not the first, since the first one can't be seen. */
let claimant: CrisisController | undefined;

/** `Node.DOCUMENT_POSITION_FOLLOWING`, in fewer bytes. */
const FOLLOWING = 4;

/** A block of the page's own, in view: no widget shows another. */
function ofPage(): HTMLElement | undefined {
  const block = rootElement().querySelector<HTMLElement>('[data-selvhjelp-crisis]');
  return block?.getClientRects().length ? block : undefined;
}

function bring(block: HTMLElement): true {
  // Who asks for the numbers gets them all.
  block.querySelector('details')?.setAttribute('open', '');
  block.scrollIntoView({ block: 'center' });
  block.focus({ preventScroll: true });
  return true;
}

const firstInView = (some: readonly CrisisController[]) => some.find((one) => one.shown()) ?? some[0];

function settle(): void {
  connected.sort((a, b) => (a.host.compareDocumentPosition(b.host) & FOLLOWING ? -1 : 1));
  const owner = claimant ?? (ofPage() ? undefined : firstInView(connected));
  const teller = firstInView(connected.filter((one) => one.demo));
  for (const controller of connected) controller.own(controller === owner, controller === teller);
}

function claim(controller: CrisisController): void {
  claimant = controller;
  settle();
}

/**
 * What stands once a page. The crisis block: the first widget that is in view shows it, the others a line that leads to
 * it; a page that has the lines already marks them with `data-selvhjelp-crisis`, and every widget leads there. The strip that says that the data are demo data: the first that is in view of those that have such.
 */
export class CrisisController implements ReactiveController {
  readonly host: Host;
  /** It has demo data. @internal */
  demo = false;
  #owner = false;
  #teller = false;
  #wasShown?: boolean;

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  /** Whether this widget shows the block. */
  get owner(): boolean {
    return this.#owner;
  }

  /** Whether this widget says that there are demo data. @param demo it has such */
  tells(demo: boolean): boolean {
    if (demo !== this.demo) {
      this.demo = demo;
      settle();
    }
    return this.#teller;
  }

  hostConnected(): void {
    connected.push(this);
    settle();
  }

  hostDisconnected(): void {
    connected.splice(connected.indexOf(this), 1);
    if (claimant === this) claimant = undefined;
    this.#owner = this.#teller = false;
    settle();
  }

  /** Cheap for the only widget of a page: it has the block anyhow. */
  hostUpdated(): void {
    if (connected.length < 2) return;
    const shown = this.shown();
    if (shown === this.#wasShown) return;
    this.#wasShown = shown;
    settle();
  }

  /** Not when the page's own children stand there instead, nor in a closed tab. @internal */
  shown(): boolean {
    const root = this.host.shadowRoot?.querySelector<HTMLElement>('.root');
    return !!root && !root.hidden && (this.host.checkVisibility?.() ?? true);
  }

  /** @internal */
  own(owner: boolean, teller: boolean): void {
    if (owner === this.#owner && teller === this.#teller) return;
    this.#owner = owner;
    this.#teller = teller;
    this.host.requestUpdate();
  }

  /** Brings the block into view and gives it focus; shows it here when the one that has it can't be seen. */
  async show(): Promise<void> {
    const page = ofPage();
    const owner = connected.find((controller) => controller.owner);
    if (!(page ? bring(page) : owner?.focusBlock())) {
      claim(this);
      await this.host.updateComplete;
      this.focusBlock();
    }
  }

  /** @internal */
  focusBlock(): boolean {
    const block = this.host.shadowRoot?.querySelector<HTMLElement>('.crisis');
    return !!block?.getClientRects().length && bring(block);
  }
}
