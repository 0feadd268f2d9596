/**
 * The explainer as a reader meets it, in the words of the domain.
 *
 * ```ts
 * const explainer = await openExplainer();        // the long text of the tests, for a person
 * explainer.open();                               // ["Kort", "Slik er en gruppe"]
 * explainer.folded();                             // ["Reglene", "For fagfolk"]
 * await explainer.goTo('#selvhjelp-rules');
 * ```
 */
import { nextFrame } from '@open-wc/testing';
import { besideModule, type Explainer } from '../../src/data/explainer.js';
import { ageKeptAnswers } from '../../src/data/request.js';
import type { ExplainerElement } from '../../src/widgets/explainer/explainer.element.js';
import { fakeBackend } from './fake-backend.js';
import { openWidget, textOf, WidgetDriver, type WidgetOptions } from './widget-driver.js';

export interface ExplainerOptions extends WidgetOptions {
  /** The files beside the module, by language; default: one in bokmål. Without an entry there is no such file. */
  texts?: Record<string, unknown>;
  /** What the backend adds, by language; it is offered in those. */
  added?: Record<string, unknown>;
}

const besideUrl = besideModule.url;

/** A long text with one of each kind of block; `nb` unless said otherwise. */
export const exampleText = (changes: Record<string, unknown> = {}): Explainer => ({
  format: 1,
  lang: 'nb',
  reviewed: '2026-10-01',
  title: 'Hva er selvhjelp?',
  summary: 'Kort sagt.',
  first: {
    person: ['in-short', 'how-a-group-works'],
    relative: ['relatives', 'in-short'],
    professional: ['in-short', 'professionals'],
  },
  sections: [
    {
      id: 'in-short',
      title: 'Kort',
      blocks: [
        { kind: 'text', readers: ['person'], text: 'Du møter andre.' },
        { kind: 'text', readers: ['relative'], text: 'Den du er glad i, møter andre.' },
        {
          kind: 'text',
          text: [
            'Les ',
            { text: 'reglene', section: 'rules' },
            ' eller ',
            { text: 'ring 113', url: 'tel:113' },
            '.',
          ],
          sources: ['rapport'],
        },
      ],
      next: { kind: 'finder', text: 'Finn et sted' },
    },
    {
      id: 'how-a-group-works',
      title: 'Slik er en gruppe',
      blocks: [
        {
          kind: 'figure',
          figure: 'way',
          caption: 'Veien',
          description: 'Seks steg på rad.',
          labels: ['Kontakt', 'Samtale', 'Mange nok', 'Tid', 'Start', 'Videre'],
        },
        { kind: 'list', title: 'Å regne med', items: ['Det er gratis.', 'Du kan slutte.'] },
        {
          kind: 'reflections',
          items: [
            {
              title: 'Vil du snakke?',
              answers: [
                { label: 'Ja', text: 'Det er nok til å begynne.' },
                { label: 'Nei', text: 'Det går fint.' },
              ],
            },
          ],
        },
      ],
      next: { kind: 'section', text: 'Se reglene', section: 'rules' },
    },
    {
      id: 'rules',
      title: 'Reglene',
      blocks: [
        { kind: 'list', ordered: true, items: ['Si fra.'] },
        { kind: 'questions', title: 'Folk lurer på', items: [{ title: 'Må jeg snakke?', text: 'Nei.' }] },
        { kind: 'steps', items: [{ title: 'Først', text: 'Du ringer.' }] },
      ],
      next: { kind: 'crisis', text: 'Se hvem du kan ringe' },
    },
    {
      id: 'relatives',
      title: 'For pårørende',
      blocks: [{ kind: 'terms', items: [{ term: 'Pårørende', text: 'En som står nær.' }] }],
      next: { kind: 'form', text: 'Si at du ønsker en gruppe' },
    },
    {
      id: 'professionals',
      title: 'For fagfolk',
      readers: ['professional'],
      blocks: [
        { kind: 'say', title: 'Si dette', items: ['Det finnes grupper.'] },
        {
          kind: 'table',
          caption: 'Side om side',
          head: ['Hva', 'Slik er det', 'Gruppe'],
          rows: [
            ['Kurs', 'Noen lærer bort.', 'Ja'],
            ['Bok', 'Ja', 'Ja'],
          ],
        },
        {
          kind: 'figure',
          figure: 'beside',
          caption: 'Ved siden av',
          description: 'To ruter.',
          labels: ['Du', 'Offentlig', 'Lege', 'Selvhjelpsgruppe', 'Andre', 'Begge deler'],
        },
      ],
      next: { kind: 'print', text: 'Skriv ut arket' },
    },
  ],
  sources: [{ id: 'rapport', name: 'En rapport', year: '2019', note: 'Les den med omtanke.' }],
  ...changes,
});

