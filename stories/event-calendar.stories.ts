import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/index.js';
import type { EventCalendarElement } from '../src/widgets/event-calendar/event-calendar.element.js';
import contactPoints from '../test/fixtures/contact-points.json';
import events from '../test/fixtures/events.json';
import service from '../test/fixtures/service.json';
import { storyBackend, type Answers } from './support/story-backend.js';
import { drawn, find, help, press, search, type } from './support/visitor.js';

/** Eksempel kommune and its neighbours: nothing in it is real. */
const DATA: readonly { id: string; demo?: boolean }[] = events.events;
/** One of them is a demonstration, and then all are taken for it. */
const ALL = DATA.filter(({ demo }) => !demo);
const some = (...ids: string[]) => ALL.filter(({ id }) => ids.includes(id));

/** First day of the month in which time stands still here. */
const QUERY = '?from=2026-11-01';

interface Args {
  backend: Answers;
  kommune?: string;
  view?: 'month';
  for?: string;
  type?: string;
  contactPoint?: string;
  lock?: boolean;
  colorScheme?: 'auto' | 'light' | 'dark';
  formUrl?: string;
  children?: TemplateResult;
  /** What the visitor does when the calendar has drawn itself. */
  then?: (calendar: EventCalendarElement) => void | Promise<void>;
}

const backend = (list: readonly object[] | Answers[string] = ALL, extra: Answers = {}): Answers => {
  const answer = Array.isArray(list)
    ? { format: 1, generated: '2026-11-18T04:00:00Z', events: list as readonly object[] }
    : list;
  return {
    [`events.json${QUERY}`]: answer,
    'contact-points.json': contactPoints,
    'service.json': { ...service, demo: undefined, crisis: undefined },
    ...extra,
  };
};

const render = (args: Args) =>
  html`<selvhjelp-event-calendar
    backend-url=${Object.keys(args.backend).length > 0 ? storyBackend(args.backend) : nothing}
    kommune=${ifDefined(args.kommune)}
    view=${ifDefined(args.view)}
    for=${ifDefined(args.for)}
    type=${ifDefined(args.type)}
    contact-point=${ifDefined(args.contactPoint)}
    color-scheme=${ifDefined(args.colorScheme)}
    form-url=${ifDefined(args.formUrl)}
    ?lock=${args.lock}
    >${args.children ?? nothing}</selvhjelp-event-calendar
  >`;

const meta: Meta<Args> = {
  title: 'Event calendar',
  render,
  args: { backend: backend() },
  play: async ({ canvasElement, args }) => {
    const calendar = canvasElement.querySelector('selvhjelp-event-calendar');
    if (!calendar || !args.then) return;
    await drawn(calendar, '#results');
    await args.then(calendar);
    await calendar.updateComplete;
  },
};
export default meta;
type Story = StoryObj<Args>;

const open = (id: string) => press(`[data-id="${id}"] .event-title`);

const TICK = '[part~="filters"] [type=checkbox]';

const openFilters = async (calendar: EventCalendarElement): Promise<void> => {
  find<HTMLDetailsElement>(calendar, '[part~="filters"] details').open = true;
  // What can be ticked is drawn when the fold has opened.
  await drawn(calendar, TICK);
};

/** Nothing ahead: what was is there, and people who can help. */
export const NoEvents: Story = { args: { backend: backend([]), children: help } };

export const NothingInMyMunicipality: Story = { args: { children: help, then: search('Hvaler') } };

export const NextIsLarge: Story = { args: { kommune: '5530' } };

export const WholeCountry: Story = {};

export const EventOpen: Story = {
  args: {
    formUrl: 'https://eksempel.example/skjema',
    then: open('eksempel-apent-mote-20261201'),
  },
};

