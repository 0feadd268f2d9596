/** Texts of the form until it is sent. Bokmål is the source. */
import { msg, str } from '@lit/localize';
import { answers } from '../../ui/ui.strings.js';
import type { Theme } from './interest-form.model.js';

// Title and promise

export const promiseGroup = () =>
  msg('En gruppe starter når 4 eller 5 har sagt ja. Det kan ta tid.', {
    id: 'form.promise-group',
    desc: 'Second line',
  });

// Who reads it, and where

export const who = () =>
  msg('Hvem leser det du sender?', { id: 'form.who', desc: 'Heading, before the first field' });
export const whoFirst = () =>
  msg('Si hvor du bor, så ser du det her.', {
    id: 'form.who-first',
    desc: 'After the heading, while the place is not known',
  });
export const reads = (name: string) =>
  msg(str`${name} leser det du sender.`, { id: 'form.reads', desc: 'Name of the contact point' });
export const about = (place: string) =>
  msg(str`Ønsket gjelder ${place}.`, { id: 'form.about', desc: 'Name of a municipality' });
export const changePlace = () => msg('Bytt sted', { id: 'form.change-place', desc: 'Button' });
export const onlyMunicipality = () =>
  msg('Bare kommunen blir sendt.', {
    id: 'form.only-municipality',
    desc: 'Hint of the field where a person says where they live; "place.where-hint" comes before',
  });
export const within = () =>
  msg('Hvilken kommune bor du i?', {
    id: 'form.within',
    desc: 'Heading over the municipalities of a county, or those that the page is for',
  });
export const choose = () =>
  msg('Flere kan lese det. Hvem vil du snakke med?', {
    id: 'form.choose',
    desc: 'Before buttons with names of contact points',
  });
export const waitingSome = () =>
  msg('Noen i nærheten venter også på en gruppe.', {
    id: 'form.waiting-some',
    desc: 'At least three nearby have said so',
  });
export const waitingEnough = () =>
  msg('I nærheten er det nå mange nok til å starte en gruppe.', {
    id: 'form.waiting-enough',
    desc: 'A number that a group can start with has said so',
  });
export const nobody = () =>
  msg('Ingen kan ta imot ønsket på nett her ennå', { id: 'form.nobody', desc: 'Heading' });
export const noBackend = () =>
  msg('Skjemaet kan ikke brukes akkurat nå', { id: 'form.no-backend', desc: 'Heading' });
export const otherWays = () =>
  msg('Du kan ta kontakt på en annen måte.', {
    id: 'form.other-ways',
    desc: 'After either heading, above telephone numbers and e-mail addresses',
  });

// How we reach you

export const reachBy = () => msg('Hvordan kan vi nå deg?', { id: 'form.reach-by', desc: 'Question' });
export const phone = () => msg('Telefonnummer', { id: 'form.phone', desc: 'Label' });
export const phoneBy = () => msg('Skal vi ringe eller sende SMS?', { id: 'form.phone-by', desc: 'Question' });
export const leaveMessage = () =>
  msg('Dere kan legge igjen beskjed hvis jeg ikke svarer', {
    id: 'form.leave-message',
    desc: 'A box to tick, under the phone number',
  });
export const email = () => msg('E-postadresse', { id: 'form.email', desc: 'Label' });
export const suggestEmail = (address: string) =>
  msg(str`Mente du ${address}?`, {
    id: 'form.suggest-email',
    desc: 'Button: puts the address into the field',
  });

// About the talk

export const alias = () => msg('Hva skal vi kalle deg?', { id: 'form.alias', desc: 'Label' });
export const aliasHint = () => msg('Et kallenavn er fint.', { id: 'form.alias-hint', desc: 'Hint' });
export const languages = () =>
  msg('Hvilke språk kan samtalen være på?', { id: 'form.languages', desc: 'Question' });
export const more = () =>
  msg('Hvis du vil, kan du si mer', { id: 'form.more', desc: 'Fold with optional questions' });
export const times = () => msg('Når passer det for deg?', { id: 'form.times', desc: 'Question' });
export const wish = () => msg('Hva slags gruppe ønsker du?', { id: 'form.wish', desc: 'Question' });
export const theme = () => msg('Hvilken livssituasjon?', { id: 'form.theme', desc: 'Question' });
export const themeHint = () =>
  msg('Dette er privat, og du kan la det være.', {
    id: 'form.theme-hint',
    desc: 'Why the question need not be answered',
  });
export const inTheTalk = () =>
  msg('Jeg sier det heller i samtalen', { id: 'form.in-the-talk', desc: 'Answer' });

// Together with somebody

export const helping = () =>
  msg('Hjelper du noen?', { id: 'form.helping', desc: 'Fold, for relatives and professionals' });
export const helpingText = () =>
  msg('Gi gjerne personen en lenke til denne siden.', {
    id: 'form.helping-text',
    desc: 'In the fold, above a button that copies the link',
  });
export const together = () =>
  msg('Eller fyller dere ut sammen?', { id: 'form.together', desc: 'Question below it: the second way' });
export const togetherSend = () =>
  msg('Personen selv må trykke Send. Den som hjelper, får bare vite mer hvis dere er enige om det.', {
    id: 'form.together-send',
    desc: 'Above the button, when two fill it in together',
  });

