/** Filters by codes: which records meet what is ticked, and what could be ticked, with counts. */

/** Codes that are ticked, in each group. */
export type Ticked<G extends string> = { readonly [group in G]: readonly string[] };

export interface FilterOption {
  code: string;
  /** Records that have it and meet what is ticked in the other groups. */
  count: number;
  ticked: boolean;
}

export interface FilterGroupView<G extends string> {
  group: G;
  options: readonly FilterOption[];
}

export interface Filters<G extends string> {
  /** How many codes are ticked. */
  active: number;
  /** Only groups and options that give results. Worked out when first read: only an open fold needs it. */
  readonly groups: readonly FilterGroupView<G>[];
}

/** How records of one kind are filtered. */
export interface Facets<T, G extends string> {
  groups: readonly G[];
  /** What the record says outright; nothing is inferred. */
  codesOf: (record: T, group: G) => readonly string[];
  /** Groups whose options have an order of their own; free codes stand with the commonest first. */
  order: { readonly [group in G]?: readonly string[] };
  /** The group of which every ticked code must be met, not one. */
  allOf?: G;
}
