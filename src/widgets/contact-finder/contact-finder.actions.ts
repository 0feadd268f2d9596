import type { ContactPoint, Id } from '../../data/contact-points.js';
import { SelvhjelpInterestRequestEvent } from '../../events/interest-request-event.js';
import { LONGEST, wholePlace } from '../../geography/interpret.js';
import type { UrlController } from '../../controllers/url-controller.js';
import type { Locale } from '../../localization/localization.js';
import { suggestionsLabel } from '../../ui/place-search.strings.js';
import { viaText } from '../../ui/place-words.js';
import * as shared from '../../ui/ui.strings.js';
import { messageText } from './contact-finder.card.strings.js';
import { formHref } from './contact-finder.contact.view.js';
import { askPosition, copyText, shareLink } from './contact-finder.device.js';
import { SelvhjelpContactPointSelectEvent } from './contact-finder.events.js';
import type { Asked, FinderHandlers, Screen } from './contact-finder.handlers.js';
import {
  interpret,
  NO_FILTERS,
  PAGE_SIZE,
  REMOTE_SHOWN,
  suggest,
  toUrlState,
  type FilterGroup,
  type FinderChoice,
  type FinderViewModel,
  type NextStep,
  type Suggestion,
} from './contact-finder.model.js';
import * as strings from './contact-finder.strings.js';
import { suggestionWords } from './contact-finder.search.view.js';
import { placesText, summaryText } from './contact-finder.wording.js';

export const NOTHING_ASKED: Asked = { choice: { kind: 'none' }, filters: NO_FILTERS, shown: PAGE_SIZE };

/** What the actions need of the element. */
export interface Finder {
  readonly host: HTMLElement;
  readonly url: UrlController;
  screen(): Screen;
  points(): readonly ContactPoint[];
  locale(): Locale;
  formUrl(): string | undefined;
  /** Of the screen as it is now. */
  model(): FinderViewModel;
  set(changes: Partial<Screen>): void;
  announce(text: string): void;
  /** Runs when what was set is drawn. */
  drawn(run: (root: ShadowRoot) => void): void;
}

const focusOn = (finder: Finder, selector: string): void =>
  finder.drawn((root) => {
    const target = root.querySelector<HTMLElement>(selector);
    if (target && target.tabIndex < 0) target.tabIndex = -1;
    target?.focus();
  });

const ask = (finder: Finder, asked: Partial<Asked>, rest: Partial<Screen> = {}): void =>
  finder.set({ ...rest, asked: { ...finder.screen().asked, ...asked } });

const cardOf = (root: ShadowRoot, id: Id) => root.querySelector<HTMLElement>(`[data-id="${id}"]`);

/** Opens or closes the fold of a card. */
export function setFold(root: ShadowRoot, id: Id, open: boolean): void {
  const fold = cardOf(root, id)?.querySelector<HTMLDetailsElement>('[part=details]');
  if (fold) fold.open = open;
}

/** Opens a card: its fold, and the focus when a person asked for it elsewhere. */
export function reveal(root: ShadowRoot, id: Id, focus: boolean): void {
  setFold(root, id, true);
  const card = cardOf(root, id);
  card?.scrollIntoView({ block: 'start' });
  if (focus) card?.querySelector<HTMLElement>('.heading')?.focus();
}

function writeUrl(finder: Finder, how: 'push' | 'replace'): void {
  const { selected, filters } = finder.screen().asked;
  finder.url.write(toUrlState({ ...(selected === undefined ? {} : { selected }), filters }), how);
}

function select(finder: Finder, id: Id | undefined): void {
  ask(finder, { selected: id });
  writeUrl(finder, id === undefined ? 'replace' : 'push');
  if (id !== undefined) finder.host.dispatchEvent(new SelvhjelpContactPointSelectEvent({ contactPoint: id }));
}

/** What is said of the places now, once a change. */
function sayPlaces(finder: Finder): void {
  const { summary } = finder.model();
  const via = 'hit' in summary && summary.hit ? viaText(summary.hit) : undefined;
  finder.announce([`${summaryText(summary, finder.locale())}.`, via].filter(Boolean).join(' '));
}