const files = (prefix: string, texts: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(texts).map(([lang, text]) => [`${prefix}explainer.${lang}.json`, text]));

/** Opens an explainer on a page and waits until the texts have come, or failed. */
export function openExplainer(options: ExplainerOptions = {}): Promise<ExplainerDriver> {
  const { texts = { nb: exampleText() }, added = {} } = options;
  const backend =
    options.backend ??
    fakeBackend({
      service: { format: 1, offers: { explainer: Object.keys(added) } },
      ...options,
      answers: { ...files('beside-', texts), ...files('', added) },
    });
  besideModule.url = (name) => `${backend.url}/beside-${name}`;
  return openWidget('selvhjelp-explainer', (element) => new ExplainerDriver(element, backend), {
    ...options,
    backend,
  });
}

export class ExplainerDriver extends WidgetDriver<ExplainerElement> {
  /** Away from the page, which is as it was before. */
  close(): void {
    this.element.remove();
    this.backend.close();
    ageKeptAnswers();
    besideModule.url = besideUrl;
    history.replaceState(null, '', location.pathname + location.search);
  }

  /** The texts come in turn: the one beside the module, what the backend is, what it adds. */
  override async settled(): Promise<void> {
    for (let frame = 0; frame < 4; frame++) await nextFrame();
    await this.drawn();
  }

  title(): string {
    return textOf(this.root.querySelector('[part~="title"]'));
  }

  #titles(inside: string): string[] {
    return [...this.root.querySelectorAll(`.section ${inside}`)].map(textOf);
  }

  /** Headings of the sections that can't be folded, in order. */
  open(): string[] {
    return this.#titles('> .top > .heading');
  }

  /** Headings of those that can. */
  folded(): string[] {
    return this.#titles('summary > .heading');
  }

  /** The fold of a section. */
  fold(title: string): HTMLDetailsElement {
    const summary = [...this.root.querySelectorAll('.fold > summary')].find((one) => textOf(one) === title);
    if (!summary) throw new Error(`No fold called "${title}" among ${this.folded().join(', ')}`);
    return summary.parentElement as HTMLDetailsElement;
  }

  /** What each section that is shown leads to, in order. */
  nextSteps(): string[] {
    return [...this.root.querySelectorAll('.section')].map((section) =>
      [...section.querySelectorAll('[part="next"], p > a.tertiary')].map(textOf).join(' | '),
    );
  }

  section(id: string): HTMLElement {
    return this.root.getElementById(`selvhjelp-${id}`)!.closest<HTMLElement>('.section')!;
  }

  /** The page's address changes, as after a press on a link of the page. */
  async goTo(hash: string): Promise<void> {
    const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = hash;
    await changed;
    await this.drawn();
  }

  /** Texts of the answers that can be read now. */
  answers(): string[] {
    return [...this.root.querySelectorAll<HTMLElement>('.answer p')]
      .filter((one) => one.checkVisibility())
      .map(textOf);
  }

  async choose(answer: string): Promise<void> {
    const rows = [...this.root.querySelectorAll<HTMLElement>('.check-row label')];
    rows.find((row) => textOf(row) === answer)!.click();
    await this.drawn();
  }
}
