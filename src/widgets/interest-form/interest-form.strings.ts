/** Every text of the form. Bokmål is the source. */
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
export const chosen = (place: string) =>
  msg(str`Du valgte ${place}.`, {
    id: 'form.chosen',
    desc: 'Name of a municipality, where nobody can take a wish',
  });
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
export const copyFormLink = () =>
  msg('Kopier lenke til skjemaet', { id: 'form.copy-form-link', desc: 'Button' });
export const helpingTogether = () =>
  msg('Dere kan også fylle ut sammen.', { id: 'form.helping-together', desc: 'Below it, the second way' });
export const together = () => msg('Fyller dere ut sammen?', { id: 'form.together', desc: 'Question' });
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
export const nothingSent = () => msg('Ingenting er sendt.', { id: 'form.nothing-sent', desc: 'Sentence' });
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

// Errors

export const errors = () =>
  msg('Se over dette før du sender', { id: 'form.errors', desc: 'Heading over the list of errors' });
export const noReach = () => msg('Velg telefon eller e-post.', { id: 'form.no-reach', desc: 'Error' });
export const noPhone = () => msg('Skriv telefonnummeret ditt.', { id: 'form.no-phone', desc: 'Error' });
export const badPhone = () =>
  msg('Sjekk telefonnummeret. Norske numre har 8 sifre, utenlandske begynner med\u00a0+.', {
    id: 'form.bad-phone',
    desc: 'Error',
  });
export const noEmail = () => msg('Skriv e-postadressen din.', { id: 'form.no-email', desc: 'Error' });
export const badEmail = () =>
  msg('Sjekk e-postadressen. Mangler den @ eller punktum?', { id: 'form.bad-email', desc: 'Error' });
export const noAdult = () => msg('Svar på om du er 18 år.', { id: 'form.no-adult', desc: 'Error' });
export const noConsent = () =>
  msg('Kryss av for at vi kan ta kontakt.', { id: 'form.no-consent', desc: 'Error' });
export const newConsent = () =>
  msg('Teksten over er ny. Les den, og kryss av igjen.', {
    id: 'form.new-consent',
    desc: 'Error at the box to tick: the text that is agreed to was changed meanwhile',
  });
export const nationalId = () =>
  msg('Dette ser ut som et fødselsnummer. Vi trenger det ikke, så ta det bort.', {
    id: 'form.national-id',
    desc: 'Error',
  });
export const tooLong = () =>
  msg('Dette er for langt. Skriv det kortere.', { id: 'form.too-long', desc: 'Error' });
export const noReceiver = () =>
  msg('Ingen kan ta imot ønsket der akkurat nå.', { id: 'form.no-receiver', desc: 'Error about the place' });
export const refused = () =>
  msg('Dette ble ikke tatt imot. Endre det, og prøv igjen.', { id: 'form.refused', desc: 'Error' });
export const refusedAll = () =>
  msg('Noe ble ikke tatt imot. Prøv igjen, eller ta kontakt på en annen måte.', {
    id: 'form.refused-all',
    desc: 'Error that belongs to no field; telephone and e-mail may follow',
  });
export const notSent = () =>
  msg('Ønsket er ikke sendt.', { id: 'form.not-sent', desc: 'First words of a strip' });
export const stillHere = () =>
  msg('Det du skrev, står her fortsatt.', { id: 'form.still-here', desc: 'In the strip' });
export const unknownIf = () =>
  msg('Vi vet ikke om ønsket kom fram.', { id: 'form.unknown-if', desc: 'First words of a strip' });
export const sameAgain = () =>
  msg('Du kan trygt sende igjen. Det blir bare ett ønske.', { id: 'form.same-again', desc: 'After it' });
export const gone = () =>
  msg('Ønsket er trukket.', {
    id: 'form.gone',
    desc: 'First words of a strip: what is being sent again was taken back meanwhile',
  });
export const changedMind = () =>
  msg('Har du ombestemt deg, kan du sende det på nytt.', { id: 'form.changed-mind', desc: 'After it' });
export const busy = () =>
  msg('Det er mange som sender akkurat nå.', { id: 'form.busy', desc: 'Why it was not taken' });
export const inAMinute = () => msg('Prøv igjen om et minutt.', { id: 'form.in-a-minute', desc: 'After it' });
export const inSomeMinutes = () =>
  msg('Prøv igjen om noen minutter.', { id: 'form.in-some-minutes', desc: 'After it' });

// Receipt

export const sent = () => msg('Ønsket er sendt', { id: 'form.sent', desc: 'Heading' });
export const sentTo = (name: string) =>
  msg(str`${name} har fått det.`, { id: 'form.sent-to', desc: 'After it' });
export const reference = () => msg('Referanse', { id: 'form.reference', desc: 'Label: "ABCD-2345"' });
export const code = () =>
  msg('Kode for å trekke ønsket', { id: 'form.code', desc: 'Label: "ABCD-EFGH-2345-6789"' });
export const onlyHere = () =>
  msg('Dette vises bare nå. Skriv det ned, kopier det eller skriv det ut.', {
    id: 'form.only-here',
    desc: 'Under the codes',
  });
export const useCodes = () =>
  msg('Her bruker du kodene:', { id: 'form.use-codes', desc: 'Before an address; also on paper' });
export const useBelow = (title: string) =>
  msg(str`Du bruker kodene nederst på denne siden, under «${title}».`, {
    id: 'form.use-below',
    desc: 'Where a wish is withdrawn: the text of that button',
  });
