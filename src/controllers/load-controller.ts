import { Task, TaskStatus, initialState } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { ApiError } from '../data/api-error.js';

/** What came, and when; `error` is set when it is the last good answer because a newer try failed. */
export interface Loaded<T> {
  value: T;
  /** Milliseconds since the epoch when the answer came. */
  at: number;
  error?: ApiError;
}

export type LoadState<T> =
  | { status: 'idle' }
  | { status: 'loading'; last?: Loaded<T> }
  | { status: 'ready'; last: Loaded<T> }
  | { status: 'failed'; error: ApiError; last?: Loaded<T> };
