/** The types of the finder's model; `contact-finder.model.ts` gives them on, import them from there. */
import type {
  AccessAnswer,
  AccessNeed,
  ContactPoint,
  ContactPointKind,
  Id,
  MeetingFormat,
  OpeningHours,
} from '../../data/contact-points.js';
import type { HelpStep, Service, Source } from '../../data/service.js';
import type { PlaceHit } from '../../geography/geography.js';
import type { PlaceMeaning } from '../../geography/interpret.js';
import type { Freshness } from '../../lib/freshness.js';
import type { OpenState } from '../../lib/opening-hours.js';

/** What the person asked for. Nothing of it leaves the browser, and only codes may stand in a URL. */
export type FinderChoice =
  | { kind: 'none' }
  /** A place, found by what was typed or by a press on a suggestion. */
  | { kind: 'place'; hit: PlaceHit }
  /** The device's position, rounded to 0.01° (about 1 km). */
  | { kind: 'near'; lat: number; lon: number }
  /** Points whose name holds the typed words. */
  | { kind: 'name'; words: string }
  /** Nothing is called that. */
  | { kind: 'unknown'; words: string };

/** What a typed text means: a choice, or several places to choose from. */
export type Interpretation = PlaceMeaning | { kind: 'name'; words: string };

/** One line of the list under the search field, while somebody types. */
export type Suggestion = { kind: 'place'; hit: PlaceHit } | { kind: 'point'; point: ContactPoint };

/** Codes that are ticked, in each group; a record must meet one of each group that has any (access: all). */
export interface FinderFilters {
  formats: readonly MeetingFormat[];
  kinds: readonly ContactPointKind[];
  languages: readonly string[];
  access: readonly AccessNeed[];
  topics: readonly string[];
}
export type FilterGroup = keyof FinderFilters;

export interface FinderState {
  points: readonly ContactPoint[];
  service: Service;
  /** Present municipality numbers from `kommune` and `fylke`; undefined: the whole country. */
  scope?: readonly string[];
  choice: FinderChoice;
  filters: FinderFilters;
  /** How many cards of the list are asked for (PAGE_SIZE to begin with; "show more" adds PAGE_SIZE). */
  shown: number;
  /** The same for the remote group, which is paged by itself; absent: the first few. */
  shownRemote?: number;
  /** The card that a deep link or a person opened. */
  selected?: Id;
  host: HostFacts;
  now: Date;
}

/** What the embedding page gives us. */
export interface HostFacts {
  /** It has put something in `slot="help"`. */
  help: boolean;
  /** Somebody there takes a wish for a group: a form on the page, or one that `form-url` leads to. */
  form?: boolean;
  directionsUrl?: string;
  /** The map is asked for. */
  map?: boolean;
}

/**
 * Where a card stands, nearest first.
 *
 * `own` serves the place (or the scope of the page), `neighbour` a municipality beside it, `further` is everything
 * else that one can go to: also the only group of places when nothing, a position or a name was asked for.
 * `county`: district offices that answer for the county without naming the municipality; they help people on.
 * `remote`: online, telephone and national offers, always a group of their own.
 */
export type Tier = 'own' | 'neighbour' | 'county' | 'further' | 'remote';

/** Kilometres in a straight line, rounded as finely as the data allow; `from`: what it was measured to. */
export interface Distance {
  km: number;
  to: 'municipality-centre' | 'point';
}

/** A way to get in touch, most direct first. */
export type ContactAction =
  | { kind: 'call'; number: string; label?: string }
  | { kind: 'sms'; number: string; label?: string }
  | { kind: 'form' }
  | { kind: 'email'; address: string }
  | { kind: 'website'; url: string };