export const print = () => msg('Skriv ut', { id: 'form.print', desc: 'Button' });
export const receipt = () =>
  msg('Kvittering', {
    id: 'form.receipt',
    desc: 'Heading of the printed sheet: says nothing of what it is about',
  });
export const next = () => msg('Det som skjer nå', { id: 'form.next', desc: 'Heading' });
export const nextTalk = () =>
  msg('De tar kontakt, og dere snakker sammen om hva du ønsker.', {
    id: 'form.next-talk',
    desc: 'When the place has not told itself',
  });
export const notHeard = (days: string) =>
  msg(str`Hører du ikke fra oss innen ${days} dager, kan du ta kontakt selv.`, {
    id: 'form.not-heard',
    desc: 'A number of days',
  });
export const putAway = () =>
  msg('Ta bort kvitteringen', {
    id: 'form.put-away',
    desc: 'Button under the receipt, which does not come back: an empty form',
  });
export const restart = () => msg('Begynn på nytt', { id: 'form.restart', desc: 'Button' });

// Withdrawal

export const withdraw = () =>
  msg('Trekk et ønske', {
    id: 'form.withdraw',
    desc: 'Button under the form, and the heading of what it opens',
  });
export const withdrawOrRenew = () =>
  msg('Trekk eller forleng et ønske', {
    id: 'form.withdraw-or-renew',
    desc: 'The same, where a wish can also be kept for longer',
  });
export const renew = () =>
  msg('Behold ønsket', {
    id: 'form.renew',
    desc: 'Button beside "yes, take the wish back"',
  });
export const renewFor = (days: string) =>
  msg(str`Behold ønsket i ${days} dager til`, {
    id: 'form.renew-for',
    desc: 'The same, where it is known for how many days',
  });
export const renewed = () =>
  msg('Hvis kodene stemmer, blir ønsket stående.', {
    id: 'form.renewed',
    desc: 'The same whether they exist or not',
  });
export const goOn = () => msg('Gå videre', { id: 'form.go-on', desc: 'Button' });
export const noCodes = () =>
  msg('Skriv både referansen og koden fra kvitteringen.', {
    id: 'form.no-codes',
    desc: 'Hint over the two fields, and the error when one is empty',
  });
export const wrongCodes = () =>
  msg('Sjekk at begge kodene er skrevet slik de står på kvitteringen.', {
    id: 'form.wrong-codes',
    desc: 'Error',
  });
export const confirmTitle = () =>
  msg('Vil du trekke ønsket?', { id: 'form.confirm-title', desc: 'Heading of the second step' });
export const confirm = () =>
  msg('Trekker du det, blir svarene slettet, og ingen tar kontakt.', {
    id: 'form.confirm',
    desc: 'Below the heading',
  });
export const confirmYes = () => msg('Ja, trekk ønsket', { id: 'form.confirm-yes', desc: 'Button' });
export const back = () => msg('Tilbake', { id: 'form.back', desc: 'Button' });
export const withdrawn = () =>
  msg('Hvis kodene stemmer, er ønsket trukket og svarene slettet.', {
    id: 'form.withdrawn',
    desc: 'The same whether they exist or not',
  });

export const ifUnsure = (name: string) =>
  msg(str`Er du usikker, ring ${name}:`, {
    id: 'form.if-unsure',
    desc: 'After it. Name of the contact point; its telephone number follows',
  });
export const otherCodes = () =>
  msg('Skriv andre koder', { id: 'form.other-codes', desc: 'Button: begins anew with other codes' });

// Nobody there, and leaving

export const idle = () => msg('Er du her fortsatt?', { id: 'form.idle', desc: 'Heading of a warning' });
export const idleText = (time: string) =>
  msg(str`Ellers sletter vi svarene ${time}, så ingen andre får se dem.`, {
    id: 'form.idle-text',
    desc: 'A time: "kl. 12.15", in English "12:15"',
  });
export const idleReceipt = (time: string) =>
  msg(str`Skriv ned kodene. Ellers tar vi bort kvitteringen ${time}, så ingen andre får se den.`, {
    id: 'form.idle-receipt',
    desc: 'The same, when the receipt is in view',
  });
export const idleCodes = (time: string) =>
  msg(str`Ellers tar vi bort kodene ${time}, så ingen andre får se dem.`, {
    id: 'form.idle-codes',
    desc: 'The same, when only the codes of a receipt have been typed',
  });
export const stay = () => msg('Ja, jeg er her', { id: 'form.stay', desc: 'Button' });
export const cleared = () => msg('Svarene er slettet', { id: 'form.cleared', desc: 'Heading' });
export const clearedReceipt = () =>
  msg('Kvitteringen er tatt bort', { id: 'form.cleared-receipt', desc: 'Heading' });
export const clearedCodes = () => msg('Kodene er tatt bort', { id: 'form.cleared-codes', desc: 'Heading' });
export const clearedText = () =>
  msg('Ingen rørte siden på en stund.', {
    id: 'form.cleared-text',
    desc: 'After it; then whether anything had been sent',
  });
export const leave = () => msg('Forlat siden raskt', { id: 'form.leave', desc: 'Button' });
export const leaveNote = () =>
  msg('Svarene slettes. Nettleseren kan fortsatt huske siden.', { id: 'form.leave-note', desc: 'Beside it' });

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
