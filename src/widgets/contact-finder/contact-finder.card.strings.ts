/** The texts on a card, in its folds and on the handout. Bokmål is the source. */
import { msg, str } from '@lit/localize';
import { answers, noForm } from '../../ui/ui.strings.js';
import type { AccessAnswer, AccessNeed, ContactPointKind, MeetingFormat } from '../../data/contact-points.js';

// The face of the card

export const happensTitle = () =>
  msg('Når du tar kontakt', { id: 'card.happens-title', desc: 'Label over what happens first' });
export const answersIn = (days: string) =>
  msg(str`De svarer vanligvis innen ${days} dager.`, { id: 'card.answers-in', desc: 'Two days or more' });
export const answersNextDay = () =>
  msg('De svarer vanligvis innen en dag.', { id: 'card.answers-next-day', desc: 'One day' });
export const meets = (ways: string) =>
  msg(str`møtes ${ways}`, { id: 'card.meets', desc: '"møtes fysisk og på telefon", after the municipality' });
export const wholeCountry = () =>
  msg('hele landet', { id: 'card.whole-country', desc: 'Serves all of Norway' });
export const kmToCentre = (km: string) =>
  msg(str`ca. ${km} til kommunesenteret, i luftlinje`, {
    id: 'card.km-to-centre',
    desc: 'Distance: "ca. 40 km til …"',
  });
export const kmAway = (km: string) =>
  msg(str`ca. ${km} unna, i luftlinje`, { id: 'card.km-away', desc: 'Distance' });

// Tags

export const unconfirmed = () => msg('Ikke bekreftet', { id: 'card.unconfirmed', desc: 'Tag' });
export const planned = () => msg('Ikke åpnet ennå', { id: 'card.planned', desc: 'Tag' });
export const paused = () => msg('Tar pause', { id: 'card.paused', desc: 'Tag' });
export const pausedUntil = (date: string) =>
  msg(str`Tar pause til ${date}`, { id: 'card.paused-until', desc: 'Tag' });
export const closedForNow = () => msg('Stengt for en tid', { id: 'card.closed-for-now', desc: 'Tag' });

// Ways to get in touch

export const sms = (number: string) => msg(str`Send SMS til ${number}`, { id: 'card.sms', desc: 'Button' });
export const website = () => msg('Gå til nettstedet', { id: 'card.website', desc: 'Button' });
export const noContact = () =>
  msg('Vi har ikke telefon, e-post eller nettsted til dette stedet.', {
    id: 'card.no-contact',
    desc: 'No way to get in touch is known',
  });
export const otherWays = () =>
  msg('Se hva annet du kan gjøre', {
    id: 'card.other-ways',
    desc: 'Link that leads to next steps under the cards; after "ui.no-form" too, with a full stop',
  });
export const notNow = () =>
  msg('De tar ikke imot nye nå.', {
    id: 'card.not-now',
    desc: 'The place is paused, closed for a time, or not open yet; what it says itself follows',
  });
/** Nothing on the page took the wish. */
export const untaken = () => `${noForm()} ${otherWays()}.`;
export const reachThem = () =>
  msg('Du kan ta kontakt slik:', { id: 'card.reach-them', desc: 'After "ui.no-form"; links follow' });

// How sure we are

export const confirmed = (date: string) =>
  msg(str`Sist bekreftet: ${date}.`, {
    id: 'card.confirmed',
    desc: 'A day, month or year: "mai 2025", "3. mai 2026"',
  });
export const confirmedOn = (who: string, date: string) =>
  msg(str`Bekreftet ${date} av ${who}.`, { id: 'card.confirmed-on', desc: 'Who, and a day: "3. mai 2026"' });
export const confirmedIn = (who: string, date: string) =>
  msg(str`Bekreftet i ${date} av ${who}.`, {
    id: 'card.confirmed-in',
    desc: 'Who, and a month or year: "mai 2025"',
  });
export const callFirst = () =>
  msg('Ring før du drar.', { id: 'card.call-first', desc: 'Warning: a year old or more' });
export const askFirst = () =>
  msg('Ta kontakt før du drar.', { id: 'card.ask-first', desc: 'Warning: a year old or more, no telephone' });
export const maybeGone = () =>
  msg('Vi vet ikke om tilbudet finnes.', {
    id: 'card.maybe-gone',
    desc: 'Never confirmed, or three years ago',
  });
export const neverConfirmed = () =>
  msg('Ingen har bekreftet opplysningene.', { id: 'card.never-confirmed', desc: 'After it' });

// The fold

export const details = () =>
  msg('Mer om stedet', { id: 'card.details', desc: 'Fold on a card; else it is named by what is in it' });
export const address = () => msg('Adresse', { id: 'card.address', desc: 'Label' });
export const directions = () => msg('Vis vei', { id: 'card.directions', desc: 'Link to directions' });
export const hours = () => msg('Åpningstider', { id: 'card.hours', desc: 'Label' });
export const openNow = (time: string) =>
  msg(str`Åpent nå, til ${time}`, { id: 'card.open-now', desc: 'Opening hours' });
