import { addDays, dayOf } from './days.js';
import type { Service } from './schemas/service.js';
import { forgetDeleted } from './store/database.js';
import { eraseExpired, markReminders } from './store/retention.js';
import type { Database } from './store/tables.js';

const DEFAULT_DAYS = 180;

/** How long a wish is kept after it came, or after somebody was last in touch: what the operator promises. */
export const retentionDays = ({ retentionDays = DEFAULT_DAYS }: Service): number => retentionDays;

/** The receiver hears of it when a sixth of the time is left: after 150 days of 180. */
export const reminderDays = (service: Service): number => Math.floor((retentionDays(service) * 5) / 6);

export interface Kept {
  /** Erased now, since nobody was in touch for so long. */
  erased: number;
  /** Soon to be erased: the receivers have these to read, see the command `interests reminders`. */
  reminded: number;
}

/** To be run at start and every day; running it twice changes nothing. */
export async function keepOnlyAsLongAsPromised(
  db: Database,
  { operator, service, now }: { operator: string; service: Service; now: Date },
): Promise<Kept> {
  const today = dayOf(now);
  const reminded = await markReminders(db, operator, {
    keptUntil: addDays(today, -reminderDays(service)),
    today,
  });
  const erased = await eraseExpired(db, operator, {
    keptUntil: addDays(today, -retentionDays(service)),
    today,
  });
  // Also when nothing was: an earlier time may have been disturbed.
  await forgetDeleted(db);
  return { erased, reminded };
}
