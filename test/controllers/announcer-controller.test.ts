import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { AnnouncerController, type Timers } from '../../src/controllers/announcer-controller.js';

/** A clock that goes when it is told to. */
class HandClock implements Timers {
  waiting: { run: () => void; ms: number }[] = [];
  set(run: () => void, ms: number) {
    const timer = { run, ms };
    this.waiting.push(timer);
    return timer;
  }
  clear(timer: unknown) {
    this.waiting = this.waiting.filter((each) => each !== timer);
  }
  ring() {
    const due = this.waiting;
    this.waiting = [];
    for (const { run } of due) run();
  }
}

class AnnouncingElement extends LitElement {
  clock = new HandClock();
  announcer = new AnnouncerController(this, this.clock);
  override render() {
    return this.announcer.render();
  }
}
customElements.define('announcing-element', AnnouncingElement);

describe('What is read aloud', () => {
  let element: AnnouncingElement;
  const region = () => element.shadowRoot!.querySelector<HTMLElement>('[role="status"]')!;
  const heard = () => region().textContent?.trim();
  const ring = async () => {
    element.clock.ring();
    await element.updateComplete;
  };

  beforeEach(async () => {
    element = document.createElement('announcing-element') as AnnouncingElement;
    document.body.append(element);
    await element.updateComplete;
  });
  afterEach(() => element.remove());

  it('has a place in the page before there is anything to say', () => {
    expect(heard()).to.equal('');
  });

  it('waits until the person has stopped, and is only the last of it', async () => {
    element.announcer.announce('12 steder');
    element.announcer.announce('3 steder');
    expect(heard()).to.equal('');
    await ring();
    expect(heard()).to.equal('3 steder');
  });

  it('is said again when it is the same again', async () => {
    element.announcer.announce('3 steder');
    await ring();
    const [before] = [[...region().children].map((place) => place.textContent)];
    element.announcer.announce('3 steder');
    await ring();
    const after = [...region().children].map((place) => place.textContent);
    expect(heard()).to.equal('3 steder');
    expect(after).not.to.deep.equal(before);
  });

  it('is not that something is being fetched when the answer came first', async () => {
    element.announcer.announce('Henter …', 1000);
    expect(element.clock.waiting[0]!.ms).to.equal(1000);
    element.announcer.announce('3 steder');
    await ring();
    expect(heard()).to.equal('3 steder');
  });

  it('is forgotten when the widget is taken out of the page', async () => {
    element.announcer.announce('3 steder');
    element.remove();
    expect(element.clock.waiting).to.have.length(0);
    document.body.append(element);
    await ring();
    expect(heard()).to.equal('');
  });
});
