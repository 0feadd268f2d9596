import { expect, fixture, html as template } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { LoadController, type Loaded, type LoadState } from '../../src/controllers/load-controller.js';
import { ApiError } from '../../src/data/api-error.js';

/** Answers of one question, given when the test says so. */
class Questions {
  readonly asked: {
    args: readonly unknown[];
    signal: AbortSignal;
    answer: (value: string) => void;
    fail: (cause: unknown) => void;
  }[] = [];

  load = (args: readonly unknown[], signal: AbortSignal): Promise<Loaded<string>> =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      this.asked.push({ args, signal, answer: (value) => resolve({ value, at: 1 }), fail: reject });
    });
}

class LoadingElement extends LitElement {
  place: string | undefined;
  readonly questions = new Questions();
  readonly settled: LoadState<string>[] = [];
  readonly pictures: string[] = [];
  readonly loader = new LoadController<string>(this, {
    args: () => (this.place === undefined ? undefined : [this.place]),
    load: this.questions.load,
    onSettled: (state) => this.settled.push(state),
  });

  override render() {
    this.pictures.push(this.loader.state.status);
    return html`${this.loader.state.status}`;
  }

  ask(place: string | undefined): Promise<unknown> {
    this.place = place;
    this.requestUpdate();
    return this.updateComplete;
  }
}
customElements.define('test-loading-element', LoadingElement);

const offline = new ApiError('offline', { url: 'https://eksempel.example/' });
/** Lets what is settled reach the element. */
const settle = async (element: LitElement): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
};

describe('loading for an element', () => {
  let element: LoadingElement;
  beforeEach(async () => {
    element = await fixture<LoadingElement>(template`<test-loading-element></test-loading-element>`);
  });
  const load = (index: number): Questions['asked'][number] => element.questions.asked[index]!;

  it('rests while there is nothing to ask', () => {
    expect(element.loader.state).to.deep.equal({ status: 'idle' });
    expect(element.questions.asked).to.have.length(0);
  });

  it('is "loading" in the first picture after the question', async () => {
    element.pictures.length = 0;
    await element.ask('Senja');
    expect(element.pictures).to.deep.equal(['loading']);
    load(0).answer('A');
    await settle(element);
    expect(element.loader.state).to.deep.equal({ status: 'ready', last: { value: 'A', at: 1 } });
    expect(element.pictures.at(-1)).to.equal('ready');
  });

  it('asks once for the same question', async () => {
    await element.ask('Senja');
    await element.ask('Senja');
    expect(element.questions.asked).to.have.length(1);
  });

  it('shows the newest question’s answer, whichever comes first', async () => {
    await element.ask('Senja');
    await element.ask('Dyrøy');
    expect(load(0).signal.aborted).to.equal(true);
    load(1).answer('Dyrøy');
    await settle(element);
    load(0).answer('Senja');
    await settle(element);
    expect(element.loader.state).to.have.nested.property('last.value', 'Dyrøy');
    expect(element.settled).to.have.length(1);
  });

  it('shows nothing of another question while it loads', async () => {
    await element.ask('Senja');
    load(0).answer('Senja');
    await settle(element);
    await element.ask('Dyrøy');
    expect(element.loader.state).to.deep.equal({ status: 'loading' });
    load(1).fail(offline);
    await settle(element);
    expect(element.loader.state).to.deep.equal({ status: 'failed', error: offline });
  });

  it('keeps what it had through a new try and its failure', async () => {
    await element.ask('Senja');
    load(0).answer('A');
    await settle(element);
    element.loader.retry();
    expect(element.loader.state).to.deep.equal({ status: 'loading', last: { value: 'A', at: 1 } });
    load(1).fail(offline);
    await settle(element);
    expect(element.loader.state).to.deep.equal({
      status: 'ready',
      last: { value: 'A', at: 1, error: offline },
    });
    element.loader.retry();
    load(2).answer('B');
    await settle(element);
    expect(element.loader.state).to.deep.equal({ status: 'ready', last: { value: 'B', at: 1 } });
  });

  it('tries again on a press', async () => {
    await element.ask('Senja');
    load(0).fail(offline);
    await settle(element);
    expect(element.loader.state.status).to.equal('failed');
    element.loader.retry();
    await element.updateComplete;
    expect(element.pictures.at(-1)).to.equal('loading');
    load(1).answer('A');
    await settle(element);
    expect(element.loader.state.status).to.equal('ready');
  });

  it('stops when the element is removed and asks again when it is back', async () => {
    await element.ask('Senja');
    const parent = element.parentElement!;
    element.remove();
    expect(load(0).signal.aborted).to.equal(true);
    await settle(element);
    expect(element.settled).to.have.length(0);
    parent.append(element);
    await element.updateComplete;
    expect(element.questions.asked).to.have.length(2);
    load(1).answer('A');
    await settle(element);
    expect(element.loader.state.status).to.equal('ready');
    expect(element.settled).to.have.length(1);
  });

  it('keeps what it shows when the element is moved', async () => {
    await element.ask('Senja');
    load(0).answer('A');
    await settle(element);
    element.parentElement!.append(element);
    await settle(element);
    expect(element.loader.state).to.have.nested.property('last.value', 'A');
  });

  it('asks nothing while the element is out of the page, and the new question when it is back', async () => {
    await element.ask('Senja');
    const parent = element.parentElement!;
    element.remove();
    await element.ask('Dyrøy');
    element.loader.retry();
    expect(element.questions.asked).to.have.length(1);
    parent.append(element);
    await element.updateComplete;
    expect(element.questions.asked.map(({ args }) => args[0])).to.deep.equal(['Senja', 'Dyrøy']);
  });

  it('rests again when the question is taken away', async () => {
    await element.ask('Senja');
    await element.ask(undefined);
    await settle(element);
    expect(element.loader.state).to.deep.equal({ status: 'idle' });
    expect(element.settled).to.have.length(0);
    await element.ask('Senja');
    expect(element.questions.asked).to.have.length(2);
  });

  it('turns whatever goes wrong into a failure that can be shown', async () => {
    await element.ask('Senja');
    load(0).fail(new TypeError('oi'));
    await settle(element);
    expect(element.loader.state).to.have.nested.property('error.kind', 'shape');
  });
});
