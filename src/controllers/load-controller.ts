import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../data/api-error.js';
import { AbortController } from '../data/ports.js';
import type { Loaded } from '../data/request.js';

export type { Loaded } from '../data/request.js';

/**
 * - `idle`: nothing to load yet
 * - `loading`: `last` is what was shown before, for the same question
 * - `ready`: with `last.error`, a newer try failed and this is the last good answer
 * - `failed`: there is no answer, new or old
 */
export type LoadState<T> =
  | { status: 'idle' }
  | { status: 'loading'; last?: Loaded<T> }
  | { status: 'ready'; last: Loaded<T> }
  | { status: 'failed'; error: ApiError; last?: Loaded<T> };

export interface LoadOptions<T, A extends readonly unknown[]> {
  /** What the question depends on, looked at before each render; undefined: don't load. */
  args: () => A | undefined;
  load: (args: A, signal: AbortSignal) => Promise<Loaded<T>>;
  /** When a question has its answer or its failure, before the host renders it; never for one that was overtaken. */
  onSettled?: (state: LoadState<T>) => void;
}

/**
 * Loads what a widget shows: the newest question wins, a removed element stops asking and asks again when it is
 * back, the last good answer stays through a failure.
 *
 * Not `@lit/task`: see docs/adr/0015-loading-without-task.md.
 */
export class LoadController<
  T,
  A extends readonly unknown[] = readonly unknown[],
> implements ReactiveController {
  state: LoadState<T> = { status: 'idle' };
  readonly #host: ReactiveControllerHost;
  readonly #options: LoadOptions<T, A>;
  #asked: A | undefined;
  /** Of the newest question: aborted, nobody wants its answer. */
  #question = new AbortController();
  #left = false;

  constructor(host: ReactiveControllerHost, options: LoadOptions<T, A>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Asks again, after a failure or on a press. */
  retry(): void {
    if (!this.#left) this.#ask(this.#options.args());
  }

  hostConnected(): void {
    const back = this.#left;
    this.#left = false;
    if (back) this.retry();
  }

  hostDisconnected(): void {
    this.#left = true;
    this.#question.abort();
  }

  /** Before the host renders, so that the first picture is "loading" and not "idle". */
  hostUpdate(): void {
    const args = this.#options.args();
    if (!this.#left && !this.#isAsked(args)) this.#ask(args);
  }

  #isAsked(args: A | undefined): boolean {
    const asked = this.#asked;
    if (!args || !asked) return args === asked;
    return args.length === asked.length && args.every((arg, index) => Object.is(arg, asked[index]));
  }

  #ask(args: A | undefined): void {
    const last = this.#isAsked(args) && 'last' in this.state ? this.state.last : undefined;
    this.#asked = args;
    this.#question.abort();
    this.#question = new AbortController();
    this.state = args ? { status: 'loading', ...(last && { last }) } : { status: 'idle' };
    this.#host.requestUpdate();
    if (args) void this.#load(args, this.#question.signal);
  }

  async #load(args: A, signal: AbortSignal): Promise<void> {
    let state: LoadState<T>;
    try {
      state = { status: 'ready', last: await this.#options.load(args, signal) };
    } catch (cause) {
      state = this.#failure(cause);
    }
    // Overtaken, or removed from the page: it will ask again when it is back.
    if (signal.aborted) return;
    this.state = state;
    this.#host.requestUpdate();
    this.#options.onSettled?.(state);
  }

  #failure(cause: unknown): LoadState<T> {
    const error = cause instanceof ApiError ? cause : new ApiError('shape', { detail: String(cause) });
    const last = 'last' in this.state ? this.state.last : undefined;
    return last ? { status: 'ready', last: { ...last, error } } : { status: 'failed', error };
  }
}
