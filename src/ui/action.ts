import { html, nothing, type TemplateResult } from 'lit';

/** Something a person can do: a link when it has `href`, else a button. */
export interface Action {
  text: string;
  /** Only what the data layer let through: https, mailto or tel. */
  href?: string;
  onPress?: (event: MouseEvent) => void;
  lang?: string;
  part?: string;
  /** Said instead of `text`, which it begins with, where many look alike. */
  label?: string;
  /** Id of what tells it from others of the same name: a card's heading. */
  describedBy?: string;
}

/** `primary` is filled: one a card or screen. */
export type Emphasis = 'primary' | 'secondary' | 'tertiary';

const CLASSES = { primary: 'button primary', secondary: 'button secondary', tertiary: 'tertiary' };

/** An address that is too long for its line is broken where it is read apart. */
const breakable = (text: string) =>
  text.split(/(?=[@.])/).map((part, at) => (at ? html`<wbr />${part}` : part));

export function actionView(action: Action, emphasis: Emphasis): TemplateResult {
  const { href, text, onPress, lang = nothing, part = nothing } = action;
  const { describedBy = nothing } = action;
  const isMail = href?.startsWith('mailto:');
  // Some browsers name a link with a space where its text may break.
  const label = action.label ?? (isMail ? text : nothing);
  return href
    ? html`<a
        class=${CLASSES[emphasis]}
        href=${href}
        lang=${lang}
        part=${part}
        aria-label=${label}
        aria-describedby=${describedBy}
        @click=${onPress}
        >${isMail ? breakable(text) : text}</a
      >`
    : html`<button
        type="button"
        class=${CLASSES[emphasis]}
        lang=${lang}
        part=${part}
        aria-label=${label}
        aria-describedby=${describedBy}
        @click=${onPress}
      >
        ${text}
      </button>`;
}
