/** How places are filtered. */
import { ACCESS_NEEDS, FORMATS, KINDS, type ContactPoint } from '../../data/contact-points.js';
import * as facets from '../../lib/facets.js';
import type { FilterGroup, FinderFilters, Filters } from './contact-finder.types.model.js';

export { activeFilters } from '../../lib/facets.js';

export const NO_FILTERS: FinderFilters = { formats: [], kinds: [], languages: [], access: [], topics: [] };

const NONE: readonly string[] = [];

const FACETS: facets.Facets<ContactPoint, FilterGroup> = {
  groups: Object.keys(NO_FILTERS) as FilterGroup[],
  order: { formats: FORMATS, kinds: KINDS, access: ACCESS_NEEDS },
  allOf: 'access',
  /** Access: "yes" only. */
  codesOf(point, group) {
    if (group === 'kinds') return point.kind ? [point.kind] : NONE;
    if (group !== 'access') return point[group] ?? NONE;
    const { accessibility } = point;
    return accessibility ? ACCESS_NEEDS.filter((need) => accessibility[need] === 'yes') : NONE;
  },
};

/** The points that meet one code of each group that has any ticked, and every access need. */
export const filtered = (points: readonly ContactPoint[], filters: FinderFilters): readonly ContactPoint[] =>
  facets.filtered(points, filters, FACETS);

/** What could be ticked; undefined when nothing tells the points apart. Counted only when somebody looks. */
export const filtersFor = (points: readonly ContactPoint[], filters: FinderFilters): Filters | undefined =>
  facets.filtersFor(points, filters, FACETS);
