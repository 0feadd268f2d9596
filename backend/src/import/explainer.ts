import { languageCode } from '../../../src/lib/language-code.js';
import { BLOCKS, ExplainerFrame, type BlockKind, type Explainer } from '../schemas/explainer.js';
import { validator, type Fault } from '../schemas/validator.js';
import { removeExplainer, saveExplainer } from '../store/explainers.js';
import { toReason, type Outcome } from './check.js';
import {
  readBounded,
  refused,
  reported,
  type ImportContext,
  type ImportOptions,
  type ImportResult,
} from './command.js';
import { parseJson } from './json.js';
import type { Reason } from './report.js';

/** As much as the widgets read of it. */
const MAX_BYTES = 2 * 1024 * 1024;

/** Takes in the operator's own sections in one language; they take the place of what was taken in before. */
export async function importExplainer(
  file: string,
  context: ImportContext,
  { dryRun = false }: ImportOptions = {},
): Promise<ImportResult> {
  return reported(file, async () => {
    const checked = checkExplainer(parseJson(await readBounded(file, MAX_BYTES)));
    if (!checked.ok) return refused(file, checked.refusals, []);
    const { sections } = checked.value;
    const lang = languageCode(checked.value.lang);
    if (!dryRun) await saveExplainer(context.db, context.operator, { ...checked.value, lang }, context.now);
    const count = `${sections.length} ${sections.length === 1 ? 'del' : 'deler'} på språket «${lang}»`;
    return {
      ok: true,
      message: dryRun ? `Prøve: ${count} er i orden. Ingenting er endret.` : `Tatt inn: ${count}.`,
    };
  });
}

/** The project's own text stands alone again in that language. */
export async function removeExplainerIn(
  tag: string,
  { db, operator, now }: Pick<ImportContext, 'db' | 'operator' | 'now'>,
): Promise<ImportResult> {
  const lang = languageCode(tag);
  const ok = await removeExplainer(db, operator, lang, now);
  const shown = lang.replace(/[^\p{L}\d-]+/gu, ' ').slice(0, 64);
  return {
    ok,
    message: ok
      ? `De egne delene på språket «${shown}» er fjernet.`
      : `Det er ingen egne deler på språket «${shown}».`,
  };
}

const checkFrame = validator(ExplainerFrame);
const CHECKS = Object.fromEntries(
  Object.entries(BLOCKS).map(([kind, schema]) => [kind, validator(schema)]),
) as Record<BlockKind, ReturnType<typeof validator>>;

/** All or nothing, and every reason at once. */
export function checkExplainer(value: unknown): Outcome<Explainer> {
  const frame = checkFrame(value);
  const faults = frame.ok ? frame.value.sections.flatMap(blockFaults) : frame.faults;
  const reasons = [...faults.map(toReason), ...(frame.ok ? brokenRules(frame.value.sections) : [])];
  return reasons.length === 0
    ? { ok: true, value: value as Explainer }
    : { ok: false, refusals: reasons.map((reason) => ({ where: 'filen', ...reason })) };
}

interface Section {
  id: string;
  blocks: { kind: BlockKind }[];
  next?: { kind: string; section?: string };
}

const blockFaults = ({ blocks }: Section, section: number): Fault[] =>
  blocks.flatMap((block, index) => {
    const checked = CHECKS[block.kind](block);
    const at = `/sections/${section}/blocks/${index}`;
    return checked.ok ? [] : checked.faults.map((fault) => ({ ...fault, pointer: `${at}${fault.pointer}` }));
  });

function brokenRules(sections: readonly Section[]): Reason[] {
  return sections.flatMap(({ id, next }, index) => {
    const field = `sections.${index + 1}`;
    const twice = sections.findIndex((one) => one.id === id) !== index;
    return [
      ...(twice ? [{ field: `${field}.id`, code: 'duplicate', why: 'er brukt før i filen' }] : []),
      ...(next?.kind === 'section' && !next.section
        ? [{ field: `${field}.next.section`, code: 'required', why: 'mangler' }]
        : []),
    ];
  });
}
