/** Every text of the finder but those on the cards (`contact-finder.card.strings.ts`). Bokmål is the source. */
import { msg, str } from '@lit/localize';
import { languages } from '../../ui/filters.strings.js';
import { howToMeet } from '../../ui/ui.strings.js';
import type { FilterGroup } from './contact-finder.model.js';

export const title = () =>
  msg('Finn et sted som kan hjelpe deg inn i en selvhjelpsgruppe', {
    id: 'finder.title',
    desc: 'Heading of the widget',
  });
export const notTreatment = () =>
  msg('Selvhjelp er ikke behandling, og erstatter ikke hjelp fra det offentlige.', {
    id: 'finder.not-treatment',
    desc: 'Small line where a person decides',
  });

// Search

export const nearButton = () =>
  msg('Bruk posisjonen min', { id: 'finder.near-button', desc: 'Button: sort by distance from the device' });
export const nearHint = () =>
  msg('Posisjonen din sendes ikke noe sted.', {
    id: 'finder.near-hint',
    desc: 'Under the heading when places are sorted by distance from the device',
  });
export const pointNote = () =>
  msg('sted i oversikten', {
    id: 'finder.point-note',
    desc: 'Note on a suggestion that is a contact point, not a town',
  });

// Heading above the cards

export const placesOne = () => msg('1 sted', { id: 'finder.places-one', desc: 'Heading above the cards' });
export const placesMany = (count: string) =>
  msg(str`${count} steder`, { id: 'finder.places-many', desc: 'Heading above the cards' });
export const noneAt = (where: string) =>
  msg(str`Vi kjenner ikke til noe sted ${where} ennå`, {
    id: 'finder.none-at',
    desc: 'Nothing serves the place; "i Senja", "på Svalbard", "her"',
  });
export const elsewhere = (where: string) =>
  msg(str`Denne siden viser bare steder ${where}`, {
    id: 'finder.elsewhere',
    desc: 'The place exists, and this page leaves it out; "i Oslo", "finder.own-area"',
  });
export const ownArea = () =>
  msg('i sitt eget område', { id: 'finder.own-area', desc: 'Where, when the area of the page has no name' });
export const thereToo = (where: string) =>
  msg(str`Det finnes steder ${where} også.`, {
    id: 'finder.there-too',
    desc: 'After "finder.elsewhere"; "i Senja". "ui.ask-locally" follows',
  });
export const placesNear = (places: string) =>
  msg(str`${places}, de nærmeste først`, {
    id: 'finder.places-near',
    desc: 'Heading when sorted by distance',
  });
export const placesCalled = (places: string, words: string) =>
  msg(str`${places} heter noe med «${words}»`, {
    id: 'finder.places-called',
    desc: 'Found by the name of the place',
  });
export const askNearby = () =>
  msg('Du kan spørre et sted i nærheten, selv om du bor i en annen kommune.', {
    id: 'finder.ask-nearby',
    desc: 'After "we know of no place in …", when there are places to go to below; "finder.use-remote" follows',
  });
export const useRemote = () =>
  msg('Du kan bruke tilbud på nett og telefon.', {
    id: 'finder.use-remote',
    desc: 'After "we know of no place in …"',
  });
export const filteredOut = () =>
  msg('Ingen steder passer med alt du har valgt', {
    id: 'finder.filtered-out',
    desc: 'The filters leave nothing',
  });
export const noData = () =>
  msg('Det er ingen steder i oversikten ennå', { id: 'finder.no-data', desc: 'The backend has no places' });
export const contactNote = () =>
  msg('Stedene kalles kontaktpunkter: De snakker med deg og hjelper deg inn i en gruppe.', {
    id: 'finder.contact-note',
    desc: 'Explains what a contact point is, once, over the cards',
  });
// Groups

export const neighbours = () =>
  msg('I nabokommuner', { id: 'finder.neighbours', desc: 'Heading of a group of cards' });
export const countyOffice = () =>
  msg('For hele fylket', {
    id: 'finder.county',
    desc: 'Heading of a group of cards: offices that answer for the whole county',
  });
export const nearest = () =>
  msg('Nærmest deg', { id: 'finder.nearest', desc: 'Heading of a group of cards' });
export const further = () =>
  msg('Lenger unna', { id: 'finder.further', desc: 'Heading of a group of cards' });
export const remote = () =>
  msg('På nett, på telefon og for hele landet', {
    id: 'finder.remote',
    desc: 'Heading of the group of online, telephone and national offers',
  });

// Filters

/** Names of the groups of filters; labels on a card too. */
export const filterTitles: { [group in FilterGroup]: () => string } = {
  formats: howToMeet,
  kinds: () => msg('Type sted', { id: 'finder.filter-kinds', desc: 'Group of filters' }),
  languages,
  access: () => msg('Tilgjengelighet', { id: 'finder.filter-access', desc: 'Group of filters; label' }),
  topics: () => msg('Tema', { id: 'finder.filter-topics', desc: 'Group of filters; label' }),
};

// Near me

export const nearFailed = () =>
  msg('Vi fikk ikke posisjonen. Skriv heller hvor du bor.', {
    id: 'finder.near-failed',
    desc: 'The person or the browser refused, or the device does not know',
  });

// Map

export const mapShow = () => msg('Vis på kart', { id: 'finder.map-show', desc: 'Button' });
export const mapHide = () => msg('Skjul kartet', { id: 'finder.map-hide', desc: 'Button' });
export const mapLabel = () =>
  msg('Tallene er de samme som i lista under. + betyr flere steder.', {
    id: 'finder.map-label',
    desc: 'Describes the map',
  });

export const mapNext = () =>
  msg('Trykk igjen for den neste.', {
    id: 'finder.map-next',
    desc: 'After the names of several places that share one spot on the map',
  });

// Next steps

export const stepNeighbours = () =>
  msg('Se steder i nabokommuner', { id: 'finder.step-neighbours', desc: 'Leads to a group of cards' });
export const stepRemote = () =>
  msg('Se tilbud på nett og telefon', {
    id: 'finder.step-remote',
    desc: 'Leads to online, telephone and national offers',
  });
export const stepAll = () =>
  msg('Se alle stedene', { id: 'finder.step-all', desc: 'Button: forget the place' });
