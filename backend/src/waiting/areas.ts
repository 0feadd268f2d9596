import type { Geography } from '../geography.js';
import type { Position } from '../privacy.js';

/** As far as people can be expected to travel to meet. */
const MAX_KM = 45;
const MAX_MUNICIPALITIES = 6;

/** What is laid so far: each municipality's area, which its other municipalities share. */
type Areas = Map<string, string[]>;

/**
 * The country in areas of neighbouring municipalities, each municipality in one. Made from the map alone, never from
 * how many wait: what is told of an area one week and the next is about the same people's homes, so that nobody can
 * be found by comparing. docs/adr/0017-who-waits-where.md
 */
export function waitingAreas(geography: Geography): string[][] {
  const areas: Areas = new Map();
  for (const number of geography.municipalities) {
    if (areas.has(number)) continue;
    const free = nearNeighbours(number, geography).filter((other) => !areas.has(other));
    const area = [number, ...free.slice(0, MAX_MUNICIPALITIES - 1)];
    for (const each of area) areas.set(each, area);
  }
  for (const number of geography.municipalities) joinWhenAlone(number, geography, areas);
  return [...new Set(areas.values())].map((area) => area.sort());
}

/** One that is left over goes with the neighbour that is nearest, when there is one. */
function joinWhenAlone(number: string, geography: Geography, areas: Areas): void {
  const [nearest] = nearNeighbours(number, geography);
  const joined = nearest && areas.get(nearest);
  if (areas.get(number)?.length !== 1 || !joined) return;
  joined.push(number);
  areas.set(number, joined);
}

/** Those in the same county that are near, the nearest first. */
function nearNeighbours(number: string, { neighboursOf, centreOf }: Geography): string[] {
  const home = centreOf(number);
  return neighboursOf(number)
    .filter((other) => other.slice(0, 2) === number.slice(0, 2))
    .map((other) => ({ other, km: roughKm(home, centreOf(other)) }))
    .filter(({ km }) => km <= MAX_KM)
    .sort((a, b) => a.km - b.km || (a.other < b.other ? -1 : 1))
    .map(({ other }) => other);
}

const KM_A_DEGREE = 111.2;

/** On a flat map: at these distances the bend of the earth is some metres. */
function roughKm(a: Position | undefined, b: Position | undefined): number {
  if (!a || !b) return Infinity;
  const shrink = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return KM_A_DEGREE * Math.hypot(a.lat - b.lat, (a.lon - b.lon) * shrink);
}
