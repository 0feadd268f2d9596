/**
 * Nobody has touched the form for a while: first a warning, then the answers go, since the machine may be shared.
 * Time counts while the page is in view. Pure: the element says what time it is, and asks when to look again.
 */
import type { Idle } from './interest-form.types.model.js';

/** In view, without a touch, until the warning. */
const QUIET_MS = 15 * 60_000;
/** To answer the warning. */
const GRACE_MS = 2 * 60_000;
/** A clock that is asked this much too late has slept. */
const LATE_MS = 5_000;

export interface Watch {
  /** `over`: the answers are to be cleared. */
  idle: Idle | { kind: 'over' };
  /** Time in view since the last touch, up to `at`. */
  quietMs: number;
  /** When this was true, milliseconds since the epoch. */
  at: number;
  visible: boolean;
}

/** From the first answer on, and after each touch; a warning that is up goes. */
export const touched = (now: number, visible = true): Watch => ({
  idle: { kind: 'awake' },
  quietMs: 0,
  at: now,
  visible,
});

const warning = (now: number, watch: Watch): Watch => ({
  ...watch,
  idle: { kind: 'warning', until: now + GRACE_MS },
});

/** What is true now. `visible`: the page is in view from now on. */
export function watched(watch: Watch, now: number, visible = true): Watch {
  const { idle } = watch;
  // A clock that was set back has not made time pass.
  const passed = watch.visible ? Math.max(0, now - watch.at) : 0;
  const next: Watch = { idle, quietMs: watch.quietMs + passed, at: now, visible };
  if (idle.kind === 'over') return next;
  if (idle.kind === 'awake') return next.quietMs < QUIET_MS ? next : warning(now, next);
  // Whoever comes back, from sleep or from another page, meets the warning first, with all of its time.
  const away = !watch.visible || now - idle.until > LATE_MS;
  if (now < idle.until) return next;
  return away ? warning(now, next) : { ...next, idle: { kind: 'over' } };
}

/** Milliseconds until {@link watched} has something new to say; undefined: only when the page is in view again. */
export function nextLook({ idle, quietMs, at, visible }: Watch): number | undefined {
  if (!visible || idle.kind === 'over') return undefined;
  return Math.max(0, idle.kind === 'awake' ? QUIET_MS - quietMs : idle.until - at);
}