export const CancelledFullAndPostponed: Story = {
  args: {
    backend: backend(
      some(
        'eksempel-apent-mote-20261124',
        'eksempel-apent-mote-20261201',
        'eksempel-igangsetter-20261125',
        'eksempel-igangsetter-20270113',
        'eksempel-nettverk-20261208',
      ),
    ),
    for: 'everyone,starters,professionals',
    then: open('eksempel-igangsetter-20261125'),
  },
};

export const OverSeveralDays: Story = {
  args: {
    for: 'professionals',
    then: open('eksempel-seminar-20261127'),
  },
};

export const HiddenAddress: Story = { args: { then: open('eksempel-kvinnegruppe-20261202') } };

export const ForStarters: Story = { args: { for: 'starters' } };

export const Locked: Story = { args: { contactPoint: 'eksempel-link', for: 'everyone', lock: true } };

export const OneOrganiser: Story = { args: { contactPoint: 'eksempel-link' } };

export const BackendDown: Story = { args: { backend: backend(503), children: help } };

export const NewerThanTheModule: Story = { args: { backend: backend({ format: 2 }), children: help } };

export const NotConfigured: Story = { args: { backend: {} } };

export const Loading: Story = { args: { backend: backend('never') } };

export const WithoutJavaScript: Story = {
  args: {
    backend: backend('never'),
    children: html`<p><a href="tel:00000000">Ring frivilligsentralen: 00 00 00 00</a></p>`,
  },
};

export const WithoutContactPoints: Story = {
  args: { backend: backend(ALL, { 'contact-points.json': 503 }) },
};

export const Demonstration: Story = { args: { backend: backend(DATA, { 'service.json': service }) } };

export const Suggestions: Story = { args: { then: type('Tro') } };

export const NothingIsCalledThat: Story = { args: { then: search('Xyzzyqq'), children: help } };

export const Filters: Story = {
  args: {
    then: async (calendar) => {
      await openFilters(calendar);
      press(TICK)(calendar);
    },
  },
};

export const FilteredOut: Story = {
  args: {
    children: help,
    then: async (calendar) => {
      await openFilters(calendar);
      type('xyzzy', '#words')(calendar);
    },
  },
};

export const EarlierEvents: Story = {
  args: {
    backend: backend(
      ALL.filter(({ id }) => id > 'eksempel-k'),
      { 'events.json?to=2026-11-01': { format: 1, events: some('eksempel-stand-20261031') } },
    ),
    then: (calendar) => {
      const all = [...calendar.shadowRoot!.querySelectorAll<HTMLElement>('.results button.tertiary')];
      all.find((one) => one.textContent?.includes('tidligere'))?.click();
    },
  },
};

export const Subscribe: Story = {
  args: {
    backend: backend(ALL, {
      'service.json': {
        ...service,
        demo: undefined,
        crisis: undefined,
        offers: { events: true, feeds: ['kommune', 'for', 'type', 'title'] },
      },
    }),
    then: (calendar) => {
      find<HTMLDetailsElement>(calendar, '[part=subscribe]').open = true;
    },
  },
};

/** A table in containers of 42em; else a small month above the list. */
export const Month: Story = { args: { view: 'month' } };

export const DayOfMonth: Story = {
  args: { view: 'month', then: press('.month td[aria-current] button.wide, .month .cell-event') },
};

export const Dark: Story = {
  args: { colorScheme: 'dark', then: open('eksempel-apent-mote-20261201') },
};

export const Narrow: Story = {
  args: { view: 'month' },
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

export const Nynorsk: Story = {
  globals: { lang: 'nn' },
  args: { then: open('eksempel-apent-mote-20261201') },
};

export const English: Story = {
  globals: { lang: 'en' },
  args: { then: open('eksempel-apent-mote-20261201') },
};

/** On a page that is written from right to left, with the short text in Arabic. */
export const RightToLeft: Story = {
  args: { then: press('[part~="languages"] [lang="ar"]') },
  render: (args) => html`<div dir="rtl">${render(args)}</div>`,
};
