import { RRuleTemporal } from 'rrule-temporal';
import { MAX_OCCURRENCES, type Horizon } from './horizon.js';
import { OSLO, isDay, later, stampOf, utcStamp, wallTime } from './zone.js';

/** Hours times minutes times seconds. Nobody meets more often, and a rule could ask for 86,400. */
const MAX_TIMES_A_DAY = 4;
const DAYS_OR_MORE = /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;|$)/;
/** What RFC 5545 does not allow, and the library searches long for: the second Monday of a day or a week. */
const NUMBERED_DAYS = /^FREQ=(DAILY|WEEKLY)(?=;).*;BYDAY=[^;]*[0-9]/;
const POSITION_IN_DAY = /^FREQ=DAILY(?=;).*;BYSETPOS=/;
/** Years in calendars other than ours, and whatever else is not in RFC 5545, cost most. */
const PARTS =
  /^(FREQ|INTERVAL|COUNT|UNTIL|WKST|BYSETPOS|BY(MONTH|MONTHDAY|YEARDAY|WEEKNO|DAY|HOUR|MINUTE|SECOND))=[^=]+$/;

const DAY_MS = 86_400_000;
const YEAR_MS = 366 * DAY_MS;

/** Whether it says when people meet: not so often, and not so oddly, that it would keep everybody waiting. */
export function isUsable(rrule: string): boolean {
  const { timesADay } = readRule(rrule, OSLO);
  return (
    DAYS_OR_MORE.test(rrule) &&
    timesADay <= MAX_TIMES_A_DAY &&
    !NUMBERED_DAYS.test(rrule) &&
    !POSITION_IN_DAY.test(rrule) &&
    rrule.split(';').every((part) => PARTS.test(part))
  );
}

/** The rule without what it gives at a moment and later; its UNTIL is a day, or an instant in UTC. */
export function endedBefore(rrule: string, moment: string): string {
  const last = isDay(moment) ? stampOf(later(moment, -DAY_MS)) : utcStamp(Date.parse(moment) - 1000);
  const [, until = last] = /;UNTIL=(\w+)/.exec(rrule) ?? [];
  return `${rrule.replace(/;UNTIL=\w+/, '')};UNTIL=${until < last ? until : last}`;
}

/**
 * Wall times, or days, that a rule gives, ascending. They are expanded as if they were UTC, where no hour is ever left
 * out or comes twice. A rule that never finds a day is given up: then there is the first time alone.
 */
export function wallStarts(first: string, rrule: string, horizon: Horizon, zone: string): readonly string[] {
  const day = isDay(first);
  const start = day ? `${first}T00:00:00` : first;
  const { parts, until = wallTime(horizon.until, zone), counted } = readRule(rrule, zone);
  const found: string[] = [];
  const note = (at: { toString(): string }) => found.push(at.toString().slice(0, day ? 10 : 19));
  try {
    if (!isUsable(rrule)) throw new RangeError();
    // The library's own limits end a rule that finds nothing, such as 30 February; with others it is far slower.
    const made = (of: string) =>
      new RRuleTemporal({
        rruleString: `DTSTART:${compact(start)}Z\nRRULE:${of};UNTIL=${compact(until)}Z`,
        includeDtstart: true,
        cache: false,
      });
    // Whoever counts begins at the beginning each time, so once is enough.
    const { from, until: last } = horizon;
    const [earliest, latest] = [from - DAY_MS, last + DAY_MS];
    const at = Date.parse(`${start}Z`);
    // The library forgets some first starts that the rule does not give: with BYSETPOS, and on the second Friday of a
    // month when the second of the year is meant. By RFC 5545 they count.
    const forgets = made(parts).between(new Date(at), new Date(at), true).length === 0;
    if (forgets && at >= earliest && at <= latest) found.push(first);
    const rest = forgets ? parts.replace(/COUNT=(\d+)/, (_, count) => `COUNT=${Number(count) - 1}`) : parts;
    const rule = made(rest);
    const counting = () =>
      rest.includes('COUNT=0') ? [] : rule.between(new Date(earliest), new Date(latest), true);
    for (const one of counted ? counting() : nearestYears(rule, horizon)) note(one);
  } catch {
    // What it found until then stands.
  }
  return found.length > 0 ? found.sort() : [first];
}

/** Years ahead, then years back, until there are enough: the others cost nothing. Whole days, so that each keeps its id. */
function* nearestYears(
  rule: RRuleTemporal,
  { from, now, until, most = MAX_OCCURRENCES }: Horizon,
): Generator<{ toString(): string }> {
  // As wall time counted as UTC, midnight may be a day away.
  const today = Math.floor(now / DAY_MS) * DAY_MS - DAY_MS;
  let ahead = 0;
  for (
    let start = Math.max(today, from - DAY_MS);
    start <= until + DAY_MS && ahead <= most;
    start += YEAR_MS
  ) {
    const found = rule.between(new Date(start), new Date(start + YEAR_MS - 1), true);
    ahead += found.length;
    yield* found;
  }
  for (let end = today, all = ahead; end > from - DAY_MS && all <= most; end -= YEAR_MS) {
    const found = rule.between(new Date(Math.max(end - YEAR_MS, from - DAY_MS)), new Date(end - 1), true);
    all += found.length;
    yield* found;
  }
}

const compact = (wall: string): string => wall.replace(/[-:]/g, '');

interface Rule {
  /** Without UNTIL. */
  parts: string;
  /** The last wall time that it lets through; in the rule it is a day, wall time, or an instant in UTC. */
  until?: string;
  timesADay: number;
  counted: boolean;
}

function readRule(rrule: string, zone: string): Rule {
  const values = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]));
  const until = readUntil(values.get('UNTIL') ?? '', zone);
  values.delete('UNTIL');
  const times = ['BYHOUR', 'BYMINUTE', 'BYSECOND'].map((name) => values.get(name)?.split(',').length ?? 1);
  return {
    parts: [...values].map((pair) => pair.join('=')).join(';'),
    ...(until && { until }),
    timesADay: times.reduce((product, count) => product * count, 1),
    counted: values.has('COUNT'),
  };
}

function readUntil(text: string, zone: string): string | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour = '23', minute = '59', second = '59', utc] = found;
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const instant = Date.parse(`${wall}Z`);
  if (Number.isNaN(instant)) return undefined;
  return utc ? wallTime(instant, zone) : wall;
}
