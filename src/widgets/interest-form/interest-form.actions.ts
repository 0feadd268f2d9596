import { giveCodes, sendInterest, type CodeUse } from '../../data/interests.js';
import { searchPlaces, type PlaceHit } from '../../geography/geography.js';
import { interpretPlace, MANY } from '../../geography/interpret.js';
import type { Locale } from '../../localization/localization.js';
import { copyText } from '../../ui/copy-text.js';
import type { PlaceSearchHandlers } from '../../ui/place-search.js';
import { suggestionsText } from '../../ui/place-words.js';
import { tryNumber } from '../../ui/place-search.strings.js';
import * as shared from '../../ui/ui.strings.js';
import { SelvhjelpInterestSentEvent, SelvhjelpInterestWithdrawnEvent } from './interest-form.events.js';
import type { Code, FormHandlers, Screen } from './interest-form.handlers.js';
import { newKey } from './interest-form.key.js';
import {
  afterFailure,
  afterReceipt,
  answered,
  cleared,
  codesOf,
  failureOf,
  isEditable,
  nextAttempt,
  nextStep,
  NO_ANSWERS,
  toInterest,
  type Field,
  type FormState,
  type Idle,
  type InterestReceipt,
  type Place,
} from './interest-form.model.js';
import { receiptText } from './interest-form.outcome.view.js';
import { pageAddress } from './interest-form.page-address.js';
import * as strings from './interest-form.strings.js';
import { termsOf } from './interest-form.terms.js';

/** As the form is before anybody has touched it. */
export const UNTOUCHED: Screen = {
  answers: NO_ANSWERS,
  pressed: false,
  refused: [],
  sending: { kind: 'filling' },
  idle: { kind: 'awake' },
  search: { text: '', suggestions: [] },
};

/** "Sender …" is said only when it takes time. */
const SLOW_MS = 1_000;

/** What the actions need of the element. */
export interface Form {
  readonly host: HTMLElement;
  screen(): Screen;
  state(): FormState;
  locale(): Locale;
  backendUrl(): string | undefined;
  leaveTo(): string | undefined;
  set(changes: Partial<Screen>): void;
  announce(text: string, afterMs?: number): void;
  /** Runs when what was set is drawn. */
  drawn(run: (root: ShadowRoot) => void): void;
  /** Moves the focus as soon as there is such a thing, unless the person goes elsewhere before. */
  lead(selector: string): void;
  print(): void;
  /** Asks again what the backend offers. */
  reload(): void;
  /** Somebody is there. */
  stay(): void;
}

/** Who reads it, or that nobody can. */
const WHO = '#who, [part~="state"] .heading';

const focusOn = (form: Form, selector: string): void =>
  form.drawn((root) => root.querySelector<HTMLElement>(selector)?.focus());

/* ---- where ---- */

/** What the backend said of the place before is not said of this one. */
function moveTo(form: Form, chosen: Place, changes: Partial<Screen> = {}): void {
  const refused = form.screen().refused.filter(({ field }) => field !== 'place');
  form.set({ hit: undefined, refused, chosen, ...changes });
}

/** A county is no answer yet: who receives it may differ, and the groups are in municipalities. */
function choosePlace(form: Form, hit: PlaceHit): void {
  const { kind, name, number, municipalities } = hit.place;
  if (kind === 'county') {
    form.set({ search: { text: name, suggestions: [], within: municipalities } });
    return focusOn(form, '#within');
  }
  moveTo(form, { municipality: number }, { hit, search: UNTOUCHED.search });
  // What was said of the search is not true any more.
  form.announce('');
  focusOn(form, WHO);
}

/** The search for a place: as in the finder, but nothing is chosen while a person still types. */
export const searchActions = (form: Form): PlaceSearchHandlers & { pick(hit: PlaceHit): void } => ({
  type(text) {
    const suggestions = searchPlaces(text, MANY);
    form.set({ search: { text, suggestions } });
    form.announce(text.trim() ? suggestionsText(suggestions.length) : '');
  },
  submit() {
    const { text } = form.screen().search;
    const meaning = interpretPlace(text);
    if (meaning.kind === 'place') return choosePlace(form, meaning.hit);
    const which = meaning.kind === 'which' ? meaning.hits : [];
    const unknown = which.length === 0;
    form.set({ search: { text, suggestions: [], which, unknown } });
    if (unknown) form.announce(tryNumber());
    else focusOn(form, '#results');
  },
  dismiss() {
    const { search } = form.screen();
    if (search.suggestions.length === 0) return;
    form.set({ search: { ...search, suggestions: [] } });
    focusOn(form, '#place');
  },
  pick: (hit) => choosePlace(form, hit),
});

