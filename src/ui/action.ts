import { html, nothing, type TemplateResult } from 'lit';

/** Something a person can do: a link when it has `href`, else a button. */
export interface Action {
  text: string;
  /** Only what the data layer let through: https, mailto or tel. */
  href?: string;
  onPress?: (event: MouseEvent) => void;
  lang?: string;
  part?: string;
  /** Id of what tells it from others of the same name: a card's heading. */
  describedBy?: string;
}

/** `primary` is filled: one a card or screen. */
export type Emphasis = 'primary' | 'secondary' | 'tertiary';

const CLASSES = { primary: 'button primary', secondary: 'button secondary', tertiary: 'tertiary' };

export function actionView(action: Action, emphasis: Emphasis): TemplateResult {
  const { href, text, onPress, lang = nothing, part = nothing, describedBy = nothing } = action;
  return href
    ? html`<a
        class=${CLASSES[emphasis]}
        href=${href}
        lang=${lang}
        part=${part}
        aria-describedby=${describedBy}
        @click=${onPress}
        >${text}</a
      >`
    : html`<button
        type="button"
        class=${CLASSES[emphasis]}
        lang=${lang}
        part=${part}
        aria-describedby=${describedBy}
        @click=${onPress}
      >
        ${text}
      </button>`;
}
