import { html, type TemplateResult } from 'lit';
import * as strings from './ui.strings.js';

/**
 * The room of two cards while something is fetched: there at once, so that nothing moves, seen after 300 ms, so that
 * a quick answer does not flicker. It stands still.
 */
export const skeleton = (): TemplateResult =>
  html`<div
    class="skeletons cards screen-only"
    part="loading"
    role="group"
    aria-busy="true"
    aria-label=${strings.loading()}
  >
    <div class="card"></div>
    <div class="card"></div>
  </div>`;
