/** Texts of taking a wish back, or renewing it. Bokmål is the source. */
import { msg, str } from '@lit/localize';

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
