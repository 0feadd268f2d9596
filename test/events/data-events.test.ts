import { expect } from '@open-wc/testing';
import { SelvhjelpDataFailedEvent, SelvhjelpDataLoadedEvent } from '../../src/events/data-events.js';

describe('what a page hears about the data', () => {
  for (const event of [
    new SelvhjelpDataLoadedEvent({ widget: 'contact-finder', count: 43 }),
    new SelvhjelpDataFailedEvent({ widget: 'contact-finder', code: 'offline' }),
  ]) {
    it(`reaches it from inside the widget, and can't be called off: ${event.type}`, () => {
      const host = document.createElement('div');
      const inside = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
      document.body.append(host);
      const heard: unknown[] = [];
      const hear = (heardEvent: Event): void => void heard.push(heardEvent);
      document.addEventListener(event.type, hear);
      inside.dispatchEvent(event);
      document.removeEventListener(event.type, hear);
      host.remove();
      expect(heard).to.deep.equal([event]);
      expect(event.cancelable).to.equal(false);
    });
  }

  it('says how many records there are, or what kind of failure it was, and nothing else', () => {
    expect(new SelvhjelpDataLoadedEvent({ widget: 'explainer', count: 3 }).detail).to.deep.equal({
      widget: 'explainer',
      count: 3,
    });
    expect(new SelvhjelpDataFailedEvent({ widget: 'explainer', code: 'shape' }).detail).to.deep.equal({
      widget: 'explainer',
      code: 'shape',
    });
  });
});
