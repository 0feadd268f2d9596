/**
 * Norwegian places: what a person types, and what was in force since 2013, led to the municipalities of today.
 *
 * Pure functions over compact tables (`tables.generated.ts`, made from `data/geography/*.tsv`).
 * Each table is read when first asked for, the names at the first search; nothing happens when the page loads.
 */
export { allCentres, centreOf, distanceKm, neighboursOf, type Neighbour, type Point } from './distance.js';
export { fold } from './fold.js';
export { prepareSearch } from './name-index.js';
export {
  areaName,
  countyName,
  municipalitiesInCounty,
  municipalityName,
  placeOf,
  presentMunicipalities,
  presentNumbers,
} from './numbers.js';
export type { Place, PlaceHit, Via } from './place.js';
export { searchPlaces } from './search.js';
export { asOfToday } from './today.js';
