/** Texts of the filters. Bokmål is the source. */
import { msg, str } from '@lit/localize';

export const filters = () =>
  msg('Velg det som passer deg', { id: 'filters.title', desc: 'Fold with filters' });
export const chosen = () =>
  msg('Du har valgt', { id: 'filters.chosen', desc: 'Name of the list of chosen filters' });
export const remove = (name: string) =>
  msg(str`Fjern ${name}`, { id: 'filters.remove', desc: 'Button on a chosen filter' });
export const clear = () => msg('Fjern alle valg', { id: 'filters.clear', desc: 'Button' });
export const languages = () =>
  msg('Språk', { id: 'filters.languages', desc: 'Group of filters, and label: languages spoken' });
