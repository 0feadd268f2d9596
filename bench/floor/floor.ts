/**
 * The floor: the smallest Lit finder that could work.
 *
 * It fetches the list, keeps what it got, filters by substring of the name and shows the first 25 with a phone link.
 * No checks, no places, no order, no states, no second language. Nobody should embed it: it is here because a ratio
 * to something that does almost nothing stays the same on a fast and on a slow machine.
 */
import { LitElement, html } from 'lit';

interface FloorPoint {
  name: string;
  phones?: { number: string }[];
}

class FloorFinder extends LitElement {
  static override properties = { points: { state: true }, query: { state: true } };

  declare points: FloorPoint[];
  declare query: string;

  constructor() {
    super();
    this.points = [];
    this.query = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const answer = await fetch(`${this.getAttribute('backend-url')}/contact-points.json`);
    this.points = ((await answer.json()) as { contactPoints: FloorPoint[] }).contactPoints;
  }

  override render() {
    const query = this.query.toLowerCase();
    const hits = this.points.filter((point) => point.name.toLowerCase().includes(query)).slice(0, 25);
    return html`
      <label>Search <input @input=${this.#onInput} /></label>
      <ul>
        ${hits.map(({ name, phones }) => html`<li>${name} <a href="tel:${phones?.[0]?.number}">${phones?.[0]?.number}</a></li>`)}
      </ul>
    `;
  }

  readonly #onInput = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
  };
}

customElements.define('bench-floor', FloorFinder);
