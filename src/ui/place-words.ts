/** What a place that was found is called, and how what was typed led to it. */
import { countyName, searchPlaces, type Place, type PlaceHit, type Via } from '../geography/geography.js';
import * as strings from './place-search.strings.js';

/** "i Senja", "på Svalbard". */
export const areaText = ({ kind, name }: Place): string =>
  kind === 'territory' ? strings.onArea(name) : strings.inArea(name);

/** The same of an area that a page is made for, by its name. */
export const scopeText = (name: string): string =>
  /^(Svalbard|Jan Mayen)$/.test(name) ? strings.onArea(name) : strings.inArea(name);

/** A name that other places have or had too says its county: "Os i Hordaland". */
const formerName = (via: Via): string =>
  'county' in via && via.county ? `${via.name} ${strings.inArea(via.county)}` : via.name;

/** "Herøy (Nordland)" → "Herøy". */
const bareName = ({ name }: Place): string => name.replace(/ \(.+\)$/, '');

/** Of what was typed, so many characters are said back: a heading has no room for all. */
const ECHO_LENGTH = 40;

export const echo = (words: string): string =>
  words.length > ECHO_LENGTH ? `${words.slice(0, ECHO_LENGTH - 1).trimEnd()}…` : words;

/** "Vi finner ikke «…»". */
export const unknownText = (words: string): string => strings.unknown(echo(words));

/** How what was typed led to the place: "Lenvik er nå en del av Senja." */
export function viaText({ place, via, match }: PlaceHit): string | undefined {
  if (match === 'slip') return strings.slip(place.name);
  switch (via?.kind) {
    case 'former-municipality':
    case 'former-county':
      return (via.split ? strings.splitNow : strings.nowPart)(formerName(via), place.name);
    case 'town':
      return via.name === bareName(place) ? undefined : strings.lies(via.name, areaText(place));
    case 'postcode':
      return via.town === bareName(place)
        ? undefined
        : strings.lies(`${via.name} ${via.town}`, areaText(place));
    case 'other-name':
      return strings.sameAs(via.name, place.name);
    default:
      return hasNamesake(place) ? inCounty(place) : undefined;
  }
}

/** Other places have or had the same name. */
const hasNamesake = ({ name }: Place): boolean =>
  searchPlaces(name).filter(({ match }) => match === 'exact').length > 1;

/** "Os ligger i Innlandet." */
function inCounty(place: Place): string | undefined {
  const county = countyNote(place);
  return county && strings.lies(place.name, strings.inArea(county));
}

/** Tells a municipality from its namesakes; nothing where its name does so itself. */
function countyNote({ number, name }: Place): string | undefined {
  const county = countyName(number.slice(0, 2));
  return county && county !== name && !name.includes('(') ? county : undefined;
}

/** A place to choose as it is read: what the person may have meant first, then what it belongs to. */
export function suggestionText({ place, via }: PlaceHit): { name: string; note?: string | undefined } {
  const { name } = place;
  switch (via?.kind) {
    case 'former-municipality':
    case 'former-county':
      return { name, note: strings.formerly(formerName(via)) };
    case 'other-name':
      return { name, note: strings.alsoCalled(via.name) };
    case 'town':
      return { name: via.name, note: [name, countyNote(place)].filter(Boolean).join(', ') };
    case 'postcode':
      return { name: `${via.name} ${via.town}`, note: via.town === bareName(place) ? undefined : name };
    default:
      return { name, note: place.kind === 'county' ? strings.countyNote() : countyNote(place) };
  }
}

/** How many suggestions there are, read aloud while somebody types. */
export const suggestionsText = (count: number): string =>
  count ? `${strings.suggestionsLabel()}: ${count}` : strings.noSuggestions();
