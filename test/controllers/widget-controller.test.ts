import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { WidgetController, type WidgetOptions } from '../../src/controllers/widget-controller.js';
import { loadContactPoints, type ContactPoint } from '../../src/data/contact-points.js';
import { frame } from '../../src/ui/frame.js';
import { stuckView } from '../../src/ui/stuck.js';
import { examplePoint, exampleService, fakeBackend, type FakeBackend } from '../support/fake-backend.js';

const options: WidgetOptions<ContactPoint> = {
  name: 'interest-form',
  texts: ['contactPoint'],
  load: loadContactPoints,
  needsService: true,
  loading: () => 'Henter …',
  said: (error) => (error ? `Feil: ${error.kind}` : 'Kom'),
  lead: '#lead',
};

/** A widget with nothing of its own. */
class ControlledWidget extends LitElement {
  static override properties = { backendUrl: {}, kommune: {}, fylke: {}, contactPoint: {}, headingLevel: {} };
  declare backendUrl?: string;
  declare kommune?: string;
  declare fylke?: string;
  declare contactPoint?: string;
  headingLevel = 2;
  breaks = false;
  readonly widget = new WidgetController<ContactPoint>(this, options);

  protected override performUpdate(): void {
    this.widget.protect(() => super.performUpdate());
  }

  protected override render(): TemplateResult {
    const { phase } = this.widget;
    if (this.breaks) throw new Error('broken');
    const ready = html`<h3 id="lead" tabindex="-1">Klar</h3>`;
    const stuck = phase === 'failed' || phase === 'unconfigured' ? stuckView(this.widget) : html`${phase}`;
    return frame({
      ...this.widget.frame(),
      header: html``,
      content: phase === 'fallback' ? undefined : phase === 'ready' ? ready : stuck,
    });
  }

  get words(): string {
    const root = this.shadowRoot!.querySelector<HTMLElement>('.root');
    return root?.hidden === false ? root.innerText : '';
  }

  get showsFallback(): boolean {
    return this.shadowRoot!.querySelector('slot:not([name])')?.matches(':not([hidden])') ?? false;
  }
}
customElements.define('controlled-widget', ControlledWidget);

let backend: FakeBackend | undefined;
let widget: ControlledWidget;

async function open(set: Partial<ControlledWidget> = {}, children = ''): Promise<void> {
  widget = document.createElement('controlled-widget') as ControlledWidget;
  widget.innerHTML = children;
  Object.assign(widget, { backendUrl: backend?.url, ...set });
  document.body.append(widget);
  await widget.updateComplete;
}
const phase = (wanted: string) => waitUntil(() => widget.widget.phase === wanted, wanted, { interval: 1 });
const drawn = async () => {
  await widget.updateComplete;
  await nextFrame();
};

describe('What every widget does', () => {
  afterEach(() => {
    widget.remove();
    backend?.close();
    backend = undefined;
  });

  it('waits for the service too where it needs it, and then is ready', async () => {
    backend = fakeBackend({ contactPoints: [examplePoint()] });
    backend.hold();
    await open();
    expect(widget.widget.phase).to.equal('loading');
    backend.release();
    await phase('ready');
    expect(widget.widget.records).to.have.length(1);
    expect(widget.widget.service.name).to.equal(exampleService().name);
  });

  it('leaves what the page put inside in view until then', async () => {
    backend = fakeBackend();
    backend.hold();
    await open({}, '<p>Ring oss</p>');
    expect([widget.widget.phase, widget.showsFallback, widget.words]).to.deep.equal(['fallback', true, '']);
    backend.release();
    await phase('ready');
    await drawn();
    expect([widget.showsFallback, widget.words.includes('Klar')]).to.deep.equal([false, true]);
  });

  it('sees when the page puts something inside it later, and when it is help', async () => {
    await open();
    expect([widget.widget.phase, widget.widget.help]).to.deep.equal(['unconfigured', false]);
    widget.innerHTML = '<a slot="help" href="/">Hjelp</a>';
    await nextFrame();
    expect([widget.showsFallback, widget.widget.help]).to.deep.equal([false, true]);
    widget.append('Ring oss');
    await nextFrame();
    await drawn();
    expect(widget.showsFallback).to.equal(true);
  });

  it('says what failed, keeps it in view while it is tried again, and leads to what came', async () => {
    backend = fakeBackend();
    backend.fail(503);
    await open();
    await phase('failed');
    await drawn();
    const button = widget.shadowRoot!.querySelector<HTMLButtonElement>('[part="state"] button')!;
    backend.recover();
    backend.hold();
    button.focus();
    button.click();
    await drawn();
    expect([widget.widget.phase, widget.widget.busy]).to.deep.equal(['failed', true]);
    expect(widget.shadowRoot!.activeElement).to.equal(button);
    backend.release();
    await phase('ready');
    await drawn();
    expect(widget.shadowRoot!.activeElement?.id).to.equal('lead');
  });

  it('tells the page what came, or why nothing did, under its own name', async () => {
    const heard: unknown[] = [];
    const listen = (event: Event) => void heard.push((event as CustomEvent).detail);
    document.addEventListener('selvhjelp-data-loaded', listen);
    document.addEventListener('selvhjelp-data-failed', listen);
    backend = fakeBackend({ contactPoints: [examplePoint()] });
    await open();
    await phase('ready');
    backend.fail('offline');
    widget.remove();
    document.body.append(widget);
    await waitUntil(() => heard.length === 2, 'two events', { interval: 1 });
    document.removeEventListener('selvhjelp-data-loaded', listen);
    document.removeEventListener('selvhjelp-data-failed', listen);
    expect(heard).to.deep.equal([
      { widget: 'interest-form', count: 1 },
      { widget: 'interest-form', code: 'offline' },
    ]);
    expect(widget.widget.phase).to.equal('ready');
    expect(widget.widget.frame()).to.have.property('staleSince');
  });

  it('takes whatever a script sets as text, and reads old numbers as those of today', async () => {
    await open({ kommune: 1931, contactPoint: 5 } as never);
    expect([widget.kommune, widget.contactPoint]).to.deep.equal(['1931', '5']);
    expect(widget.widget.scope).to.deep.equal(['5530']);
    const { scope } = widget.widget;
    widget.requestUpdate();
    await drawn();
    expect(widget.widget.scope).to.equal(scope);
    widget.kommune = null as never;
    await drawn();
    expect(widget.widget.scope).to.equal(undefined);
  });

  it('shows what the page put inside when it cannot be drawn, and comes back', async () => {
    await open({ breaks: true }, '<p>Ring oss</p>');
    expect(widget.showsFallback).to.equal(true);
    widget.breaks = false;
    widget.replaceChildren();
    await nextFrame();
    await drawn();
    expect(widget.words).to.contain('Du kan spørre kommunen din');
  });
});
