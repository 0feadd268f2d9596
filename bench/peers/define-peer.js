/**
 * Puts a calendar into `<bench-peer data-url data-today>`: it gets its events as one list, in the shape that it likes
 * best, and may do with them what it does. `bench.acts` has what is measured afterwards.
 *
 * @param {(element: HTMLElement, events: object[], options: { today: string }) => object} create gives the acts
 */
export function definePeer(create, css = '') {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);

  class Peer extends HTMLElement {
    async connectedCallback() {
      const { url, today } = this.dataset;
      const events = await (await fetch(url)).json();
      globalThis.acts = create(this, events, { today });
    }
  }
  customElements.define('bench-peer', Peer);
}
