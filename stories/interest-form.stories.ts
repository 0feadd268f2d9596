import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ports } from '../src/data/ports.js';
import '../src/index.js';
import { chooseLocale, forgetChoice } from '../src/localization/page-language.js';
import type { InterestFormElement } from '../src/widgets/interest-form/interest-form.element.js';
import contactPoints from '../test/fixtures/contact-points.json';
import service from '../test/fixtures/service.json';
import { OPTIONAL_FIELDS } from '../test/support/form-state.js';
import { storyBackend, type Answers } from './support/story-backend.js';
import { help, settle, type, unfold } from './support/visitor.js';

/** Eksempel kommune and its neighbours: nothing in it is real. */
const POINTS: readonly object[] = contactPoints.contactPoints;
const RECEIPT = {
  reference: 'ABCD-2345',
  withdrawalCode: 'ABCD-EFGH-2345-6789',
  receiver: 'eksempel-frivilligsentral',
};

interface Args {
  backend: Answers;
  contactPoint?: string;
  kommune?: string;
  colorScheme?: 'auto' | 'light' | 'dark';
  quickExitUrl?: string;
  children?: TemplateResult;
  locale?: 'nn' | 'en';
  /** What the visitor does when the form has drawn itself. */
  then?: readonly Step[];
}

type Step = (form: InterestFormElement) => void;

/** @param fields that are asked for; undefined: the backend takes no wishes */
const backend = (
  extra: Answers = {},
  fields: readonly string[] | undefined = OPTIONAL_FIELDS,
  points = POINTS,
): Answers => ({
  'contact-points.json': { format: 1, generated: '2026-11-18T04:00:00Z', contactPoints: points },
  'service.json': {
    ...service,
    crisis: undefined,
    offers: fields && {
      waiting: true,
      interests: { fields, fallbackReceiver: 'eksempel-nasjonal', renewals: true },
    },
  },
  'waiting.json': { format: 1, areas: [] },
  interests: RECEIPT,
  withdrawals: 204,
  renewals: 204,
  ...extra,
});

const meta: Meta<Args> = {
  title: 'Interest form',
  render: (args) =>
    html`<selvhjelp-interest-form
      backend-url=${storyBackend(args.backend)}
      contact-point=${ifDefined(args.contactPoint)}
      kommune=${ifDefined(args.kommune)}
      color-scheme=${ifDefined(args.colorScheme)}
      quick-exit-url=${ifDefined(args.quickExitUrl)}
      >${args.children ?? nothing}</selvhjelp-interest-form
    >`,
  args: { backend: backend(), kommune: '5530' },
  play: async ({ canvasElement, args }) => {
    forgetChoice();
    if (args.locale) chooseLocale(args.locale);
    const form = canvasElement.querySelector('selvhjelp-interest-form');
    if (!form) return;
    await settle(form);
    for (const step of args.then ?? []) {
      step(form);
      await settle(form);
    }
  },
};
export default meta;
type Story = StoryObj<Args>;

