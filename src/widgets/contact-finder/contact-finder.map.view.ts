import { html, svg, type TemplateResult } from 'lit';
import { allCentres } from '../../geography/geography.js';
import { markedText } from '../../ui/marked-text.js';
import type { FinderHandlers, FinderUi } from './contact-finder.handlers.js';
import type { MapPlace } from './contact-finder.model.js';
import * as strings from './contact-finder.strings.js';

/** Ten units are one em, as the css makes the drawing 24em wide: the circles are 2.667em whatever the text size. */
const UNITS = { width: 240, height: 300, margin: 16 };
const RADIUS = 13.3;
/** Circles nearer than this (units) would hide each other's number. */
const TOGETHER = 16;

const NORTH = 71.15;
const SOUTH = 57.95;
/** The meridian that stands upright: Norway leans to both sides of it, as people know it from the wall map. */
const UPRIGHT = 15;

/** Sinusoidal: equal areas, one cosine. Enough for dots. */
function project(lat: number, lon: number): { x: number; y: number } {
  const scale = (UNITS.height - 2 * UNITS.margin) / (NORTH - SOUTH);
  const x = UNITS.width * 0.46 + (lon - UPRIGHT) * Math.cos((lat * Math.PI) / 180) * scale;
  return { x: round(x), y: round(UNITS.margin + (NORTH - lat) * scale) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

let country: string | undefined;

/** All municipalities as one path of zero-long lines with round ends: one node instead of 357. */
function countryPath(): string {
  country ??= allCentres()
    .map(({ lat, lon }) => project(lat, lon))
    .map(({ x, y }) => `M${x} ${y}h0`)
    .join('');
  return country;
}

interface Circle {
  x: number;
  y: number;
  places: MapPlace[];
}

/** Places whose circles would lie on one another share one. */
function circles(places: readonly MapPlace[]): Circle[] {
  const found: Circle[] = [];
  for (const place of places) {
    const at = project(place.lat, place.lon);
    const near = found.find(({ x, y }) => Math.hypot(x - at.x, y - at.y) < TOGETHER);
    if (near) near.places.push(place);
    else found.push({ ...at, places: [place] });
  }
  return found;
}

function circleView({ x, y, places }: Circle, { locale }: FinderUi, on: FinderHandlers) {
  const cards = places.map(({ card }) => card);
  const at = cards.findIndex((card) => card.selected);
  const { selected, mapNumber } = cards[Math.max(0, at)]!;
  // Several at one spot come one after the other.
  const open = () => on.dot(cards[(at + 1) % cards.length]!.point.id);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open();
  };
  const names = cards.map((card) => `${card.mapNumber}. ${markedText(card.point, 'name', locale).text}`);
  const label = names.join(', ') + (cards.length > 1 ? `. ${strings.mapNext()}` : '');
  return svg`<g
    class=${selected ? 'dot selected' : 'dot'}
    transform="translate(${x} ${y})"
    role="button"
    tabindex="0"
    aria-label=${label}
    @click=${open}
    @keydown=${onKey}
  >
    <circle class="ring" r=${RADIUS + 4}></circle>
    <circle class="disc" r=${RADIUS}></circle>
    <text y="4.2" aria-hidden="true">${mapNumber}${places.length > 1 ? '+' : ''}</text>
  </g>`;
}

/** Norway by the centres of its municipalities, with numbered places. Nothing is fetched, nothing can be dragged. */
export function mapView(places: readonly MapPlace[], ui: FinderUi, on: FinderHandlers): TemplateResult {
  return html`<div class="map screen-only" part="map">
    <button class="tertiary" type="button" aria-expanded=${String(ui.mapShown)} @click=${() => on.map()}>
      ${ui.mapShown ? strings.mapHide() : strings.mapShow()}
    </button>
    ${
      ui.mapShown
        ? html`<p class="small" id="map-label">${strings.mapLabel()}</p>
            <svg viewBox="0 0 ${UNITS.width} ${UNITS.height}" role="group" aria-labelledby="map-label">
              <path class="country" d=${countryPath()}></path>
              ${circles(places).map((circle) => circleView(circle, ui, on))}
            </svg>`
        : ''
    }
  </div>`;
}
