import { Task, initialState } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../data/api-error.js';
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

/** Stands for "no question", since a Task wants a list. */
const NOTHING: readonly unknown[] = [];

/**
 * Loads what a widget shows: the newest question wins, a removed element stops asking and asks again when it is
 * back, the last good answer stays through a failure. The only file that knows the ways of `@lit/task`.
 */
export class LoadController<
  T,
  A extends readonly unknown[] = readonly unknown[],
> implements ReactiveController {
  state: LoadState<T> = { status: 'idle' };
  readonly #task: Task<readonly unknown[], Loaded<T>>;
  readonly #onSettled: ((state: LoadState<T>) => void) | undefined;
  #asked: readonly unknown[] = NOTHING;
  #left = false;

  constructor(host: ReactiveControllerHost, { args, load, onSettled }: LoadOptions<T, A>) {
    this.#onSettled = onSettled;
    host.addController(this);
    this.#task = new Task(host, {
      args: () => args() ?? NOTHING,
      task: (current, { signal }) => {
        // Runs before the host renders, so that the first picture is "loading" and not "idle".
        this.#begin(current);
        return current === NOTHING ? initialState : load(current as A, signal);
      },
      onComplete: (last) => this.#settle({ status: 'ready', last }),
      onError: (error) => this.#fail(error),
    });
  }

  /** Asks again, after a failure or on a press. */
  retry(): void {
    if (!this.#left) void this.#task.run();
  }

  hostConnected(): void {
    if (!this.#left) return;
    this.#left = false;
    this.#task.autoRun = true;
    void this.#task.run();
  }

  hostDisconnected(): void {
    this.#left = true;
    this.#task.autoRun = false;
    this.#task.abort();
  }

  #begin(args: readonly unknown[]): void {
    const same =
      args.length === this.#asked.length && args.every((arg, index) => Object.is(arg, this.#asked[index]));
    this.#asked = args;
    const last = same && 'last' in this.state ? this.state.last : undefined;
    this.state =
      args === NOTHING ? { status: 'idle' } : last ? { status: 'loading', last } : { status: 'loading' };
  }

  #fail(cause: unknown): void {
    // Removed from the page: it will ask again when it is back.
    if (this.#left) return;
    const error =
      cause instanceof ApiError
        ? cause
        : new ApiError('shape', { url: '', detail: String(cause).slice(0, 200) });
    const last = 'last' in this.state ? this.state.last : undefined;
    this.#settle(last ? { status: 'ready', last: { ...last, error } } : { status: 'failed', error });
  }

  #settle(state: LoadState<T>): void {
    this.state = state;
    this.#onSettled?.(state);
  }
}
