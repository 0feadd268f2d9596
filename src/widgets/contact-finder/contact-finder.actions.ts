import type { LitElement } from 'lit';
import type { UrlController } from '../../controllers/url-controller.js';
import type { WidgetController } from '../../controllers/widget-controller.js';
import type { ContactPoint, Id } from '../../data/contact-points.js';
import { asOfToday, type PlaceHit } from '../../geography/geography.js';
import { sum } from '../../lib/sum.js';
import { copyText } from '../../ui/copy-text.js';
import { ListActions } from '../../ui/list-actions.js';
import { noForm } from '../../ui/ui.strings.js';
import { wish } from '../../ui/wish.js';
import { messageText, untaken } from './contact-finder.card.strings.js';
import { askPosition, shareLink } from './contact-finder.device.js';
import { SelvhjelpContactPointSelectEvent } from './contact-finder.events.js';
import type { Asked, FinderHandlers, Screen } from './contact-finder.handlers.js';
import {
  interpret,
  NO_FILTERS,
  PAGE_SIZE,
  REMOTE_SHOWN,
  suggest,
  toUrlState,
  type CardView,
  type FinderChoice,
  type FinderViewModel,
  type FormStep,
  type Interpretation,
  type NextStep,
  type Suggestion,
} from './contact-finder.model.js';
import { nearFailed } from './contact-finder.strings.js';
import { suggestionWords } from './contact-finder.search.view.js';
import { placesText, summaryText } from './contact-finder.wording.js';

const NOTHING: FinderChoice = { kind: 'none' };
export const NOTHING_ASKED: Asked = { choice: NOTHING, filters: NO_FILTERS, shown: PAGE_SIZE };

/** What the actions need of the element. */
export interface Finder {
  readonly host: LitElement & { formUrl?: string };
  readonly widget: WidgetController<ContactPoint>;
  readonly url: UrlController;
  screen(): Screen;
  set(changes: Partial<Screen>): void;
  /** Of the screen as it is now. */
  model(): FinderViewModel;
}

const cardOf = (root: ParentNode, id: Id) => root.querySelector<HTMLElement>(`[data-id="${id}"]`);

/** Opens or closes the fold of a card. */
export function setFold(root: ParentNode, id: Id, open: boolean): HTMLElement | null {
  const card = cardOf(root, id);
  const fold = card?.querySelector<HTMLDetailsElement>('[part=details]');
  if (fold) fold.open = open;
  return card;
}

/** Opens a card, and brings it into view. */
export function reveal(root: ParentNode, id: Id): HTMLElement | null {
  const card = setFold(root, id, true);
  card?.scrollIntoView({ block: 'start' });
  return card;
}

const focusHeading = (card: Element | null | undefined) =>
  card?.querySelector<HTMLElement>('.heading')?.focus();

/** What each press leads to. */
export class FinderActions extends ListActions<Asked, Suggestion, Screen, Finder> implements FinderHandlers {
  suggestion(suggestion: Suggestion): void {
    const { name: text } = suggestionWords(suggestion, this.list.widget.language.locale);
    const choice: FinderChoice = suggestion.kind === 'place' ? suggestion : { kind: 'name', words: text };
    this.choose(choice, { text, suggestions: [] }, true);
  }

  /** Whoever goes on typing or choosing while the device looks has changed their mind. */
  async near(): Promise<void> {
    const { near, asked } = this.screen;
    if (near === 'asking') return;
    this.list.set({ near: 'asking' });
    const answer = await askPosition();
    if (this.screen.asked.choice !== asked.choice) return;
    if (answer) return this.choose({ kind: 'near', ...answer }, { text: '', suggestions: [] }, true);
    this.list.set({ near: 'failed' });
    this.say(nearFailed());
  }

  clearFilters(): void {
    this.narrow({ filters: NO_FILTERS });
  }

