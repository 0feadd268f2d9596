/**
 * The module's one Trusted Types policy.
 *
 * Lit makes a policy called `lit-html` when it is loaded, and throws when the page has that name already (a Lit of its
 * own, or this module twice). The build puts {@link templatePolicy} in its place (`tools/patch-lit.mjs`): a name of our
 * own, made when first needed, never left where another script could use it to get round the page's rules.
 */

/** The name that a page with `trusted-types` in its Content-Security-Policy must allow. */
export const POLICY_NAME = 'selvhjelp-widgets';

interface HtmlPolicy {
  createHTML(html: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy;
}

const UNTOUCHED: HtmlPolicy = { createHTML: (html) => html };

/** Undefined: not asked for yet. `refused`: the page's rules said no, and they don't change while a page lives. */
let policy: HtmlPolicy | 'refused' | undefined;

/** @returns whether templates can be made on this page; asks the browser the first time */
export function templatesAllowed(): boolean {
  policy ??= askForPolicy();
  return policy !== 'refused';
}

/** What Lit hands each template's own text through; values never pass here. */
export const templatePolicy: HtmlPolicy = {
  createHTML(html) {
    return templatesAllowed() ? (policy as HtmlPolicy).createHTML(html) : html;
  },
};

function askForPolicy(): HtmlPolicy | 'refused' {
  const { trustedTypes } = globalThis as { trustedTypes?: Partial<PolicyFactory> };
  // Without the function it is a browser that has none, or an element of the page with that id.
  if (typeof trustedTypes?.createPolicy !== 'function') return UNTOUCHED;
  try {
    return trustedTypes.createPolicy(POLICY_NAME, UNTOUCHED);
  } catch {
    return 'refused';
  }
}
