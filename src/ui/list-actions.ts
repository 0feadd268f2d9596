import type { LitElement } from 'lit';
import type { UrlController } from '../controllers/url-controller.js';
import type { WidgetController } from '../controllers/widget-controller.js';
import type { Id } from '../data/contact-points.js';
import type { PlaceHit } from '../geography/geography.js';
import { LONGEST, wholePlace, type PlaceMeaning } from '../geography/interpret.js';
import type { Ticked } from '../lib/facets.js';
import { suggestionsText } from './place-words.js';
import { copied, copyFailed } from './ui.strings.js';
import { wish } from './wish.js';

/** What a person has asked for in a list with a search above it. */
export interface ListAsked {
  readonly choice: { kind: string; hit?: PlaceHit };
  /** Codes that are ticked, in each group. */
  readonly filters: object;
  readonly shown: number;
  readonly shownRemote?: number;
  /** What was typed is several places, and the person has not chosen yet. */
  readonly which?: readonly PlaceHit[];
  readonly selected?: Id;
}

/** What its screen knows besides. */
export interface ListScreen<A extends ListAsked, S> {
  readonly asked: A;
  /** What stands in the search field. */
  readonly text: string;
  readonly suggestions: readonly S[];
  /** The choice of now came from typing alone: it goes when the text no longer names it. */
  readonly byTyping?: boolean;
  /** The fold of the filters is open: they are worked out only then. */
  readonly filtersOpen?: boolean;
  /** That whose wish for a group nobody on the page took. */
  readonly untaken?: Id;
}

/** What the actions need of the element. */
export interface ListWidget<A extends ListAsked, S> {
  readonly host: LitElement & { formUrl?: string };
  readonly widget: Pick<WidgetController, 'announcer'>;
  readonly url: UrlController;
  screen(): ListScreen<A, S>;
  set(changes: Partial<ListScreen<A, S>>): void;
}

const NOTHING = { kind: 'none' };

type Changes<A extends ListAsked, S, Screen> = Partial<ListScreen<A, S>> | Partial<Screen>;

/** What presses lead to in a list with a search above it, as far as it is the same in every such widget. */
export abstract class ListActions<
  A extends ListAsked,
  S,
  Screen extends ListScreen<A, S>,
  W extends ListWidget<A, S> & { screen(): Screen },