export const closedNow = () => msg('Stengt nå', { id: 'card.closed-now', desc: 'Opening hours' });
export const opens = (when: string) =>
  msg(str`Åpner ${when}`, { id: 'card.opens', desc: 'Opening hours: "kl. 10.00", "fredag kl. 10.00"' });
export const closed = () => msg('stengt', { id: 'card.closed', desc: 'Beside a date' });
export const contact = () => msg('Flere måter å ta kontakt på', { id: 'card.contact', desc: 'Label' });
export const runBy = () => msg('Drives av', { id: 'card.run-by', desc: 'Label: the organisation' });
export const orgNumber = (number: string) =>
  msg(str`org.nr. ${number}`, { id: 'card.org-number', desc: 'After its name' });
export const serves = () =>
  msg('For deg som bor i', { id: 'card.serves', desc: 'Label: municipalities or counties' });
export const aboutGroup = () => msg('Gruppa', { id: 'card.about-group', desc: 'Label: when a group starts' });
export const groupStart = (count: string) =>
  msg(str`En gruppe starter gjerne når ${count} har sagt ja.`, {
    id: 'card.group-start',
    desc: 'People needed',
  });
export const report = () => msg('Er noe feil? Si fra', { id: 'card.report', desc: 'Link: report an error' });
export const reportSubject = (name: string) =>
  msg(str`Feil i oversikten: ${name}`, { id: 'card.report-subject', desc: 'Subject of an e-mail' });

// Codes of the data in words

/** Ways to meet (after "møtes"), kinds of place, access and the answers about it. */
export const words: { [code in MeetingFormat | ContactPointKind | AccessNeed | AccessAnswer]: () => string } =
  {
    ...answers,
    link: () => msg('LINK-senter', { id: 'card.kind-link', desc: 'Kind of place' }),
    frivilligsentral: () => msg('Frivilligsentral', { id: 'card.kind-volunteer', desc: 'Kind of place' }),
    frisklivssentral: () => msg('Frisklivssentral', { id: 'card.kind-healthy', desc: 'Kind of place' }),
    'laring-og-mestring': () =>
      msg('Lærings- og mestringssenter', { id: 'card.kind-coping', desc: 'Kind of place' }),
    kommune: () => msg('Kommune', { id: 'card.kind-municipality', desc: 'Kind of place' }),
    organisasjon: () => msg('Organisasjon', { id: 'card.kind-organisation', desc: 'Kind of place' }),
    distriktskontor: () => msg('Distriktskontor', { id: 'card.kind-district', desc: 'Kind of place' }),
    nasjonal: () => msg('Nasjonalt tilbud', { id: 'card.kind-national', desc: 'Kind of place' }),
    other: () => msg('Annet', { id: 'card.kind-other', desc: 'Kind of place' }),
    stepFree: () => msg('Trinnfri inngang', { id: 'card.step-free', desc: 'Access' }),
    toilet: () => msg('Toalett for rullestol', { id: 'card.toilet', desc: 'Access' }),
    parking: () => msg('HC-parkering', { id: 'card.parking', desc: 'Access: disabled parking' }),
    hearingLoop: () => msg('Teleslynge', { id: 'card.hearing-loop', desc: 'Access' }),
    signLanguage: () => msg('Tegnspråk', { id: 'card.sign-language', desc: 'Access' }),
    quietRoom: () => msg('Stille rom', { id: 'card.quiet-room', desc: 'Access' }),
  };

// The first message

export const message = () =>
  msg('Vet du ikke hva du skal si?', { id: 'card.message', desc: 'Fold on a card' });
export const messageText = () =>
  msg('Hei! Jeg lurer på om det finnes en selvhjelpsgruppe for meg. Hvordan kommer jeg i gang?', {
    id: 'card.message-text',
    desc: 'A ready-made first message that a person can copy, send or read aloud in the telephone',
  });
export const messageSubject = () =>
  msg('Spørsmål om selvhjelpsgruppe', { id: 'card.message-subject', desc: 'Subject of an e-mail' });
export const openSms = () => msg('Åpne i SMS', { id: 'card.open-sms', desc: 'Link' });
export const openEmail = () => msg('Åpne i e-post', { id: 'card.open-email', desc: 'Link' });

// Passing it on

export const share = () => msg('Del stedet', { id: 'card.share', desc: 'Button: share a link' });
export const handout = () =>
  msg('Skriv ut et ark til noen', { id: 'card.handout', desc: 'Button and heading' });
export const handoutAbout = () =>
  msg('I en selvhjelpsgruppe møtes 4 til 8 mennesker og hjelper seg selv og hverandre.', {
    id: 'card.handout-about',
    desc: 'On the printed page; "Gratis. Du trenger …" follows',
  });
export const handoutContact = () =>
  msg('Slik tar du kontakt', { id: 'card.handout-contact', desc: 'On the printed page' });
export const printOn = (paper: string) =>
  msg(str`Skriv ut på ${paper}`, { id: 'card.print-on', desc: 'Button: A4 or A5' });
export const handoutPrinted = (date: string) =>
  msg(str`Skrevet ut ${date}`, { id: 'card.handout-printed', desc: 'On the printed page' });