const press =
  (text: string, selector = 'button'): Step =>
  (form) =>
    [...form.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
      .find((one) => one.textContent.includes(text))
      ?.click();

/** Ticks the row with these words, under the question of that field. */
const tick = (field: string, text = ''): Step => press(text, `[data-field="${field}"] .check-row`);

/** So long after the form was filled in, somebody looks at the page. */
const later =
  (minutes: number): Step =>
  () => {
    const now = ports.now();
    ports.now = () => now + minutes * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
  };

const send = press('', '[part~="form"] .send');
const filledIn = [
  tick('reachBy', 'På telefon'),
  type('00 00 00 00', '#phone'),
  tick('adult', 'Ja'),
  tick('consent'),
];
const withdraw = press('Trekk eller forleng et ønske');

/** The three states that matter most: it is sent … */
export const Sent: Story = { args: { then: [...filledIn, send] } };

/** … nobody can take it here … */
export const WithoutBackend: Story = {
  args: {
    backend: { ...backend(), 'service.json': { ...service, crisis: undefined, offers: {} } },
    children: help,
  },
};

export const ServiceDown: Story = { args: { backend: backend({ 'service.json': 500 }), children: help } };

export const UnderEighteen: Story = { args: { children: help, then: [tick('adult', 'Nei')] } };

/** … and it is not known whether it arrived. */
export const Unsure: Story = { args: { backend: backend({ interests: 500 }), then: [...filledIn, send] } };

/** The place has no telephone: those who run the service are named instead. */
export const SentToNoTelephone: Story = {
  args: {
    backend: backend({ interests: { ...RECEIPT, receiver: 'en' } }, OPTIONAL_FIELDS, [
      { id: 'en', name: 'Eksempel frivilligsentral', municipalities: ['5530'], acceptsInterest: true },
    ]),
    then: [...filledIn, send],
  },
};

export const Sending: Story = {
  args: { backend: backend({ interests: 'never' }), then: [...filledIn, send] },
};

export const NotSent: Story = { args: { backend: backend({ interests: 403 }), then: [...filledIn, send] } };

export const PlaceFirst: Story = { args: { kommune: undefined } };

export const SeveralPlacesFit: Story = {
  args: { kommune: undefined, then: [type('Nes'), press('Søk')] },
};

export const CountyTyped: Story = {
  args: { kommune: undefined, then: [type('Innlandet'), press('Søk')] },
};

export const SeveralMunicipalities: Story = { args: { kommune: '5530,5526,5501' } };

export const SeveralReceivers: Story = {
  args: {
    backend: backend({}, OPTIONAL_FIELDS, [
      { id: 'en', name: 'Eksempel frivilligsentral', municipalities: ['5530'], acceptsInterest: true },
      { id: 'to', name: 'Eksempel selvhjelpshus', municipalities: ['5530'], acceptsInterest: true },
    ]),
  },
};

export const NobodyHere: Story = {
  args: {
    backend: backend({}, undefined, [
      ...POINTS.map((point) => ({ ...point, acceptsInterest: undefined })),
      { id: 'langt-unna', name: 'Eksempel langt unna', municipalities: ['1106'], acceptsInterest: true },
    ]),
    children: help,
  },
};

export const Shortest: Story = { args: { backend: backend({}, []) } };

export const EverythingAsked: Story = {
  args: {
    then: [
      tick('reachBy', 'På telefon'),
      unfold,
      tick('wish', 'Vi er i samme'),
      tick('onBehalf', 'Ja, jeg er pårørende'),
    ],
  },
};

export const Errors: Story = {
  args: { then: [tick('reachBy', 'På telefon'), type('12', '#phone'), type('17912099997', '#alias'), send] },
};

export const EmailWithASlip: Story = {
  args: { then: [tick('reachBy', 'På e-post'), type('eksempel@gmial.com', '#email')] },
};

export const EnoughWaiting: Story = {
  args: {
    backend: backend({
      'waiting.json': { format: 1, areas: [{ municipalities: ['5530'], band: 'enough' }] },
    }),
  },
};

export const Withdrawal: Story = { args: { then: [withdraw, press('Gå videre')] } };

export const WithdrawalConfirm: Story = {
  args: {
    then: [
      withdraw,
      type('ABCD-2345', '#reference'),
      type('ABCD-EFGH-2345-6789', '#withdrawalCode'),
      press('Gå videre'),
    ],
  },
};

export const Withdrawn: Story = {
  args: { then: [...WithdrawalConfirm.args!.then!, press('Ja, trekk ønsket')] },
};

export const Renewed: Story = {
  args: { then: [...WithdrawalConfirm.args!.then!, press('Behold ønsket i 180 dager til')] },
};

export const WithdrawalFailed: Story = {
  args: {
    backend: backend({ withdrawals: 500 }),
    then: [...WithdrawalConfirm.args!.then!, press('Ja, trekk ønsket')],
  },
};

export const NobodyThere: Story = { args: { then: [...filledIn, later(15)] } };

export const Cleared: Story = { args: { then: [...filledIn, later(15), later(2)] } };

export const ReceiptPutAway: Story = { args: { then: [...filledIn, send, later(15), later(2)] } };

/** Taken back meanwhile, in another window. */
export const Gone: Story = { args: { backend: backend({ interests: 410 }), then: [...filledIn, send] } };

export const WithdrawalElsewhere: Story = {
  args: { backend: { ...backend(), 'service.json': { ...service, crisis: undefined, offers: {} } } },
};

export const WithdrawalHereAlone: Story = {
  args: {
    backend: {
      ...backend(),
      'service.json': { ...service, crisis: undefined, offers: {}, withdrawalUrl: undefined },
    },
    then: [press('Trekk et ønske')],
  },
};

export const QuickExit: Story = { args: { quickExitUrl: 'https://www.eksempel.example/' } };

export const BackendDown: Story = { args: { backend: { 'contact-points.json': 404 }, children: help } };

export const Loading: Story = { args: { backend: backend({ 'contact-points.json': 'never' }) } };

export const Dark: Story = { args: { colorScheme: 'dark', then: [...filledIn, unfold] } };

export const Nynorsk: Story = { args: { locale: 'nn', then: [unfold, send] } };

export const English: Story = { args: { locale: 'en', then: [unfold, send] } };
