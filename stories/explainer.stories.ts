import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import en from '../content/explainer.en.json';
import nb from '../content/explainer.nb.json';
import nn from '../content/explainer.nn.json';
import { besideModule } from '../src/data/explainer.js';
import '../src/index.js';
import { chooseLocale, forgetChoice } from '../src/localization/page-language.js';
import type { ExplainerElement } from '../src/widgets/explainer/explainer.element.js';
import contactPoints from '../test/fixtures/contact-points.json';
import { storyBackend, type Answers } from './support/story-backend.js';
import { help, settle } from './support/visitor.js';

interface Args {
  backend: Answers;
  audience?: 'person' | 'relative' | 'professional';
  sections?: string;
  expanded?: boolean;
  colorScheme?: 'auto' | 'light' | 'dark';
  locale?: 'nn' | 'en';
  /** Stands after the explainer on the page. */
  beside?: (backend: string) => TemplateResult;
  children?: TemplateResult;
  /** What the reader does when the text has come. */
  then?: readonly ((explainer: ExplainerElement) => void)[];
}

const backend = (texts: Answers, extra: Answers = {}): Answers => ({
  ...texts,
  'service.json': { format: 1 },
  'contact-points.json': contactPoints,
  ...extra,
});
const LONG: Answers = {
  'beside/explainer.nb.json': nb,
  'beside/explainer.nn.json': nn,
  'beside/explainer.en.json': en,
};

const meta: Meta<Args> = {
  title: 'Explainer',
  render: (args) => {
    const url = storyBackend(args.backend);
    besideModule.url = (name) => `${url}/beside/${name}`;
    return html`<selvhjelp-explainer
        backend-url=${url}
        audience=${ifDefined(args.audience)}
        sections=${ifDefined(args.sections)}
        color-scheme=${ifDefined(args.colorScheme)}
        ?expanded=${args.expanded}
        >${args.children ?? nothing}</selvhjelp-explainer
      >${args.beside?.(url) ?? nothing}`;
  },
  args: { backend: backend(LONG) },
  play: async ({ canvasElement, args }) => {
    forgetChoice();
    if (args.locale) chooseLocale(args.locale);
    const explainer = canvasElement.querySelector('selvhjelp-explainer');
    if (!explainer) return;
    for (const step of [() => undefined, ...(args.then ?? [])]) {
      step(explainer);
      await settle(explainer);
    }
  },
};
export default meta;
type Story = StoryObj<Args>;

const press = (selector: string) => (explainer: ExplainerElement) =>
  explainer.shadowRoot!.querySelectorAll<HTMLElement>(selector).forEach((one) => one.click());

const finder = (url: string) =>
  html`<selvhjelp-contact-finder backend-url=${url}></selvhjelp-contact-finder>`;

export const ForAPerson: Story = {};
export const ForARelative: Story = { args: { audience: 'relative' } };
export const ForAProfessional: Story = { args: { audience: 'professional' } };
export const BesideAFinder: Story = { args: { beside: finder } };

/** Every section open, and every answer that is first chosen. */
export const EverythingOpen: Story = {
  args: { expanded: true, then: [press('.question summary'), press('fieldset legend + .check-row label')] },
};
export const SomeSections: Story = { args: { sections: 'how-a-group-works,rules', children: help } };
export const OneSection: Story = { args: { sections: 'what-it-is-not' } };
export const Dark: Story = {
  args: { colorScheme: 'dark', sections: 'how-a-group-starts,what-it-is-not,words', expanded: true },
};
export const Nynorsk: Story = { args: { locale: 'nn' } };
export const English: Story = { args: { locale: 'en' } };

/** The long text is on its way … */
export const Loading: Story = {
  args: { backend: backend({ 'beside/explainer.nb.json': 'never' }), beside: finder },
};

/** … can't be had … */
export const ShortVersion: Story = { args: { backend: backend({}), children: help } };

/** … or is in another language than the page. */
export const AnotherLanguage: Story = {
  args: { backend: backend({ 'beside/explainer.nb.json': nb }), locale: 'en' },
};

/** The backend has put a section of its own in the place of one, and another after the last. */
export const WithWhatABackendAdds: Story = {
  args: {
    sections: 'here,in-short',
    backend: backend(LONG, {
      'service.json': { format: 1, offers: { explainer: ['nb'] } },
      'explainer.nb.json': {
        format: 1,
        lang: 'nb',
        sections: [
          {
            id: 'here',
            title: 'Slik er det i Eksempel',
            blocks: [{ kind: 'text', text: 'Hos oss møtes gruppene på biblioteket.' }],
            next: { kind: 'section', text: 'Les kort om selvhjelp', section: 'in-short' },
          },
        ],
      },
    }),
  },
};

export const LinkCopied: Story = { args: { sections: 'in-short', then: [press('.copy button')] } };
