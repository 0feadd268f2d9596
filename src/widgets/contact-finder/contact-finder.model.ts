/**
 * What the contact finder shows, worked out from facts: pure, no DOM, no Lit, no sentences.
 *
 * The element holds a {@link FinderState}; `toViewModel` turns it into a {@link FinderViewModel};
 * the view writes it out. Words live in `contact-finder.strings.ts`.
 */
import type {
  AccessAnswer,
  AccessNeed,
  ContactPoint,
  ContactPointKind,
  Id,
  MeetingFormat,
} from '../../data/contact-points.js';
import type { Service, Source } from '../../data/service.js';
import type { PlaceHit } from '../../geography/geography.js';
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
  /** The card that a deep link or a person opened. */
  selected?: Id;
  host: HostFacts;
  now: Date;
}

/** What the embedding page gives us. */
export interface HostFacts {
  /** It has put something in `slot="help"`. */
  help: boolean;
  directionsUrl?: string;
}

/** Where a card stands, nearest first. `remote`: online, telephone and national offers, always a group of their own. */
export type Tier = 'own' | 'neighbour' | 'further' | 'remote';

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
  distance?: Distance;
  /** Only when it is not a normal, active place. */
  tag?: 'unconfirmed' | 'planned' | 'paused' | 'temporarily-closed';
  /** `YYYY-MM-DD`, only while it is still ahead. */
  pausedUntil?: string;
  /** Phone, else form, else e-mail, else website; absent: no way to get in touch is known. */
  primary?: ContactAction;
  secondary?: ContactAction;
  /** The rest, in the fold. */
  others: readonly ContactAction[];
  freshness: Freshness;
  /** Absent when no opening hours are known. */
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
  /** Places that would be shown if this were ticked too. */
  count: number;
  ticked: boolean;
}

/** What can be done when there is too little here; only what really exists, most useful first. */
export type NextStep =
  | { kind: 'neighbours'; count: number }
  | { kind: 'remote'; count: number }
  | { kind: 'clear-filters' }
  | { kind: 'clear-place' }
  | { kind: 'help' }
  | { kind: 'national'; name: string; phone?: string; url?: string }
  | { kind: 'operator'; name: string; phone?: string; email?: string; url?: string };

export interface FinderViewModel {
  demo: boolean;
  /** Absent when so few places are in scope that nobody needs to search. */
  search?: {
    /** Set when what was typed is several places: the person chooses. */
    which?: readonly PlaceHit[];
  };
  /** Only groups and options that give results; absent when nothing can be told apart. */
  filters?: { groups: readonly { group: FilterGroup; options: readonly FilterOption[] }[]; active: number };
  summary: ResultSummary;
  groups: readonly CardGroup[];
  /** Cards not drawn yet. */
  more: number;
  /** Empty unless `summary.kind` is one of the states that leave a person without a place. */
  nextSteps: readonly NextStep[];
  /** Municipality centres and places for the opt-in map. */
  map?: { places: readonly { id: Id; number: number; lat: number; lon: number; selected: boolean }[] };
  sources: readonly Source[];
}

/** What the heading above the cards says. */
export type ResultSummary =
  /** Everything in scope, nothing asked for yet. */
  | { kind: 'all'; count: number; scopeName?: string }
  | { kind: 'place'; count: number; hit: PlaceHit }
  /** Nothing serves the place: the commonest state. The groups hold what is nearest. */
  | { kind: 'none-here'; hit?: PlaceHit; scopeName?: string }
  | { kind: 'near'; count: number }
  | { kind: 'name'; count: number; words: string }
  | { kind: 'unknown'; words: string }
  /** The filters leave nothing. */
  | { kind: 'filtered-out' }
  /** The backend has no places at all. */
  | { kind: 'no-data' };
