import { addDays, dayOf } from './days.js';
import type { Due } from './mail/reminder.js';
import type { Service } from './schemas/service.js';
import { forgetDeleted } from './store/database.js';
import { dueReminders, eraseExpired, markReminded } from './store/retention.js';
import type { Database } from './store/tables.js';

const DEFAULT_DAYS = 180;

/** How long a wish is kept after it came, or after somebody was last in touch: what the operator promises. */
export const retentionDays = ({ retentionDays = DEFAULT_DAYS }: Service): number => retentionDays;

/** The receiver hears of it when a sixth of the time is left: after 150 days of 180. */
const reminderDays = (service: Service): number => Math.floor((retentionDays(service) * 5) / 6);

/** What is kept from this day or earlier is to be reminded of. */
export const remindedFrom = (service: Service, today: string): string =>
  addDays(today, -reminderDays(service));

export interface Kept {
  /** Erased now, since nobody was in touch for so long. */
  erased: number;
  /** Soon to be erased: so many the receivers were told of now. */
  reminded: number;
}

export interface KeepOptions {
  operator: string;
  service: Service;
  now: Date;
  /** Tells a receiver what will soon be erased. False: not told yet, so it is tried again the next day. */
  tell?: (due: Due) => Promise<boolean>;
}

/** To be run at start and every day; running it twice changes nothing. */
export async function keepOnlyAsLongAsPromised(
  db: Database,
  { operator, service, now, tell = async () => false }: KeepOptions,
): Promise<Kept> {
  const today = dayOf(now);
  const erased = await eraseExpired(db, operator, {
    keptUntil: addDays(today, -retentionDays(service)),
    today,
  });
  // Also when nothing was: an earlier time may have been disturbed.
  await forgetDeleted(db);
  let reminded = 0;
  for (const { contactPoint, ids, keptFrom } of await dueReminders(
    db,
    operator,
    remindedFrom(service, today),
  )) {
    const due = { contactPoint, total: ids.length, erased: addDays(keptFrom, retentionDays(service)) };
    if (!(await tell(due))) continue;
    await markReminded(db, ids, today);
    reminded += ids.length;
  }
  return { erased, reminded };
}
