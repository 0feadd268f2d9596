/**
 * Norwegian places: what a person types, and what was in force since 2013, led to the municipalities of today.
 *
 * Pure functions over compact tables (`tables.generated.ts`, made from `data/geography/*.tsv`).
 * The name index is built at the first search, never when the page loads.
 */

/** Present municipality (four digits), county (two) or Svalbard / Jan Mayen (`2100`, `2211`). */
export interface Place {
  kind: 'municipality' | 'county' | 'territory';
  number: string;
  /** As shown; names that occur twice say their county: "Herøy (Nordland)". */
  name: string;
  /** Present municipality numbers that it covers. */
  municipalities: readonly string[];
}

/** How the text led there, when it was not by the present Norwegian name. */
export type Via =
  | { kind: 'former-municipality'; name: string }
  | { kind: 'former-county'; name: string }
  | { kind: 'town'; name: string }
  | { kind: 'postcode'; name: string; town: string }
  /** Sámi, Kven or other official name. */
  | { kind: 'other-name'; name: string };

export interface PlaceHit {
  place: Place;
  /** How well it fits, best first. `slip`: one slip of the finger. */
  match: 'exact' | 'prefix' | 'word' | 'slip';
  via?: Via;
}
