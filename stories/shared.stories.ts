import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LitElement, html, type TemplateResult } from 'lit';
import { AnnouncerController } from '../src/controllers/announcer-controller.js';
import { CrisisController } from '../src/controllers/crisis-controller.js';
import { LanguageController } from '../src/controllers/language-controller.js';
import { ApiError } from '../src/data/api-error.js';
import type { WelcomeLanguage } from '../src/localization/welcome-texts.js';
import { ground } from '../src/styles/shared.styles.js';
import { actionView } from '../src/ui/action.js';
import { frame, type FrameView } from '../src/ui/frame.js';
import { heading } from '../src/ui/heading.js';
import { icon } from '../src/ui/icons.js';
import { nextSteps } from '../src/ui/next-steps.js';
import { notice } from '../src/ui/notice.js';
import { skeleton } from '../src/ui/skeleton.js';
import { geographySources, sourcesLine } from '../src/ui/sources-line.js';
import { failure, statePanel } from '../src/ui/state-panel.js';
import * as strings from '../src/ui/ui.strings.js';
import { formStyles } from '../src/ui/form.styles.js';
import { uiStyles } from '../src/ui/ui.styles.js';

/** What all widgets share, with nothing of any widget in it. */
class SharedPieces extends LitElement {
  static override styles = [...ground, ...uiStyles, formStyles];
  static override properties = { content: { attribute: false }, view: { attribute: false } };

  content!: () => unknown;
  view: Partial<FrameView> = {};
  readonly language = new LanguageController(this);
  readonly #crisis = new CrisisController(this);
  readonly #announcer = new AnnouncerController(this);

  override render(): TemplateResult {
    return frame({
      language: this.language,
      crisis: this.#crisis,
      announcer: this.#announcer,
      fallback: false,
      level: 2,
      header: html`${heading(2, 'Overskriften til widgeten', { size: 'title' })}
        <p>Én setning om hva den er til.</p>`,
      content: html`${this.content?.()}`,
      ...this.view,
    });
  }
}
if (!customElements.get('shared-pieces')) customElements.define('shared-pieces', SharedPieces);

interface Args {
  content: () => unknown;
  view: Partial<FrameView>;
  welcome?: WelcomeLanguage;
}

const nothingToDo = () => undefined;
const panel = (kind: 'offline' | 'timeout' | 'http' | 'shape') =>
  statePanel(2, failure(new ApiError(kind, { url: 'https://eksempel.example' }), nothingToDo));

const meta: Meta<Args> = {
  title: 'Shared',
  args: { content: () => html`<p>Innholdet til widgeten.</p>`, view: {} },
  argTypes: { content: { table: { disable: true } }, view: { table: { disable: true } } },
  render: ({ content, view, welcome }) => {
    const element = document.createElement('shared-pieces') as SharedPieces;
    Object.assign(element, { content, view });
    element.innerHTML = '<a slot="help" href="tel:00000000">Ring servicetorget i Eksempel kommune</a>';
    if (welcome) element.language.choose(welcome);
    return element;
  },
};
export default meta;
type Story = StoryObj<Args>;

export const Frame: Story = {};
export const DemoData: Story = { args: { view: { demo: true } } };
export const LastGoodAnswer: Story = { args: { view: { staleSince: Date.UTC(2026, 10, 21, 9, 15) } } };
export const NotReadyYet: Story = { args: { content: skeleton } };

export const WelcomeInUkrainian: Story = { args: { welcome: 'uk' } };
export const WelcomeInArabic: Story = { args: { welcome: 'ar' } };
export const WelcomeInPolish: Story = { args: { welcome: 'pl' } };
export const WelcomeInSomali: Story = { args: { welcome: 'so' } };
export const WelcomeInTigrinya: Story = { args: { welcome: 'ti' } };

export const CrisisLinesOfTheBackend: Story = {
  args: {
    view: {
      service: {
        format: 1,
        crisis: [
          { name: 'Eksempeltelefonen', phone: '00 00 00 00', checked: '2026-11-01' },
          {
            name: 'Eksempelchatten',
            url: 'https://eksempel.example',
            checked: '2026-11-01',
          },
        ],
      },
    },
  },
};

export const Offline: Story = { args: { content: () => panel('offline') } };
export const TooSlow: Story = { args: { content: () => panel('timeout') } };
export const ServerFault: Story = { args: { content: () => panel('http') } };
export const UnexpectedAnswer: Story = { args: { content: () => panel('shape') } };

export const EmptyWithNextSteps: Story = {
  args: {
    content: () =>
      html`${statePanel(2, { title: 'Det er ingenting her ennå', text: 'Én setning om hvorfor.' })}
      ${nextSteps(2, {
        help: true,
        steps: [
          {
            text: 'Se 3 steder i nabokommuner',
            onPress: nothingToDo,
          },
          { text: 'Se tilbud på nett og telefon', onPress: nothingToDo },
        ],
      })}`,
  },
};

export const Notices: Story = {
  args: {
    content: () =>
      html`<div class="cards">
        ${notice({ kind: 'info', text: 'Noe som er greit å vite.' })}
        ${notice({ kind: 'warning', lead: 'Ring før du drar.', text: 'Opplysningene ble bekreftet i mai 2025.' })}
        ${notice({ kind: 'danger', lead: strings.errorPrefix(), text: 'Skriv et telefonnummer.' })}
        ${notice({ kind: 'success', lead: 'Sendt.', text: 'Ta vare på koden.' })}
      </div>`,
  },
};

export const Buttons: Story = {
  args: {
    content: () =>
      html`<p class="buttons">
        ${actionView({ text: 'Ring 00 00 00 00', href: 'tel:00000000' }, 'primary')}
        ${actionView({ text: 'Si at du ønsker en gruppe', onPress: nothingToDo }, 'secondary')}
        ${actionView({ text: 'Skriv ut', onPress: nothingToDo }, 'tertiary')}
      </p>`,
  },
};

export const Fields: Story = {
  args: {
    content: () =>
      html`<div class="field">
          <label class="label" for="phone">Telefon</label>
          <span class="tag warning">${strings.required()}</span>
          <p class="small" id="hint">Med landkode om den ikke er norsk</p>
          <p class="error" id="error">${icon('warning')} ${strings.errorPrefix()} Skriv et telefonnummer</p>
          <input class="input" id="phone" type="tel" aria-invalid="true" aria-describedby="hint error" />
        </div>
        <label class="check-row"><input type="checkbox" /> På nett (3)</label>
        <label class="check-row"><input type="radio" checked /> På telefon</label>
        <div class="chips">
          <button type="button" class="chip">På nett ${icon('close')}</button>
        </div>`,
  },
};

export const Card: Story = {
  args: {
    content: () =>
      html`<ul class="cards" role="list">
        <li class="card">
          ${heading(2, 'Eksempel frivilligsentral', { depth: 1 })}
          <p class="small">Eksempel · møtes fysisk og på telefon</p>
          <span class="tag">${strings.optional()}</span>
          <details class="fold">
            <summary>Adresse</summary>
            <dl class="facts">
              <dt>Adresse</dt>
              <dd>Eksempelveien 1, 0000 Eksempel</dd>
            </dl>
          </details>
        </li>
      </ul>`,
  },
};

export const Sources: Story = { args: { content: () => sourcesLine(geographySources()) } };
