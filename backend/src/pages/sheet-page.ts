import type { ExplainerBlock } from '../../../src/data/explainer.js';
import * as shared from '../../../src/ui/ui.strings.js';
import { blockOf } from './blocks.js';
import { crisisList } from './crisis.js';
import { documentOf, pathOf } from './document.js';
import { pageText, reviewedLine, type PageText } from './explainer-parts.js';
import { html, type Template } from './html.js';
import { organisation } from './organisations.js';
import type { PageContext } from './context.js';
import { qrCode } from './qr.js';
import type { PageLanguage } from './speak.js';
import { TEXTS } from './texts.js';

/** What a professional gives to a person: one page of A4. */
export function sheetPage(context: PageContext, lang: PageLanguage): Template {
  const { service, publicUrl } = context;
  const texts = TEXTS[lang];
  const text = pageText(context.texts(lang), lang);
  return documentOf(
    {
      ...{ kind: 'sheet', lang, publicUrl, service, module: false },
      title: texts.sheetTitle,
      description: texts.sheetWhy,
    },
    html`<div class="around">
        <p>${texts.sheetHow}</p>
        <p>
          <button type="button" data-print hidden>${texts.print}</button> <a href="./">${texts.backToText}</a>
        </p>
      </div>
      <article class="paper">
        <h1>${texts.sheetTitle}</h1>
        ${partOf(text, 'in-short', ['text', 'list'])}
        <h2>${texts.steps}</h2>
        ${partOf(text, 'how-a-group-starts', ['steps'])} ${turnTo(context, lang)} ${crisis(context, lang)}
        ${foot(text, context, lang)}
      </article>`,
  );
}

/** Some of a section's blocks, as they are on paper: a link there leads nowhere. */
function partOf(text: PageText, id: string, kinds: ExplainerBlock['kind'][]): unknown {
  const section = text.sections.find((one) => one.id === id);
  const blocks = section?.blocks.filter(({ kind }) => kinds.includes(kind)) ?? [];
  // One list of each: the second is about what comes later.
  return kinds
    .flatMap((kind) => blocks.filter((block) => block.kind === kind).slice(0, kind === 'text' ? 2 : 1))
    .sort((one, other) => blocks.indexOf(one) - blocks.indexOf(other))
    .map((block, index) => blockOf(block, { id: `${id}-${index}`, has: () => false }));
}

function turnTo({ service, publicUrl }: PageContext, lang: PageLanguage): Template {
  const texts = TEXTS[lang];
  const finder = publicUrl && `${publicUrl}/${pathOf('text', lang)}#finn`;
  return html`<h2>${texts.turnTo}</h2>
    <div class="turn">
      <div>
        <p>${texts.yourContact}</p>
        <p class="line">${texts.contactName}</p>
        <p class="line">${texts.contactPhone}</p>
        <p>${shared.askLocally()}</p>
        ${[service.national, service.operator].map((one) => one && html`<p>${organisation(one)}</p>`)}
      </div>
      ${
        finder
          ? html`<div class="scan">
              ${qrCode(finder, finder)}
              <p class="small">${texts.scan}</p>
            </div>`
          : undefined
      }
    </div>`;
}

function crisis({ service }: PageContext, lang: PageLanguage): Template {
  return html`<h2>${shared.crisisQuestion()}</h2>
    <div class="lines">${crisisList(service, lang).list}</div>`;
}

function foot(text: PageText, { service, publicUrl }: PageContext, lang: PageLanguage): Template {
  const address = publicUrl && `${publicUrl}/${pathOf('text', lang)}`;
  return html`<div class="foot">
    ${address ? html`<p class="small">${TEXTS[lang].moreAt} ${address}</p>` : undefined}
    ${reviewedLine(text, lang)} ${service.demo ? html`<p class="small">${shared.demo()}</p>` : undefined}
  </div>`;
}