/** Another widget asks for a group somewhere: the place is filled in, unless something is on its way already. */
export function takeRequest(form: Form, place: Place): void {
  const { sending } = form.screen();
  const free = isEditable(form.state()) || sending.kind === 'cleared';
  if (free) moveTo(form, place, sending.kind === 'cleared' ? { sending: { kind: 'filling' } } : {});
  form.lead(free ? WHO : '#outcome, .send');
}

/* ---- sending ---- */

/** A new state of the form; what is not in it, an attempt for instance, is gone. */
const put = (form: Form, state: FormState): void =>
  form.set({ attempt: undefined, withdrawing: undefined, ...state });

async function send(form: Form): Promise<void> {
  const url = form.backendUrl();
  if (!url || form.screen().sending.kind === 'sending') return;
  form.set({ pressed: true });
  const { attempt: last } = form.screen();
  const attempt = nextAttempt(last, toInterest(form.state(), form.locale()), newKey);
  if (!attempt) return focusOn(form, '#errors');
  form.set({ attempt, sending: { kind: 'sending' } });
  form.announce(strings.sending(), SLOW_MS);
  // The fields can't be changed meanwhile, and what can't be changed loses the focus.
  focusOn(form, '.send');
  try {
    // Not called off when the element leaves the page: it may be there already.
    received(form, await sendInterest(url, attempt.interest, attempt.key));
  } catch (error) {
    failed(form, error);
  }
}

function received(form: Form, receipt: InterestReceipt): void {
  put(form, afterReceipt(form.state(), receipt));
  form.set({ copied: undefined });
  form.announce('');
  focusOn(form, '#outcome');
  form.host.dispatchEvent(new SelvhjelpInterestSentEvent({ contactPoint: receipt.receiver }));
}

/** What the backend wants mended is said at the fields; everything else above the button. */
function failed(form: Form, error: unknown): void {
  const next = afterFailure(form.state(), error);
  const mendable = next.refused.length > 0 && !next.attempt?.arrived;
  put(form, mendable ? { ...next, sending: { kind: 'filling' } } : next);
  form.announce('');
  focusOn(form, mendable ? '#errors' : '#outcome');
  if (!mendable) return;
  // What was known of the backend is old: another text over the box, which is asked for anew, or another who receives.
  const fields = next.refused.map(({ field }) => field);
  if (fields.includes('consent')) form.set({ consentTo: undefined });
  if (fields.includes('consent') || fields.includes('place')) form.reload();
}

/* ---- taking it back ---- */

async function goOn(form: Form, use?: CodeUse): Promise<void> {
  const { withdrawing } = form.screen();
  const url = form.backendUrl();
  if (!url || !withdrawing || withdrawing.kind === 'sending') return;
  const next = nextStep(withdrawing, use);
  form.set({ withdrawing: next });
  if (next.kind !== 'sending')
    return focusOn(form, next.kind === 'codes' ? '.card [aria-invalid]' : '#withdrawal');
  form.announce(strings.sending(), SLOW_MS);
  try {
    await giveCodes(url, next.use, codesOf(next));
    const withdrawn = next.use === 'withdrawals';
    form.set({
      withdrawing: { kind: 'done', use: next.use },
      ...(withdrawn && isOfReceipt(form, next) && UNTOUCHED),
    });
    if (withdrawn) form.host.dispatchEvent(new SelvhjelpInterestWithdrawnEvent());
  } catch (error) {
    const failure = failureOf(error);
    const { reference, withdrawalCode } = next;
    form.set({
      withdrawing: WRONG_CODES.has(failure.status)
        ? { kind: 'codes', reference, withdrawalCode, wrong: true }
        : { ...next, kind: 'failed', ...failure },
    });
  }
  form.announce('');
  focusOn(form, '.card [aria-invalid], #said');
}

/** What a backend answers to codes that it has never given to anybody. */
const WRONG_CODES = new Set<number | undefined>([400, 422]);

/** What was taken back is the wish whose receipt is in view: that goes too. */
function isOfReceipt(form: Form, codes: { reference: string }): boolean {
  const { sending } = form.screen();
  const plain = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return sending.kind === 'sent' && plain(codes.reference) === plain(sending.receipt.reference);
}

