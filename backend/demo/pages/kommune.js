// Lets the demo page stand for several municipalities. A real page has its number in the HTML and needs none of this.
// Deferred and before the module, so that the elements have the right number when they wake.
const asked = new URLSearchParams(location.search).get('kommune') ?? '';
const widgets = document.querySelectorAll('[backend-url]');
if (/^\d{4}$/.test(asked)) for (const widget of widgets) widget.setAttribute('kommune', asked);

const shown = widgets[0].getAttribute('kommune');
for (const link of document.querySelectorAll('.demo li a')) {
  if (new URL(link.href).searchParams.get('kommune') === shown) link.setAttribute('aria-current', 'true');
}
