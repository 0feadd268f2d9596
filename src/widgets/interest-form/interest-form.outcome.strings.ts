/** Texts of what becomes of a wish: not sent, sent, or left behind. Bokmål is the source. */
import { msg, str } from '@lit/localize';

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
export const waitABit = () =>
  msg('Prøv igjen om noen minutter.', {
    id: 'form.wait-a-bit',
    desc: 'After it, or after what happened: the backend asks people to wait',
  });

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

// Nobody there, and leaving

export const idle = () => msg('Er du her fortsatt?', { id: 'form.idle', desc: 'Heading of a warning' });
export const idleText = (time: string) =>
  msg(str`Ellers blir det som står her, tatt bort ${time}, så ingen andre får se det.`, {
    id: 'form.idle-text',
    desc: 'A time: "kl. 12.15", in English "12:15"',
  });
export const writeCodes = () =>
  msg('Skriv ned kodene.', { id: 'form.write-codes', desc: 'Before it, when the receipt is in view' });
export const stay = () => msg('Ja, jeg er her', { id: 'form.stay', desc: 'Button' });
export const cleared = () =>
  msg('Det som sto her, er tatt bort', {
    id: 'form.cleared',
    desc: 'Heading: what was typed, or a receipt',
  });
export const clearedText = () =>
  msg('Ingen rørte siden på en stund.', {
    id: 'form.cleared-text',
    desc: 'After it; then whether anything had been sent',
  });
export const leave = () => msg('Forlat siden raskt', { id: 'form.leave', desc: 'Button' });
export const leaveNote = () =>
  msg('Svarene slettes. Nettleseren kan fortsatt huske siden.', { id: 'form.leave-note', desc: 'Beside it' });
