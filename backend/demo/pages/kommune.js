// Lets the demo page stand for several municipalities. A real page has its number in the HTML and needs none of this.
// Deferred and before the module, so that the element has the right number when it wakes.
const asked = new URLSearchParams(location.search).get('kommune') ?? '';
const finder = document.querySelector('selvhjelp-contact-finder');
if (/^\d{4}$/.test(asked)) finder.setAttribute('kommune', asked);

const shown = finder.getAttribute('kommune');
for (const link of document.querySelectorAll('.demo li a')) {
  if (new URL(link.href).searchParams.get('kommune') === shown) link.setAttribute('aria-current', 'true');
}
