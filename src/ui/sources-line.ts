import { html, type TemplateResult } from 'lit';
import type { Source } from '../data/service.js';
import * as strings from './ui.strings.js';

/**
 * Where the place tables come from. Kartverket and SSB ask to be named (CC BY 4.0); the postcode points may be used
 * where a link to their page is (CC BY 3.0).
 */
export const geographySources = (): Source[] => [
  { name: 'Kartverket', url: 'https://www.kartverket.no', licence: 'CC BY 4.0' },
  { name: 'Statistisk sentralbyrå', url: 'https://www.ssb.no' },
  { name: 'Posten Norge' },
  { name: 'Erik Bolstad', url: 'https://www.erikbolstad.no/postnummer/', licence: 'CC BY 3.0' },
];

const sourceView = ({ name, url, licence }: Source) =>
  html`<li>${url ? html`<a href=${url}>${name}</a>` : name}${licence ? ` (${licence})` : ''}</li>`;

/** "Kilder": one small line, names with links. */
export const sourcesLine = (sources: readonly Source[]): TemplateResult =>
  html`<div class="sources small" part="sources">
    <span>${strings.sources()}: </span>
    <ul>
      ${sources.map(sourceView)}
    </ul>
  </div>`;
