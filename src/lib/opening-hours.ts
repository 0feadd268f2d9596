/** Whether a place is open at an instant, in Europe/Oslo wall time; times are `HH:MM`. */
export type OpenState =
  | { open: true; closes: string }
  /** `opensOn`: `YYYY-MM-DD` of the next opening within two weeks, `opens` its time. */
  | { open: false; opensOn?: string; opens?: string; note?: string };
