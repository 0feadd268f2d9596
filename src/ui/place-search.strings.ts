/** Texts of the search for a place. Bokmål is the source. */
import { msg, str } from '@lit/localize';

export const where = () => msg('Hvor bor du?', { id: 'place.where', desc: 'Label of the search field' });
export const whereHint = () =>
  msg('Postnummer, sted eller kommune.', {
    id: 'place.where-hint',
    desc: 'Hint of the search field. What becomes of the text follows',
  });
export const staysHere = () =>
  msg('Det du skriver, blir hos deg.', {
    id: 'place.stays-here',
    desc: 'Hint of the search field: nothing typed is sent anywhere; "place.where-hint" comes before',
  });
export const unknown = (words: string) =>
  msg(str`Vi finner ikke «${words}»`, {
    id: 'place.unknown',
    desc: 'Nothing is called what was typed',
  });
export const tryNumber = () =>
  msg('Prøv postnummeret ditt, eller navnet på kommunen.', {
    id: 'place.try-number',
    desc: 'When no place is called what was typed',
  });
export const suggestionsLabel = () =>
  msg('Forslag', { id: 'place.suggestions-label', desc: 'Name of the list of suggestions' });
export const noSuggestions = () =>
  msg('Ingen forslag', { id: 'place.no-suggestions', desc: 'Read aloud while somebody types' });
export const formerly = (name: string) =>
  msg(str`tidligere ${name}`, { id: 'place.formerly', desc: 'Note on a suggestion: a former name' });
export const alsoCalled = (name: string) =>
  msg(str`også kalt ${name}`, {
    id: 'place.also-called',
    desc: 'Note on a suggestion: a Sámi, Kven or other name',
  });
export const countyNote = () =>
  msg('fylke', { id: 'place.county-note', desc: 'Note on a suggestion: county' });
export const which = () =>
  msg('Flere steder heter det. Hvilket mener du?', {
    id: 'place.which',
    desc: 'Heading over places to choose from',
  });
export const isSplit = (name: string) =>
  msg(str`${name} er delt.`, {
    id: 'place.is-split',
    desc: 'A former municipality or county was divided; "place.where" or "place.chosen" follows',
  });

// How the text led to the place

export const nowPart = (former: string, place: string) =>
  msg(str`${former} er nå en del av ${place}.`, {
    id: 'place.now-part',
    desc: 'A former name and the present place',
  });
export const chosen = (place: string) =>
  msg(str`Du har valgt ${place}.`, {
    id: 'place.chosen',
    desc: 'After "place.is-split": the one of several that the person chose; also where nobody can take a wish there',
  });
export const splitNow = (former: string, place: string) => `${isSplit(former)} ${chosen(place)}`;
export const lies = (town: string, where: string) =>
  msg(str`${town} ligger ${where}.`, {
    id: 'place.lies',
    desc: 'A town or postcode and its municipality: "Finnsnes ligger i Senja."',
  });
export const sameAs = (name: string, place: string) =>
  msg(str`${name} er det samme som ${place}.`, {
    id: 'place.same-as',
    desc: 'A Sámi, Kven or other name of the place',
  });
export const slip = (place: string) =>
  msg(str`Vi tror du mener ${place}.`, { id: 'place.slip', desc: 'The typed name was one letter off' });

// Where a place is

/** After "1 sted", and in "Vi kjenner ikke til noe sted … ennå". */
export const inArea = (area: string) =>
  msg(str`i ${area}`, { id: 'place.in-area', desc: 'Where: "i Senja", after a number of places' });
export const onArea = (area: string) =>
  msg(str`på ${area}`, { id: 'place.on-area', desc: 'Where: "på Svalbard", after a number of places' });
