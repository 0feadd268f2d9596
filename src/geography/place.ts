/** What a place and a hit are; pictures no table. */

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
  /** `county`: the one it lay in, only where another place has or had the same name ("Os", Hordaland). */
  | { kind: 'former-municipality'; name: string; county?: string; split?: true }
  /** `split`: it became several, and a person chooses. */
  | { kind: 'former-county'; name: string; split?: true }
  | { kind: 'town'; name: string }
  /** `name`: the four digits. */
  | { kind: 'postcode'; name: string; town: string }
  /** Sámi, Kven or other official name. */
  | { kind: 'other-name'; name: string };

export interface PlaceHit {
  place: Place;
  /** How well it fits, best first. `word`: a later word begins so. `slip`: one slip of the finger. */
  match: 'exact' | 'prefix' | 'word' | 'slip';
  via?: Via;
}