function begin(finder: Finder, choice: FinderChoice, changes: Partial<Screen>, byTyping: boolean): void {
  const { filters } = finder.screen().asked;
  finder.set({
    near: 'idle',
    untaken: undefined,
    byTyping,
    ...changes,
    asked: { ...NOTHING_ASKED, filters, choice },
  });
  writeUrl(finder, 'replace');
}

/**
 * Shows what was chosen. A person who pressed is led to the heading, which says it; for one who is still typing the
 * focus stays, and it is read aloud.
 */
function choose(finder: Finder, choice: FinderChoice, changes: Partial<Screen>, pressed: boolean): void {
  begin(finder, choice, changes, !pressed);
  if (pressed) focusOn(finder, '#results');
  else sayPlaces(finder);
}

function type(finder: Finder, typed: string): void {
  const text = typed.slice(0, LONGEST);
  const { text: before, byTyping, asked } = finder.screen();
  if (text === before) return;
  if (!text.trim()) return choose(finder, { kind: 'none' }, { text, suggestions: [] }, false);
  const suggestions = suggest(text, finder.points());
  const hit = wholePlace(suggestions.flatMap((one) => (one.kind === 'place' ? [one.hit] : [])));
  if (hit) {
    const others = suggestions.length > 1 ? suggestions : [];
    return choose(finder, { kind: 'place', hit }, { text, suggestions: others }, false);
  }
  if (byTyping && asked.choice.kind !== 'none') begin(finder, { kind: 'none' }, { text, suggestions }, false);
  else finder.set({ text, suggestions });
  finder.announce(`${suggestionsLabel()}: ${suggestions.length}`);
}

function submit(finder: Finder): void {
  const meaning = interpret(finder.screen().text, finder.points());
  if (meaning.kind !== 'which') return choose(finder, meaning, { suggestions: [] }, true);
  finder.set({
    suggestions: [],
    near: 'idle',
    byTyping: false,
    asked: { ...NOTHING_ASKED, filters: finder.screen().asked.filters, which: meaning.hits },
  });
  focusOn(finder, '#results');
}

function pick(finder: Finder, suggestion: Suggestion): void {
  const { name } = suggestionWords(suggestion, finder.locale());
  const choice: FinderChoice = suggestion.kind === 'place' ? suggestion : { kind: 'name', words: name };
  choose(finder, choice, { text: name, suggestions: [] }, true);
}

function dismiss(finder: Finder): void {
  if (finder.screen().suggestions.length === 0) return;
  finder.set({ suggestions: [] });
  focusOn(finder, '#place');
}

/** Whoever goes on typing or choosing while the device looks has changed their mind. */
async function near(finder: Finder): Promise<void> {
  const { near: before, asked } = finder.screen();
  if (before === 'asking') return;
  finder.set({ near: 'asking' });
  const answer = await askPosition();
  if (finder.screen().asked.choice !== asked.choice) return;
  if (answer) return choose(finder, { kind: 'near', ...answer }, { text: '', suggestions: [] }, true);
  finder.set({ near: 'failed' });
  finder.announce(strings.nearFailed());
}

function filter(finder: Finder, filters: Asked['filters']): void {
  ask(finder, { filters, shown: PAGE_SIZE });
  writeUrl(finder, 'replace');
  const model = finder.model();
  const count = model.groups.reduce((sum, group) => sum + group.total, 0);
  finder.announce(
    model.summary.kind === 'filtered-out' ? strings.filteredOut() : placesText(count, finder.locale()),
  );
  // The pressed chip is gone.
  finder.drawn((root) => {
    if (!root.activeElement) root.querySelector<HTMLElement>('#results')?.focus();
  });
}

function tick(finder: Finder, group: FilterGroup, code: string, ticked: boolean): void {
  const { filters } = finder.screen().asked;
  const others = (filters[group] as readonly string[]).filter((one) => one !== code);
  filter(finder, { ...filters, [group]: ticked ? [...others, code] : others });
}