> {
  protected readonly list: W;

  constructor(list: W) {
    this.list = list;
  }

  /** Best first. */
  protected abstract suggest(text: string): readonly S[];
  protected abstract hitOf(suggestion: S): PlaceHit | undefined;
  protected abstract interpret(text: string): PlaceMeaning | { kind: string };
  /** What stays when a search begins anew. */
  protected abstract fresh(): A;
  /** What is said of the list as it is now. @param narrowed by a tick or a word */
  protected abstract summary(narrowed?: boolean): string;
  protected abstract urlState(): string;

  type(typed: string): void {
    const text = typed.slice(0, LONGEST);
    const { text: before, byTyping, asked } = this.screen;
    if (text === before) return;
    if (!text.trim()) return this.choose(NOTHING, { text, suggestions: [] }, false);
    const suggestions = this.suggest(text);
    const hit = wholePlace(suggestions.flatMap((one) => this.hitOf(one) ?? []));
    if (hit) {
      const others = suggestions.length > 1 ? suggestions : [];
      return this.choose({ kind: 'place', hit }, { text, suggestions: others }, false);
    }
    if (byTyping && asked.choice.kind !== 'none') this.begin({}, {});
    this.list.set({ text, suggestions });
    this.say(suggestionsText(suggestions.length));
  }

  submit(): void {
    const meaning = this.interpret(this.screen.text);
    if (!('hits' in meaning)) return this.choose(meaning, { suggestions: [] }, true);
    this.begin({ which: meaning.hits } as Partial<A>, { suggestions: [] });
    this.focus('#results');
  }

  dismiss(): void {
    if (this.screen.suggestions.length === 0) return;
    this.list.set({ suggestions: [] });
    this.focus('#place');
  }

  filter(group: keyof A['filters'], code: string, ticked: boolean): void {
    const { filters } = this.screen.asked;
    const others = (filters as Ticked<string>)[group as string]!.filter((one) => one !== code);
    this.narrow({ filters: { ...filters, [group]: ticked ? [...others, code] : others } } as Partial<A>);
  }

  filtersOpen(filtersOpen: boolean): void {
    this.list.set({ filtersOpen });
  }

  protected get screen(): Screen {
    return this.list.screen() as Screen;
  }

  protected say(text: string): void {
    this.list.widget.announcer.announce(text);
  }

  /** Runs when what was set is drawn. */
  protected drawn(run: (root: ShadowRoot) => void): void {
    const { host } = this.list;
    void host.updateComplete.then(() => run(host.shadowRoot!));
  }

  /** What takes the focus is read: nothing that was about to be said is said too. */
  protected focus(selector: string): void {
    this.say('');
    this.drawn((root) => root.querySelector<HTMLElement>(selector)?.focus());
  }

  /** What was pressed may be gone. */
  protected keepFocus(): void {
    this.drawn((root) => {
      if (!root.activeElement) root.querySelector<HTMLElement>('#results')?.focus();
    });
  }

  protected ask(asked: Partial<A>, changes: Changes<A, S, Screen> = {}): void {
    this.list.set({ ...changes, asked: { ...this.screen.asked, ...asked } });
  }

  protected writeUrl(how: 'push' | 'replace'): void {
    this.list.url.write(this.urlState(), how);
  }

  /** A person opened something. @param event tells the page */
  protected select(selected: Id, event: Event, changes: Changes<A, S, Screen> = {}): void {
    this.ask({ selected } as Partial<A>, changes);
    this.writeUrl('push');
    this.list.host.dispatchEvent(event);
  }

  /** Another search: what was opened, travelled to or paged is left behind. */
  protected begin(asked: Partial<A>, changes: Changes<A, S, Screen>): void {
    this.list.set({
      untaken: undefined,
      byTyping: false,
      ...changes,
      asked: { ...this.fresh(), ...asked },
    });
    this.writeUrl('replace');
  }

  /**
   * Shows what was chosen. A person who pressed is led to the heading, which says it; for one who is still typing the
   * focus stays, and it is read aloud with what stands under it: where there is nothing, that says what to do.
   */
  protected choose(choice: A['choice'], changes: Changes<A, S, Screen>, pressed: boolean): void {
    this.begin({ choice } as Partial<A>, { ...changes, byTyping: !pressed });
    if (pressed) return this.focus('#results');
    this.drawn((root) => {
      const shown = (id: string) => root.getElementById(id)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      this.say(`${shown('results')}. ${shown('results-lead')}`.trim());
    });
  }

  /** Less of the same list, or more of it. */
  protected narrow(asked: Partial<A>): void {
    this.ask({ shown: this.fresh().shown, shownRemote: undefined, ...asked });
    this.writeUrl('replace');
    // The heading says it, where the focus goes to that: what was pressed may be gone.
    this.drawn((root) => (root.activeElement ? this.say(this.summary(true)) : this.focus('#results')));
  }

  /** The focus goes to the first of the new ones, where reading goes on. @param title what of it can take the focus */
  protected showMore(asked: Partial<A>, item: string, title: string): void {
    const items = () => [...this.list.host.shadowRoot!.querySelectorAll<HTMLElement>(item)];
    const before = new Set(items().map(({ dataset }) => dataset['id']));
    this.ask(asked);
    this.drawn(() =>
      items()
        .find(({ dataset }) => !before.has(dataset['id']))
        ?.querySelector<HTMLElement>(title)
        ?.focus(),
    );
  }

  /** "Si at du ønsker en gruppe". @param sorry what is said when nothing on the page takes it */
  protected wish(id: Id, contactPoint: Id, press: MouseEvent, sorry: string): void {
    const { hit } = this.screen.asked.choice;
    const municipality = hit?.place.kind === 'municipality' ? { municipality: hit.place.number } : {};
    if (wish(this.list.host, { contactPoint, ...municipality }, press)) return;
    this.list.set({ untaken: id });
    this.say(sorry);
  }

  protected sayCopied(ok: boolean): void {
    this.say(ok ? copied() : copyFailed());
  }
}
