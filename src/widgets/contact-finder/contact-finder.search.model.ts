/** What a typed text means: a place, or the name of a contact point. */
import type { ContactPoint } from '../../data/contact-points.js';
import { plain, withoutDigraphs } from '../../geography/fold.js';
import { fold, searchPlaces, type PlaceHit } from '../../geography/geography.js';
import { FITS, interpretPlace, LONGEST, MANY } from '../../geography/interpret.js';
import type { Interpretation, Suggestion } from './contact-finder.types.model.js';

/** Suggestions while somebody types, best first: exact before prefix before the rest, places before contact points. */
export function suggest(text: string, points: readonly ContactPoint[], limit = MANY): Suggestion[] {
  const hits = searchPlaces(text, limit);
  const named = withName(points, text);
  return FITS.flatMap((fit): Suggestion[] => [
    ...hits.filter(({ match }) => match === fit).map((hit) => ({ kind: 'place', hit }) as const),
    ...(named[fit] ?? []).slice(0, limit).map((point) => ({ kind: 'point', point }) as const),
  ]).slice(0, limit);
}

/** What Enter or "Søk" means: what the best suggestion says. */
export function interpret(text: string, points: readonly ContactPoint[]): Interpretation {
  const named = withName(points, text.slice(0, LONGEST));
  return interpretPlace(text, (fit) => !!named[fit]?.length);
}

type Named = { [fit in PlaceHit['match']]?: ContactPoint[] };

/** The points whose name holds all the words, each at the beginning of a word. */
export function withName(points: readonly ContactPoint[], text: string): Named {
  const query = ` ${fold(text)}`;
  const named = { exact: [], prefix: [], word: [] } as Required<Omit<Named, 'slip'>>;
  if (query === ' ') return named;
  const [first = '', ...others] = query.split(/(?= )/);
  const names = namesOf(points);
  for (let at = 0; at < names.length; at++) {
    const name = names[at]!;
    if (!name.includes(first) || !others.every((word) => name.includes(word))) continue;
    const fit = name === query ? 'exact' : name.startsWith(query) ? 'prefix' : 'word';
    named[fit].push(points[at]!);
  }
  return named;
}

const allNames = ({ name, translations = {} }: ContactPoint): string =>
  [name, ...Object.values(translations).map((texts) => texts.name)].join(' ');

const folded = new WeakMap<readonly ContactPoint[], string[]>();

/** Names of one list, in every language, with a space before every word, folded as one text when somebody first types. */
function namesOf(points: readonly ContactPoint[]): string[] {
  let names = folded.get(points);
  if (!names) {
    const text = points.map(allNames).join('\n');
    names = withoutDigraphs(plain(text))
      .split('\n')
      .map((name) => ` ${name}`);
    folded.set(points, names);
  }
  return names;
}