export interface CardView {
  point: ContactPoint;
  /** Display name of the municipality where it is. */
  municipality?: string;
  /** Display names of the counties that it serves as a whole. */
  counties: readonly string[];
  distance?: Distance;
  /** It takes people in now. */
  running: boolean;
  /** Only when it is not a normal, active place. */
  tag?: 'unconfirmed' | 'planned' | 'paused' | 'temporarily-closed';
  /** `YYYY-MM-DD`, only while it is still ahead. */
  pausedUntil?: string;
  /** Phone, else form, else e-mail, else website; absent: no way to get in touch is known. */
  primary?: ContactAction;
  secondary?: ContactAction;
  /** The rest, in the fold. */
  others: readonly ContactAction[];
  /** What else can be done, only where nobody can be called, written to or looked up: a card is never a dead end. */
  instead: readonly NextStep[];
  freshness: Freshness;
  /** Absent when nothing is known of them; of the days that differ, those ahead. */
  hours?: OpeningHours;
  /** Absent when no times are known. */
  openState?: OpenState;
  /** Lines of an address that may be shown; absent when it is hidden or not known. */
  address?: { lines: readonly string[]; areaOnly: boolean; directionsUrl?: string };
  access: readonly { need: AccessNeed; answer: AccessAnswer }[];
  selected: boolean;
  /** Number of its dot on the map, from 1; absent when it has no place on it. */
  mapNumber?: number;
}

export interface CardGroup {
  tier: Tier;
  /** The cards to draw now; `total` counts all. */
  cards: readonly CardView[];
  total: number;
}

export interface FilterOption {
  code: string;
  /** Places that have it and meet what is ticked in the other groups (access: and everything ticked there). */
  count: number;
  ticked: boolean;
}

export interface Filters {
  /** How many codes are ticked. */
  active: number;
  /** Only groups and options that give results. Worked out when first read: only an open fold needs it. */
  readonly groups: readonly { group: FilterGroup; options: readonly FilterOption[] }[];
}

/** What can be done when there is too little here; only what really exists, most useful first. */
export type NextStep =
  | { kind: 'neighbours' }
  | { kind: 'remote' }
  | { kind: 'clear-filters' }
  | { kind: 'clear-place' }
  /** Somebody takes wishes for a group here, though no place does. */
  | FormStep
  /** The organisation behind one place; on its card only. */
  | { kind: 'organisation'; name: string; url: string }
  | HelpStep;

export interface FormStep {
  kind: 'form';
  contactPoint: Id;
  /** Present number of the place that it is about, when it is one. */
  municipality?: string;
}

export interface FinderViewModel {
  /** False when so few places are in scope that nobody needs to search. */
  search: boolean;
  /** Absent when nothing can be told apart. */
  filters?: Filters;
  summary: ResultSummary;
  groups: readonly CardGroup[];
  /** All that there is to go to is far away: what needs no journey stands before it. */
  far: boolean;
  /** Empty unless `summary.kind` is one of the states that leave a person without a place. */
  nextSteps: readonly NextStep[];
  /** What stands on the opt-in map; empty without it. */
  map: readonly MapPlace[];
  sources: readonly Source[];
}

export interface MapPlace {
  /** With its `mapNumber`. */
  card: CardView;
  lat: number;
  lon: number;
}

/** What the heading above the cards says. */
export type ResultSummary =
  /** Everything in scope, nothing asked for yet. */
  | { kind: 'all'; count: number; scopeName?: string }
  | { kind: 'place'; count: number; hit: PlaceHit }
  /** Nothing serves the place: the commonest state. The groups hold what is nearest. */
  | { kind: 'none-here'; hit?: PlaceHit; scopeName?: string }
  /** There are places, and this page leaves them out: it is made for another area. */
  | { kind: 'elsewhere'; hit?: PlaceHit; scopeName?: string }
  | { kind: 'near'; count: number }
  | { kind: 'name'; count: number; words: string }
  | { kind: 'unknown'; words: string }
  /** With filters ticked, nothing is left, or nothing in the place: the groups then hold what is left elsewhere. */
  | { kind: 'filtered-out'; hit?: PlaceHit; scopeName?: string }
  /** The backend has no places at all. */
  | { kind: 'no-data' };

/** What may stand in the page's URL: ids and codes. */
export interface UrlState {
  selected?: Id;
  filters: Pick<FinderFilters, 'formats' | 'kinds' | 'languages'>;
}
