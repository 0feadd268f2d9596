/** Where a person lives, and so who reads what they send. */
import { searchPlaces, type PlaceHit } from '../../geography/geography.js';
import { interpretPlace, MANY } from '../../geography/interpret.js';
import type { PlaceSearchHandlers } from '../../ui/place-search.js';
import { suggestionsText } from '../../ui/place-words.js';
import { tryNumber } from '../../ui/place-search.strings.js';
import type { Screen } from './interest-form.handlers.js';
import { isEditable, type Place } from './interest-form.model.js';
import { focusOn, UNTOUCHED, WHO, type Form } from './interest-form.screen.js';

/** What the backend said of the place before is not said of this one. */
export function moveTo(form: Form, chosen: Place, changes: Partial<Screen> = {}): void {
  const refused = form.screen().refused.filter(({ field }) => field !== 'place');
  form.set({ hit: undefined, refused, chosen, ...changes });
}

/** A county is no answer yet: who receives it may differ, and the groups are in municipalities. */
function choosePlace(form: Form, hit: PlaceHit): void {
  const { kind, name, number, municipalities } = hit.place;
  if (kind === 'county') {
    form.set({ search: { text: name, suggestions: [], within: municipalities } });
    return focusOn(form, '#within');
  }
  moveTo(form, { municipality: number }, { hit, search: UNTOUCHED.search });
  // What was said of the search is not true any more.
  form.announce('');
  focusOn(form, WHO);
}

/** The search for a place: as in the finder, but nothing is chosen while a person still types. */
export const searchActions = (form: Form): PlaceSearchHandlers & { pick(hit: PlaceHit): void } => ({
  type(text) {
    const suggestions = searchPlaces(text, MANY);
    form.set({ search: { text, suggestions } });
    form.announce(text.trim() ? suggestionsText(suggestions.length) : '');
  },
  submit() {
    const { text } = form.screen().search;
    const meaning = interpretPlace(text);
    if (meaning.kind === 'place') return choosePlace(form, meaning.hit);
    const which = meaning.kind === 'which' ? meaning.hits : [];
    const unknown = which.length === 0;
    form.set({ search: { text, suggestions: [], which, unknown } });
    if (unknown) form.announce(tryNumber());
    else focusOn(form, '#results');
  },
  dismiss() {
    const { search } = form.screen();
    if (search.suggestions.length === 0) return;
    form.set({ search: { ...search, suggestions: [] } });
    focusOn(form, '#place');
  },
  pick: (hit) => choosePlace(form, hit),
});

/** Another widget asks for a group somewhere: the place is filled in, unless something is on its way already. */
export function takeRequest(form: Form, place: Place): void {
  const { sending } = form.screen();
  const free = isEditable(form.state()) || sending.kind === 'cleared';
  if (free) moveTo(form, place, sending.kind === 'cleared' ? { sending: { kind: 'filling' } } : {});
  form.lead(free ? WHO : '#outcome, .send');
}