// Age

export const adult = () => msg('Er du 18 år eller eldre?', { id: 'form.adult', desc: 'Question' });
export const young = () =>
  msg('Disse gruppene er for voksne. Du kan få hjelp nå.', {
    id: 'form.young',
    desc: 'Heading for those under 18',
  });
export const youngText = () =>
  msg('Snakk med helsesykepleier på skolen, eller med en voksen du stoler på.', {
    id: 'form.young-text',
    desc: 'After it',
  });
export const nothingSent = () =>
  msg('Ingenting er sendt.', {
    id: 'form.nothing-sent',
    desc: 'Sentence, or first words of a strip',
  });
export const youngWeb = () =>
  msg('ung.no: svar fra fagfolk', {
    id: 'form.young-web',
    desc: 'Link to the state’s information for young people',
  });

// Consent and sending

export const consent = (name: string) =>
  msg(str`Ja, ${name} kan lese svarene mine og ta kontakt med meg.`, {
    id: 'form.consent',
    desc: 'The box to tick. Name of the contact point',
  });
export const consentUse = () =>
  msg('Svarene brukes bare til å hjelpe deg inn i en gruppe. Du kan trekke ønsket når som helst.', {
    id: 'form.consent-use',
    desc: 'Above the box, when the backend has no text of its own',
  });
export const kept = (days: string) =>
  msg(str`Vi sletter svarene senest etter ${days} dager.`, {
    id: 'form.kept',
    desc: 'Above the box, and on the receipt',
  });
export const responsible = (name: string) =>
  msg(str`${name} er ansvarlig for svarene.`, {
    id: 'form.responsible',
    desc: 'Small print: the organisation that runs the service, in the words of data protection the controller',
  });
/** Whoever follows it must not lose what they have filled in. */
export const privacy = () => msg('Om personvern (åpnes i ny fane)', { id: 'form.privacy', desc: 'Link' });
export const willCall = (number: string) =>
  msg(str`Vi ringer ${number}. Stemmer det?`, { id: 'form.will-call', desc: 'Read back above the button' });
export const willText = (number: string) =>
  msg(str`Vi sender SMS til ${number}. Stemmer det?`, {
    id: 'form.will-text',
    desc: 'Read back above the button',
  });
export const willWrite = (address: string) =>
  msg(str`Vi skriver til ${address}. Stemmer det?`, {
    id: 'form.will-write',
    desc: 'Read back above the button: an e-mail address',
  });
export const send = () => msg('Send ønsket', { id: 'form.send', desc: 'Button' });
export const sending = () => msg('Sender …', { id: 'form.sending', desc: 'The button while it sends' });

// Answers in words, by their codes

/** Answers to the questions that are choices. */
export const words: { [code: string]: () => string } = {
  ...answers,
  email: () => msg('På e-post', { id: 'form.by-email', desc: 'Answer' }),
  call: () => msg('Ring', { id: 'form.call-me', desc: 'Answer: call me' }),
  sms: () => msg('Send SMS', { id: 'form.text-me', desc: 'Answer: send me an SMS' }),
  either: () => msg('Begge deler går fint', { id: 'form.either-way', desc: 'Answer' }),
  daytime: () => msg('På dagtid', { id: 'form.daytime', desc: 'Answer' }),
  evening: () => msg('På kvelden', { id: 'form.evening', desc: 'Answer' }),
  weekend: () => msg('I helgene', { id: 'form.weekend', desc: 'Answer' }),
  mixed: () => msg('Vi kan ha ulike livssituasjoner', { id: 'form.mixed', desc: 'Answer' }),
  theme: () => msg('Vi er i samme livssituasjon', { id: 'form.same-theme', desc: 'Answer' }),
  unsure: answers.unknown,
  true: answers.yes,
  false: answers.no,
};
/** Life situations, by the codes that are sent. */
export const themes: { [code in Theme]: () => string } = {
  loneliness: () => msg('Ensomhet', { id: 'form.loneliness', desc: 'Life situation' }),
  grief: () => msg('Sorg', { id: 'form.grief', desc: 'Life situation' }),
  breakup: () => msg('Samlivsbrudd', { id: 'form.breakup', desc: 'Life situation' }),
  relative: () => msg('Å være pårørende', { id: 'form.relative', desc: 'Life situation' }),
  illness: () => msg('Sykdom', { id: 'form.illness', desc: 'Life situation' }),
  work: () => msg('Jobb, eller å være uten jobb', { id: 'form.work', desc: 'Life situation' }),
  anxiety: () => msg('Uro og angst', { id: 'form.anxiety', desc: 'Life situation' }),
  addiction: () => msg('Rus og avhengighet', { id: 'form.addiction', desc: 'Life situation' }),
  other: () => msg('Noe annet', { id: 'form.other-theme', desc: 'Life situation' }),
};
/** Who it is that helps. */
export const helpers: { [code in 'relative' | 'professional']: () => string } = {
  relative: () =>
    msg('Ja, jeg er pårørende', { id: 'form.with-relative', desc: 'Answer of the one who helps' }),
  professional: () =>
    msg('Ja, jeg hjelper i jobben min', {
      id: 'form.with-professional',
      desc: 'Answer of the one who helps',
    }),
};
