/** Texts that more than one widget shows. Bokmål is the source. */
import { msg, str } from '@lit/localize';

// Language

export const chooseLanguage = () =>
  msg('Velg språk', { id: 'ui.choose-language', desc: 'Name of the group of language buttons' });
export const welcomeDraft = () =>
  msg('Utkast: ikke lest av noen med språket som morsmål ennå.', {
    id: 'ui.welcome-draft',
    desc: 'Over the short text in Ukrainian, Arabic, Polish, Somali or Tigrinya',
  });
export const close = () => msg('Lukk', { id: 'ui.close', desc: 'Button, verb' });

// The promise, and what leads to it

export const wantGroup = () =>
  msg('Si at du ønsker en gruppe', {
    id: 'ui.want-group',
    desc: 'Heading of the form, and the button that leads to it',
  });
export const firstTalk = () =>
  msg('Først blir det en samtale. Du binder deg ikke til noe.', {
    id: 'ui.first-talk',
    desc: 'What happens first, when the place has not told itself',
  });
export const free = () =>
  msg('Gratis. Du trenger ikke henvisning eller diagnose.', {
    id: 'ui.free',
    desc: 'Sentence under a heading',
  });

/** Nothing on the page took the wish. */
export const noForm = () =>
  msg('Skjemaet er ikke på denne siden.', {
    id: 'ui.no-form',
    desc: 'After the button, when the page has no form',
  });

// Answers

export const howToMeet = () =>
  msg('Hvordan vil du møtes?', { id: 'ui.how-to-meet', desc: 'Question, group of filters' });
/** Small letters: after "møtes", or made a capital. */
export const answers = {
  'in-person': () => msg('i samme rom', { id: 'ui.in-person', desc: 'Answer; after "møtes" too' }),
  online: () => msg('på nett', { id: 'ui.online', desc: 'Answer; after "møtes" too' }),
  phone: () => msg('på telefon', { id: 'ui.by-phone', desc: 'Answer; after "møtes" too' }),
  yes: () => msg('ja', { id: 'ui.yes', desc: 'Answer' }),
  no: () => msg('nei', { id: 'ui.no', desc: 'Answer' }),
  unknown: () => msg('vet ikke', { id: 'ui.not-known', desc: 'Answer, of a person or about a place' }),
};

// Ways to get in touch

export const call = (number: string) =>
  msg(str`Ring ${number}`, {
    id: 'ui.call',
    desc: 'Button or link: a number, or whose it is and the number',
  });
export const email = (address: string) =>
  msg(str`Send e-post til ${address}`, {
    id: 'ui.email',
    desc: 'Button or link: an address, or whose it is',
  });
export const visit = (name: string) =>
  msg(str`Gå til ${name}`, { id: 'ui.visit', desc: 'Link: the website of an organisation' });

export const areaOnly = () =>
  msg('Du får adressen når du tar kontakt.', { id: 'ui.area-only', desc: 'Only the area may be shown' });

// Crisis

export const crisisQuestion = () =>
  msg('Trenger du noen å snakke med nå?', {
    id: 'ui.crisis-question',
    desc: 'First line of the crisis block',
  });
export const crisisVoiceWho = () =>
  msg('Mental Helse, hele døgnet', {
    id: 'ui.crisis-voice-who',
    desc: 'Who answers 116 123. Mental Helse is a name',
  });
export const crisisLife = (number: string) =>
  msg(str`Fare for liv: ring ${number}`, { id: 'ui.crisis-life', desc: 'Link to the ambulance, 113' });
export const crisisMore = () =>
  msg('Får du ikke svar? Flere numre', {
    id: 'ui.crisis-more',
    desc: 'Opens the other crisis lines; the lines can be busy',
  });
export const crisisSecondVoiceWho = (number: string) =>
  msg(str`Kirkens SOS, hvis ingen svarer på ${number}`, {
    id: 'ui.crisis-second-voice-who',
    desc: 'Who answers the second line. Kirkens SOS is a name',
  });
export const crisisDoctor = (number: string) =>
  msg(str`Lege nå: ring ${number}`, {
    id: 'ui.crisis-doctor',
    desc: 'Link to the out-of-hours doctor, 116 117',
  });
