import type { LitElement } from 'lit';
import type { UrlController } from '../../controllers/url-controller.js';
import type { WidgetController } from '../../controllers/widget-controller.js';
import type { ContactPoint, Id } from '../../data/contact-points.js';
import { asOfToday } from '../../geography/geography.js';
import { LONGEST, wholePlace } from '../../geography/interpret.js';
import { sum } from '../../lib/sum.js';
import { copyText } from '../../ui/copy-text.js';
import { suggestionsLabel } from '../../ui/place-search.strings.js';
import { viaText } from '../../ui/place-words.js';
import { copied, copyFailed } from '../../ui/ui.strings.js';
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
  type FilterGroup,
  type FinderChoice,
  type FinderViewModel,
  type NextStep,
  type Suggestion,
} from './contact-finder.model.js';
import { filteredOut, nearFailed } from './contact-finder.strings.js';
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
export class FinderActions implements FinderHandlers {
  readonly #finder: Finder;

  constructor(finder: Finder) {
    this.#finder = finder;
  }

  type(typed: string): void {
    const text = typed.slice(0, LONGEST);
    const { text: before, byTyping, asked } = this.#screen;
    if (text === before) return;
    if (!text.trim()) return this.#choose(NOTHING, { text, suggestions: [] }, false);
    const suggestions = suggest(text, this.#points);
    const hit = wholePlace(suggestions.flatMap((one) => (one.kind === 'place' ? [one.hit] : [])));
    if (hit) {
      const others = suggestions.length > 1 ? suggestions : [];
      return this.#choose({ kind: 'place', hit }, { text, suggestions: others }, false);
    }
    if (byTyping && asked.choice.kind !== 'none') this.#begin({ choice: NOTHING }, {});
    this.#finder.set({ text, suggestions });
    this.#say(`${suggestionsLabel()}: ${suggestions.length}`);
  }

  submit(): void {
    const meaning = interpret(this.#screen.text, this.#points);
    if (meaning.kind !== 'which') return this.#choose(meaning, { suggestions: [] }, true);
    this.#begin({ which: meaning.hits }, { suggestions: [] });
    this.#focus('#results');
  }

  suggestion(suggestion: Suggestion): void {
    const { name: text } = suggestionWords(suggestion, this.#finder.widget.language.locale);
    const choice: FinderChoice = suggestion.kind === 'place' ? suggestion : { kind: 'name', words: text };
    this.#choose(choice, { text, suggestions: [] }, true);
  }

  dismiss(): void {
    if (this.#screen.suggestions.length === 0) return;
    this.#finder.set({ suggestions: [] });
    this.#focus('#place');
  }

  /** Whoever goes on typing or choosing while the device looks has changed their mind. */
  async near(): Promise<void> {
    const { near, asked } = this.#screen;
    if (near === 'asking') return;
    this.#finder.set({ near: 'asking' });
    const answer = await askPosition();
    if (this.#screen.asked.choice !== asked.choice) return;
    if (answer) return this.#choose({ kind: 'near', ...answer }, { text: '', suggestions: [] }, true);
    this.#finder.set({ near: 'failed' });
    this.#say(nearFailed());
  }

  filter(group: FilterGroup, code: string, ticked: boolean): void {
    const { filters } = this.#screen.asked;
    const others = (filters[group] as readonly string[]).filter((one) => one !== code);
    this.#filter({ ...filters, [group]: ticked ? [...others, code] : others });
  }

  clearFilters(): void {
    this.#filter(NO_FILTERS);
  }

  filtersOpen(filtersOpen: boolean): void {
    this.#finder.set({ filtersOpen });
  }

  /** The focus goes to the first of the new cards, where reading goes on. */
  more(which: 'places' | 'remote'): void {
    const { shown, shownRemote = REMOTE_SHOWN } = this.#screen.asked;
    const cards = () => [...this.#finder.host.shadowRoot!.querySelectorAll<HTMLElement>('.place')];
    const before = new Set(cards().map(({ dataset }) => dataset['id']));
    this.#ask(which === 'places' ? { shown: shown + PAGE_SIZE } : { shownRemote: shownRemote + PAGE_SIZE });
    this.#drawn(() => focusHeading(cards().find(({ dataset }) => !before.has(dataset['id']))));
  }

  details(id: Id, open: boolean): void {
    if (open) this.#select(id);
    else if (this.#screen.asked.selected === id) {
      this.#ask({ selected: undefined });
      this.#writeUrl('replace');
    }
  }

  interest(id: Id, press: MouseEvent): void {
    const { choice } = this.#screen.asked;
    const place = choice.kind === 'place' ? choice.hit.place : undefined;
    const municipality = place?.kind === 'municipality' ? { municipality: place.number } : {};
    if (wish(this.#finder.host, { contactPoint: id, ...municipality }, press)) return;
    this.#finder.set({ untaken: id });
    this.#say(untaken());
  }

  async copyMessage(id: Id): Promise<void> {
    this.#copied({ id, what: 'message', ok: await copyText(messageText()) });
  }

  async share(id: Id): Promise<void> {
    const url = this.#finder.url.with(toUrlState({ selected: id, filters: NO_FILTERS }));
    const ok = await shareLink(url, this.#points.find((point) => point.id === id)?.name ?? '');
    if (ok !== undefined) this.#copied({ id, what: 'link', ok });
  }

  handout(handout: Id): void {
    this.#finder.set({ handout });
  }

  map(): void {
    this.#finder.set({ mapShown: !this.#screen.mapShown });
  }

  dot(id: Id): void {
    this.#select(id);
    this.#drawn((root) => focusHeading(reveal(root, id)));
  }

  /** Somebody was sent to this card: neither filters nor an open question keep it out of view. */
  show(id: Id): boolean {
    if (!this.#points.some((point) => point.id === id)) return false;
    this.#ask({ selected: id, which: undefined });
    const isDrawn = ({ cards }: { cards: readonly CardView[] }) => cards.some(({ point }) => point.id === id);
    if (!this.#finder.model().groups.some(isDrawn)) this.#ask({ filters: NO_FILTERS });
    this.#writeUrl('push');
    this.#drawn((root) => focusHeading(reveal(root, id)));
    return true;
  }

  step({ kind }: NextStep): void {
    if (kind === 'clear-filters') this.clearFilters();
    else if (kind === 'clear-place') this.#choose(NOTHING, { text: '', suggestions: [] }, true);
    else if (kind === 'neighbours') this.#focus('#group-neighbour');
    else this.#focus(kind === 'remote' ? '#group-remote' : '.next-steps');
  }

  unfold(): void {
    this.#finder.set({ unfolded: true });
  }

  get #screen(): Screen {
    return this.#finder.screen();
  }

  get #points(): readonly ContactPoint[] {
    return asOfToday(this.#finder.widget.records ?? []);
  }

  #say(text: string): void {
    this.#finder.widget.announcer.announce(text);
  }

  /** Runs when what was set is drawn. */
  #drawn(run: (root: ShadowRoot) => void): void {
    const { host } = this.#finder;
    void host.updateComplete.then(() => run(host.shadowRoot!));
  }

  #focus(selector: string): void {
    this.#drawn((root) => root.querySelector<HTMLElement>(selector)?.focus());
  }

  #ask(asked: Partial<Asked>): void {
    this.#finder.set({ asked: { ...this.#screen.asked, ...asked } });
  }

  #writeUrl(how: 'push' | 'replace'): void {
    this.#finder.url.write(toUrlState(this.#screen.asked), how);
  }

  #select(id: Id): void {
    this.#ask({ selected: id });
    this.#writeUrl('push');
    this.#finder.host.dispatchEvent(new SelvhjelpContactPointSelectEvent({ contactPoint: id }));
  }

  #begin(asked: Partial<Asked>, changes: Partial<Screen>): void {
    const { filters } = this.#screen.asked;
    this.#finder.set({
      near: 'idle',
      untaken: undefined,
      byTyping: false,
      ...changes,
      asked: { ...NOTHING_ASKED, filters, ...asked },
    });
    this.#writeUrl('replace');
  }

  /**
   * Shows what was chosen. A person who pressed is led to the heading, which says it; for one who is still typing the
   * focus stays, and it is read aloud.
   */
  #choose(choice: FinderChoice, changes: Partial<Screen>, pressed: boolean): void {
    this.#begin({ choice }, { ...changes, byTyping: !pressed });
    if (pressed) return this.#focus('#results');
    const { summary } = this.#finder.model();
    const via = 'hit' in summary && summary.hit && viaText(summary.hit);
    this.#say(`${summaryText(summary, this.#finder.widget.language.locale)}. ${via || ''}`.trim());
  }

  #filter(filters: Asked['filters']): void {
    this.#ask({ filters, shown: PAGE_SIZE });
    this.#writeUrl('replace');
    const { summary, groups } = this.#finder.model();
    const count = sum(groups, (group) => group.total);
    this.#say(
      summary.kind === 'filtered-out'
        ? filteredOut()
        : placesText(count, this.#finder.widget.language.locale),
    );
    // The pressed chip is gone.
    this.#drawn((root) => {
      if (!root.activeElement) root.querySelector<HTMLElement>('#results')?.focus();
    });
  }

  #copied(what: NonNullable<Screen['copied']>): void {
    this.#finder.set({ copied: what });
    this.#say(what.ok ? copied() : copyFailed());
  }
}
