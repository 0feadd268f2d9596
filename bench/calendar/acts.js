import '/dist/selvhjelp-widgets.js';
globalThis.acts = {};