/** Opens it, with the codes that are in view when there are; in it, a step back. */
function openWithdrawal(form: Form): void {
  const { withdrawing, sending } = form.screen();
  // What becomes of the wish is shown where the form is.
  if (sending.kind === 'sending') return;
  const { reference = '', withdrawalCode = '' } =
    withdrawing && 'reference' in withdrawing
      ? withdrawing
      : !withdrawing && sending.kind === 'sent'
        ? sending.receipt
        : {};
  form.set({ withdrawing: { kind: 'codes', reference, withdrawalCode } });
  focusOn(form, '#withdrawal');
}

function setCode(form: Form, name: Code, text: string): void {
  const { withdrawing } = form.screen();
  if (withdrawing?.kind === 'codes')
    form.set({ withdrawing: { ...withdrawing, [name]: text, missing: false, wrong: false } });
}

/** To where it was opened; from its end, to where one begins. */
function closeWithdrawal(form: Form): void {
  const done = form.screen().withdrawing?.kind === 'done';
  form.set({ withdrawing: undefined });
  focusOn(form, done ? `#outcome, ${WHO}` : '.withdraw button');
}

/* ---- the rest ---- */

/** To the field, unfolded if need be. */
const show = (form: Form, field: Field): void =>
  form.drawn((root) => {
    const place = root.querySelector(field === 'place' ? '.who' : `[data-field="${field}"]`);
    const fold = place?.closest('details');
    if (fold) fold.open = true;
    place?.querySelector<HTMLElement>('input, button, [tabindex]')?.focus();
  });

async function copy(form: Form, text: string | undefined): Promise<void> {
  if (!text) return;
  const copied = await copyText(text);
  form.set({ copied });
  form.announce(copied ? shared.copied() : shared.copyFailed());
}

/** The answers go first, and with them what would ask "do you want to leave?". */
function leave(form: Form): void {
  clear(form);
  form.drawn(() => location.replace(form.leaveTo()!));
}

/** Nothing of what was typed stays, nor where it was typed. */
function clear(form: Form): void {
  put(form, cleared(form.state()));
  form.set({ chosen: undefined, hit: undefined });
}

/** The warning comes up or goes; or what is left on the screen goes, unless it is on its way. */
export function becomeIdle(form: Form, idle: Idle | { kind: 'over' }): void {
  if (idle.kind === 'awake' && form.screen().idle.kind === 'awake') return;
  if (idle.kind !== 'over') return form.set({ idle });
  const { sending, attempt, withdrawing } = form.screen();
  if (sending.kind === 'sending' || withdrawing?.kind === 'sending') return form.stay();
  clear(form);
  form.set({ doubt: !!attempt?.arrived });
  focusOn(form, '[part~="state"] .heading');
}

function restart(form: Form): void {
  form.set({ ...UNTOUCHED, attempt: undefined, withdrawing: undefined, copied: undefined, doubt: false });
  focusOn(form, WHO);
}

/** What each press leads to. */
export const formActions = (form: Form): FormHandlers => ({
  answer(name, value) {
    if (name === 'consent') form.set({ consentTo: termsOf(form.state()) });
    put(form, answered(form.state(), name, value));
    if (name !== 'adult') return;
    // What stands around the question is then something else.
    form.announce(value ? '' : strings.young());
    form.drawn((root) => root.querySelector('[data-field="adult"]')?.scrollIntoView({ block: 'nearest' }));
  },
  suggested(address) {
    put(form, answered(form.state(), 'email', address));
    // What was pressed is gone.
    focusOn(form, '#email');
  },
  receiver(contactPoint) {
    moveTo(form, { ...form.state().place, contactPoint }, { hit: form.screen().hit });
    focusOn(form, WHO);
  },
  changePlace() {
    moveTo(form, {});
    focusOn(form, '#place');
  },
  send: () => void send(form),
  show: (field) => show(form, field),
  copy() {
    const { sending } = form.screen();
    if (sending.kind === 'sent')
      void copy(form, receiptText(sending, form.state().service.withdrawalUrl ?? pageAddress()));
  },
  copyLink: () => void copy(form, pageAddress()),
  print: () => form.print(),
  restart: () => restart(form),
  stay: () => form.stay(),
  leave: () => leave(form),
  withdraw: () => openWithdrawal(form),
  closeWithdrawal: () => closeWithdrawal(form),
  code: (name, text) => setCode(form, name, text),
  goOn: () => void goOn(form),
  renew: () => void goOn(form, 'renewals'),
});
