import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/index.js';
import type { ContactFinderElement } from '../src/widgets/contact-finder/contact-finder.element.js';
import contactPoints from '../test/fixtures/contact-points.json';
import service from '../test/fixtures/service.json';
import { storyBackend, type Answers } from './support/story-backend.js';
import { drawn, help, press, search, type, unfold } from './support/visitor.js';

/** Eksempel kommune and its neighbours: nothing in it is real. */
const ALL = contactPoints.contactPoints;
const points = (...ids: string[]) => ALL.filter(({ id }) => ids.length === 0 || ids.includes(id));

interface Args {
  backend: Answers;
  kommune?: string;
  fylke?: string;
  headingLevel?: number;
  colorScheme?: 'auto' | 'light' | 'dark';
  map?: boolean;
  formUrl?: string;
  directionsUrl?: string;
  children?: TemplateResult;
  /** What the visitor does when the finder has drawn itself. */
  then?: (finder: ContactFinderElement) => void | Promise<void>;
}

const backend = (list: readonly object[], extra: Answers = {}): Answers => ({
  'contact-points.json': { format: 1, generated: '2026-11-18T04:00:00Z', contactPoints: list },
  'service.json': { ...service, crisis: undefined },
  ...extra,
});

const render = (args: Args) =>
  html`<selvhjelp-contact-finder
    backend-url=${Object.keys(args.backend).length > 0 ? storyBackend(args.backend) : nothing}
    kommune=${ifDefined(args.kommune)}
    fylke=${ifDefined(args.fylke)}
    heading-level=${ifDefined(args.headingLevel)}
    color-scheme=${ifDefined(args.colorScheme)}
    form-url=${ifDefined(args.formUrl)}
    directions-url=${ifDefined(args.directionsUrl)}
    ?map=${args.map}
    >${args.children ?? nothing}</selvhjelp-contact-finder
  >`;

const meta: Meta<Args> = {
  title: 'Contact finder',
  render,
  args: { backend: backend(points()) },
  play: async ({ canvasElement, args }) => {
    const finder = canvasElement.querySelector('selvhjelp-contact-finder');
    if (!finder || !args.then) return;
    await drawn(finder, '#results');
    await args.then(finder);
    await finder.updateComplete;
  },
};
export default meta;
type Story = StoryObj<Args>;

const TICK = '[part~="filters"] input';

/** The commonest state of all. */
export const NoneInMyMunicipality: Story = { args: { children: help, then: search('Hvaler') } };

export const NoWayToGetInTouch: Story = {
  args: { backend: backend(points('eksempel-uten-kontakt')), kommune: '5501', children: help },
};

export const GoodCard: Story = {
  args: { backend: backend(points('eksempel-frivilligsentral')), kommune: '5530' },
};

export const OldCard: Story = {
  args: { backend: backend(points('eksempel-frisklivssentral', 'eksempel-organisasjon', 'eksempel-link')) },
};

export const BackendDown: Story = {
  args: { backend: backend([], { 'contact-points.json': 404 }), children: help },
};

export const NotConfigured: Story = { args: { backend: {} } };

export const NewerThanTheModule: Story = {
  args: { backend: backend([], { 'contact-points.json': { format: 2 } }), children: help },
};

export const Loading: Story = { args: { backend: backend([], { 'contact-points.json': 'never' }) } };

export const WithoutJavaScript: Story = {
  args: {
    backend: backend([], { 'contact-points.json': 'never' }),
    children: html`<p><a href="tel:00000000">Ring frivilligsentralen: 00 00 00 00</a></p>`,
  },
};

export const NoPlacesAtAll: Story = { args: { backend: backend([]), children: help } };

export const WholeCountry: Story = {};

export const CardUnfolded: Story = {
  args: {
    backend: backend(points('eksempel-frivilligsentral')),
    directionsUrl: 'https://kart.eksempel.example/?q={address}',
    then: unfold,
  },
};

export const NotOpenNow: Story = {
  args: { backend: backend(points('eksempel-pause', 'eksempel-stengt', 'eksempel-planlagt')) },
};

export const HiddenAndAreaOnlyAddress: Story = {
  args: { backend: backend(points('eksempel-skjult', 'eksempel-omrade')), then: unfold },
};

export const ClosedForNow: Story = {
  args: { backend: backend(points('eksempel-stengt', 'eksempel-planlagt')) },
};

/** What is asked for exists, and the page is made for another area. */
export const AnotherArea: Story = {
  args: {
    backend: backend([
      ...points('eksempel-frivilligsentral'),
      ...Array.from({ length: 8 }, (_, at) => ({
        ...points('eksempel-link')[0],
        id: `sted-${at}`,
        name: `Eksempel sted ${at + 1}`,
      })),
    ]),
    fylke: '50',
    children: help,
    then: search('Senja'),
  },
};

export const Suggestions: Story = { args: { then: type('Se') } };

export const FormerMunicipality: Story = { args: { then: type('Lenvik') } };

export const DividedMunicipality: Story = { args: { then: search('Tysfjord') } };

export const NothingIsCalledThat: Story = { args: { then: search('Xyzzyqq'), children: help } };

export const Filters: Story = {
  args: {
    then: async (finder) => {
      unfold(finder);
      // What can be ticked is drawn when the fold has opened.
      await drawn(finder, TICK);
      press(TICK)(finder);
      await finder.updateComplete;
    },
  },
};

/** Needs a container of 30em. */
export const Map: Story = {
  args: { map: true, then: press('[part~="map"] button') },
};

export const FormIsNotOnThePage: Story = {
  args: {
    backend: backend(points('eksempel-frivilligsentral')),
    then: press('.actions .secondary'),
  },
};

export const Handout: Story = {
  args: {
    backend: backend(points('eksempel-frivilligsentral')),
    then: press('.folds > .row button'),
  },
};

export const LongNames: Story = { args: { backend: backend(points('eksempel-distriktskontor')) } };

export const Dark: Story = { args: { colorScheme: 'dark', then: type('Senja') } };

export const Narrow: Story = {
  args: { then: type('Senja') },
  render: (args) => html`<div class="narrow">${render(args)}</div>`,
  decorators: [
    (story) =>
      html`<style>
          .narrow {
            inline-size: 288px;
          }
        </style>
        ${story()}`,
  ],
};

export const Nynorsk: Story = { globals: { lang: 'nn' }, args: { then: type('Senja') } };

export const English: Story = { globals: { lang: 'en' }, args: { then: type('Senja') } };

/** On a page that is written from right to left, with the short text in Arabic. */
export const RightToLeft: Story = {
  args: {
    backend: backend(points('eksempel-frivilligsentral')),
    then: press('[part~="languages"] [lang="ar"]'),
  },
  render: (args) => html`<div dir="rtl">${render(args)}</div>`,
};

/** A municipality's own colours and typeface. */
export const Themed: Story = {
  args: { backend: backend(points('eksempel-frivilligsentral')) },
  decorators: [
    (story) =>
      html`<style>
          .themed {
            --selvhjelp-color-accent: #ffdd00;
            --selvhjelp-color-on-accent: #1a1a1a;
            --selvhjelp-color-link: light-dark(#3b2c00, #ffe45c);
            --selvhjelp-radius: 0;
            --selvhjelp-font-family: Georgia, serif;
          }
        </style>
        <div class="themed">${story()}</div>`,
  ],
};
