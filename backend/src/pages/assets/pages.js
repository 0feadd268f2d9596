// The pages are whole without this: it opens what a link leads to, and what is to be printed, and fills in a place.

/** Browsers open a fold for what is inside it, not for the fold itself. */
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!(target instanceof HTMLDetailsElement)) return;
  target.open = true;
  target.scrollIntoView();
  target.querySelector('summary')?.focus({ preventScroll: true });
}

/** Folds that were closed before printing began. */
let opened = [];

addEventListener('hashchange', openTarget);
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('main details:not([open])')];
  for (const fold of opened) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of opened) fold.open = false;
  opened = [];
});
openTarget();

// Where a finder on another page leads to: the form is for the place that was chosen there.
const contactPoint = new URLSearchParams(location.search).get('contact-point') ?? '';
if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(contactPoint))
  document.querySelector('selvhjelp-interest-form')?.setAttribute('contact-point', contactPoint);

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