  more(which: 'places' | 'remote'): void {
    const { shown, shownRemote = REMOTE_SHOWN } = this.screen.asked;
    const asked =
      which === 'places' ? { shown: shown + PAGE_SIZE } : { shownRemote: shownRemote + PAGE_SIZE };
    this.showMore(asked, '.place', '.heading');
  }

  details(id: Id, open: boolean): void {
    if (open) this.#select(id);
    else if (this.screen.asked.selected === id) {
      this.ask({ selected: undefined });
      this.writeUrl('replace');
    }
  }

  interest(id: Id, press: MouseEvent): void {
    this.wish(id, id, press, untaken());
  }

  wishHere({ kind: _kind, ...detail }: FormStep, press: MouseEvent): void {
    if (!wish(this.list.host, detail, press)) this.say(noForm());
  }

  async copyMessage(id: Id): Promise<void> {
    this.#copied(id, 'message', await copyText(messageText()));
  }

  async share(id: Id): Promise<void> {
    const url = this.list.url.with(toUrlState({ selected: id, filters: NO_FILTERS }));
    const ok = await shareLink(url, this.#points.find((point) => point.id === id)?.name ?? '');
    if (ok !== undefined) this.#copied(id, 'link', ok);
  }

  handout(handout: Id): void {
    this.list.set({ handout });
  }

  map(): void {
    this.list.set({ mapShown: !this.screen.mapShown });
  }

  dot(id: Id): void {
    this.#select(id);
    this.drawn((root) => focusHeading(reveal(root, id)));
  }

  /** Somebody was sent to this card: neither filters nor an open question keep it out of view. */
  show(id: Id): boolean {
    if (!this.#points.some((point) => point.id === id)) return false;
    this.ask({ selected: id, which: undefined });
    const isDrawn = ({ cards }: { cards: readonly CardView[] }) => cards.some(({ point }) => point.id === id);
    if (!this.list.model().groups.some(isDrawn)) this.ask({ filters: NO_FILTERS });
    this.writeUrl('push');
    this.drawn((root) => focusHeading(reveal(root, id)));
    return true;
  }

  step({ kind }: NextStep): void {
    if (kind === 'clear-filters') this.clearFilters();
    else if (kind === 'clear-place') this.choose(NOTHING, { text: '', suggestions: [] }, true);
    else if (kind === 'neighbours') this.focus('#group-neighbour');
    else this.focus(kind === 'remote' ? '#group-remote' : '.next-steps .label');
  }

  unfold(): void {
    this.list.set({ unfolded: true });
  }

  protected override suggest(text: string): Suggestion[] {
    return suggest(text, this.#points);
  }

  protected override hitOf(suggestion: Suggestion): PlaceHit | undefined {
    return suggestion.kind === 'place' ? suggestion.hit : undefined;
  }

  protected override interpret(text: string): Interpretation {
    return interpret(text, this.#points);
  }

  protected override fresh(): Asked {
    return { ...NOTHING_ASKED, filters: this.screen.asked.filters };
  }

  protected override begin(asked: Partial<Asked>, changes: Partial<Screen>): void {
    this.list.set({ near: 'idle' });
    super.begin(asked, changes);
  }

  /** After a tick the count is of everything that is shown. */
  protected override summary(ticked?: boolean): string {
    const { summary, groups } = this.list.model();
    const { locale } = this.list.widget.language;
    return ticked && summary.kind !== 'filtered-out'
      ? placesText(
          sum(groups, (group) => group.total),
          locale,
        )
      : summaryText(summary, locale);
  }

  protected override urlState(): string {
    return toUrlState(this.screen.asked);
  }

  get #points(): readonly ContactPoint[] {
    return asOfToday(this.list.widget.records ?? []);
  }

  #select(id: Id): void {
    this.select(id, new SelvhjelpContactPointSelectEvent({ contactPoint: id }));
  }

  #copied(id: Id, what: 'message' | 'link', ok: boolean): void {
    this.list.set({ copied: { id, what, ok } });
    this.sayCopied(ok);
  }
}