/** The focus goes to the first of the new cards, where reading goes on. */
function more(finder: Finder, which: 'places' | 'remote'): void {
  const root = finder.host.shadowRoot;
  const ids = () => [...(root?.querySelectorAll<HTMLElement>('.place') ?? [])];
  const before = new Set(ids().map((card) => card.dataset['id']));
  const { shown, shownRemote = REMOTE_SHOWN } = finder.screen().asked;
  ask(finder, which === 'places' ? { shown: shown + PAGE_SIZE } : { shownRemote: shownRemote + PAGE_SIZE });
  finder.drawn(() =>
    ids()
      .find((card) => !before.has(card.dataset['id']))
      ?.querySelector<HTMLElement>('.heading')
      ?.focus(),
  );
}

function interest(finder: Finder, id: Id, press: Event): void {
  // A new tab or window was asked for: the link leads there by itself.
  if (press instanceof MouseEvent && (press.ctrlKey || press.metaKey || press.shiftKey)) return;
  const { choice } = finder.screen().asked;
  const place = choice.kind === 'place' ? choice.hit.place : undefined;
  const municipality = place?.kind === 'municipality' ? { municipality: place.number } : {};
  const taken = !finder.host.dispatchEvent(
    new SelvhjelpInterestRequestEvent({ contactPoint: id, ...municipality }),
  );
  if (taken) press.preventDefault();
  else if (!formHref(finder.formUrl(), id)) {
    finder.set({ untaken: id });
    finder.drawn((root) => {
      const drawn = cardOf(root, id)?.querySelector('.actions .notice')?.textContent;
      if (drawn) finder.announce(drawn.replace(/\s+/g, ' ').trim());
    });
  }
}

async function copyMessage(finder: Finder, id: Id): Promise<void> {
  copied(finder, { id, what: 'message', ok: await copyText(messageText()) });
}

function copied(finder: Finder, what: NonNullable<Screen['copied']>): void {
  finder.set({ copied: what });
  finder.announce(what.ok ? shared.copied() : shared.copyFailed());
}

async function share(finder: Finder, id: Id): Promise<void> {
  const url = finder.url.with(toUrlState({ selected: id, filters: NO_FILTERS }));
  const name = finder.points().find((point) => point.id === id)?.name ?? '';
  const ok = await shareLink(url, name);
  if (ok !== undefined) copied(finder, { id, what: 'link', ok });
}

function step(finder: Finder, to: NextStep): void {
  switch (to.kind) {
    case 'neighbours':
      return focusOn(finder, '#group-neighbour');
    case 'remote':
      return focusOn(finder, '#group-remote');
    case 'clear-filters':
      return filter(finder, NO_FILTERS);
    case 'clear-place':
      return choose(finder, { kind: 'none' }, { text: '', suggestions: [] }, true);
    default:
      return focusOn(finder, '.next-steps');
  }
}

function dot(finder: Finder, id: Id): void {
  select(finder, id);
  finder.drawn((root) => reveal(root, id, true));
}

/** What each press leads to. */
export const finderActions = (finder: Finder): FinderHandlers => ({
  type: (text) => type(finder, text),
  submit: () => submit(finder),
  suggestion: (suggestion) => pick(finder, suggestion),
  dismiss: () => dismiss(finder),
  near: () => void near(finder),
  filter: (group, code, ticked) => tick(finder, group, code, ticked),
  clearFilters: () => filter(finder, NO_FILTERS),
  filtersOpen: (filtersOpen) => finder.set({ filtersOpen }),
  more: (which) => more(finder, which),
  details: (id, open) => {
    if (open) select(finder, id);
    else if (finder.screen().asked.selected === id) select(finder, undefined);
  },
  interest: (id, press) => interest(finder, id, press),
  copyMessage: (id) => void copyMessage(finder, id),
  share: (id) => void share(finder, id),
  handout: (id) => finder.set({ handout: id }),
  map: () => finder.set({ mapShown: !finder.screen().mapShown }),
  dot: (id) => dot(finder, id),
  step: (to) => step(finder, to),
  unfold: () => finder.set({ unfolded: true }),
});
