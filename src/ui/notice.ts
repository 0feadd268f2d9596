import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from './icons.js';

export type NoticeKind = 'info' | 'warning' | 'danger' | 'success';

const ICONS: Readonly<Record<NoticeKind, IconName>> = {
  info: 'info',
  warning: 'warning',
  danger: 'warning',
  success: 'check',
};

export interface NoticeOptions {
  kind: NoticeKind;
  /** First words, in bold: "Ring før du drar." */
  lead?: string;
  text: unknown;
  /** Warnings that stand among many (freshness on cards) go without. */
  withoutIcon?: boolean;
  part?: string;
}

/** A strip in one of four colours; the words carry the meaning, the colour only repeats it. */
export const notice = ({ kind, lead, text, withoutIcon, part }: NoticeOptions): TemplateResult =>
  html`<div class="notice ${kind}" part=${part ?? nothing}>
    ${withoutIcon ? nothing : icon(ICONS[kind])}
    <p>${lead ? html`<strong>${lead}</strong> ` : nothing}${text}</p>
  </div>`;
