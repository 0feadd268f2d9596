// What is done with ours, as a person does it; the others have the same acts in their own pages.
import '/dist/selvhjelp-widgets.js';

const root = () => document.querySelector('selvhjelp-event-calendar').shadowRoot;
const withText = (selector, text) =>
  [...root().querySelectorAll(selector)].find((element) => element.textContent.toLowerCase().includes(text));
const WORDS = { 'open-meeting': 'åpent møte' };

globalThis.acts = {
  next: () => root().querySelector('[part~="travel"] .next').click(),
  list: () => (root().host.view = 'list'),
  /** The filters stand in a fold. */
  unfold: () => (root().querySelector('[part~="filters"] details').open = true),
  filter: (type) => withText('[part~="filters"] label', WORDS[type]).click(),
};