export const crisisChildrenWho = () =>
  msg(
    'For barn og unge som blir utsatt for vold, overgrep eller omsorgssvikt, og for voksne som er bekymret for et barn',
    {
      id: 'ui.crisis-children-who',
      desc: 'Exactly whom 116 111 is for',
    },
  );
export const crisisChecked = (date: string) =>
  msg(str`Numrene ble sjekket i ${date}.`, {
    id: 'ui.crisis-checked',
    desc: 'Small line. The date is a month and a year: "november 2026"',
  });

// Strips

export const demo = () =>
  msg('Dette er en demonstrasjon. Opplysningene kan være gamle.', {
    id: 'ui.demo',
    desc: 'Strip on top when the data are demo data',
  });
export const stale = (when: string) =>
  msg(str`Dette er det vi visste ${when}.`, {
    id: 'ui.stale',
    desc: 'After "Vi får ikke kontakt akkurat nå.": the last good answer and its time, for example "21. november 2026 kl. 10.15"',
  });

// Fields

export const searchButton = () => msg('Søk', { id: 'ui.search-button', desc: 'Button, verb' });
export const required = () => msg('Må fylles ut', { id: 'ui.required', desc: 'Tag on a field' });
export const optional = () => msg('Valgfritt', { id: 'ui.optional', desc: 'Tag on a field' });
export const errorPrefix = () =>
  msg('Feil:', { id: 'ui.error-prefix', desc: 'Before the text of a field error' });

// States

export const tryAgain = () => msg('Prøv igjen', { id: 'ui.try-again', desc: 'Button' });
export const nothingTitle = () =>
  msg('Det er ingenting å vise her ennå', {
    id: 'ui.nothing-title',
    desc: 'Heading: the page names no backend, so nothing was asked for. "ui.ask-locally" follows',
  });
export const offlineTitle = () =>
  msg('Vi får ikke kontakt akkurat nå', { id: 'ui.offline-title', desc: 'Heading: nothing came' });
export const offlineText = () =>
  msg('Sjekk at du er på nett, og prøv igjen.', { id: 'ui.offline-text', desc: 'After it' });
export const timeoutText = () =>
  msg('Det tok for lang tid. Prøv igjen om litt.', { id: 'ui.timeout-text', desc: 'No answer in time' });
export const httpText = () =>
  msg('Feilen er hos oss, ikke hos deg. Prøv igjen om litt.', {
    id: 'ui.http-text',
    desc: 'The server answered with an error',
  });
export const shapeTitle = () =>
  msg('Vi fikk et uventet svar', { id: 'ui.shape-title', desc: 'Heading: what came could not be read' });
export const newerFormat = () =>
  msg('Oversikten er nyere enn denne siden', {
    id: 'ui.newer-format',
    desc: 'Heading: the backend speaks a newer format than this module',
  });
export const askLocally = () =>
  msg('Du kan spørre kommunen din eller frivilligsentralen om selvhjelpsgrupper.', {
    id: 'ui.ask-locally',
    desc: 'When nothing can be shown',
  });
export const nextStepsTitle = () =>
  msg('Dette kan du gjøre nå', { id: 'ui.next-steps', desc: 'Heading over next steps' });
export const loading = () => msg('Henter …', { id: 'ui.loading', desc: 'Read aloud while waiting' });

// Lists

export const more = (count: string) =>
  msg(str`Vis ${count} til`, { id: 'ui.more', desc: 'Button: show this many more places or events' });
export const shownOf = (shown: string, total: string) =>
  msg(str`Viser ${shown} av ${total}`, { id: 'ui.shown-of', desc: 'Beside the button' });
export const here = () => msg('her', { id: 'ui.here', desc: 'Where: the area of the page' });

// Copying and sources

export const copyLink = () => msg('Kopier lenke', { id: 'ui.copy-link', desc: 'Button: copy a link' });
export const copy = () => msg('Kopier', { id: 'ui.copy', desc: 'Button' });
export const copied = () => msg('Kopiert', { id: 'ui.copied', desc: 'Read aloud after a text was copied' });
export const copyFailed = () =>
  msg('Fikk ikke kopiert. Merk teksten og kopier den selv.', { id: 'ui.copy-failed', desc: 'Read aloud' });
export const sources = () => msg('Kilder', { id: 'ui.sources', desc: 'Before the list of sources' });
