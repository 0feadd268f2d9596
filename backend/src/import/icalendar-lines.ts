/**
 * The outer shape of an iCalendar file: unfolded lines, sorted into components. Everything that is not looked at
 * (alarms, attendees, attachments, parts of programs' own) is left behind here, before anything is made of it.
 */

/** The properties of one component, each a whole content line. */
export type Component = string[];

export interface CalendarLines {
  /** The calendar's own: METHOD, X-WR-TIMEZONE. */
  calendar: Component;
  events: Component[];
  /** By TZID, with the BEGIN and END lines of what is inside. */
  zones: Map<string, string>;
}

/** Why a text is not a calendar. `tooMany` and `tooDeep` are calendars that nobody has by honest means. */
export type CalendarFault = 'html' | 'not-calendar' | 'cut' | 'tooMany' | 'tooDeep';

export class NotCalendar extends Error {
  override readonly name = 'NotCalendar';

  constructor(readonly code: CalendarFault) {
    super(code);
  }
}

export const MAX_CALENDAR_EVENTS = 10_000;
/** A longer one is no text for people: a picture, or a trap. It is left out. */
const MAX_LINE = 65_536;
/** Of one component that is looked at; the rest is left out. */
const MAX_LINES = 2_000;
const MAX_DEPTH = 8;
const MAX_ZONES = 20;

const OF_CALENDAR = new Set(['METHOD', 'X-WR-TIMEZONE']);
const OF_EVENT = new Set(
  (
    'UID SEQUENCE SUMMARY DESCRIPTION LOCATION URL CONFERENCE CATEGORIES STATUS CLASS DTSTART DTEND DURATION ' +
    'RRULE EXRULE RDATE EXDATE RECURRENCE-ID LAST-MODIFIED DTSTAMP X-ALT-DESC X-MICROSOFT-CDO-ALLDAYEVENT ' +
    'X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL X-MICROSOFT-ONLINEMEETINGEXTERNALLINK'
  ).split(' '),
);
const OF_ZONE = new Set('TZID DTSTART TZOFFSETFROM TZOFFSETTO RDATE RRULE'.split(' '));
/** Once a year, on few days: a rule that is finer would be expanded for ever. */
const ZONE_RULE =
  /^RRULE:(?=.{1,80}$)(FREQ=YEARLY|BYMONTH=\d+|BYDAY=[-+\dA-Z]+|UNTIL=\w+|INTERVAL=1|WKST=\w+|;)+$/i;

/** @throws NotCalendar */
export function readCalendarLines(text: string): CalendarLines {
  const found: CalendarLines = { calendar: [], events: [], zones: new Map() };
  const open: string[] = [];
  let current: Component = [];
  let calendars = 0;
  for (const line of unfolded(text)) {
    const name = nameOf(line);
    if (calendars === 0 && line.trim() !== '' && line.trim().toUpperCase() !== 'BEGIN:VCALENDAR')
      throw new NotCalendar(/^\s*</.test(line) ? 'html' : 'not-calendar');
    if (name === 'BEGIN') {
      const component = valueOf(line);
      if (open.push(component) > MAX_DEPTH) throw new NotCalendar('tooDeep');
      if (component === 'VCALENDAR') calendars++;
      if (open.length === 2) current = [];
      if (open[1] === 'VTIMEZONE') keep(current, line);
    } else if (name === 'END') {
      const begun = open.lastIndexOf(valueOf(line));
      if (begun < 0) continue;
      // What was begun inside and never ended, ends with it.
      open.length = begun + 1;
      if (open[1] === 'VTIMEZONE') keep(current, line);
      if (open.length === 2) close(open[1] ?? '', current, found);
      open.pop();
    } else keepProperty(name, line, open, open.length === 1 ? found.calendar : current);
  }
  if (calendars === 0) throw new NotCalendar('not-calendar');
  // A download that stopped in the middle: half a calendar would look as if the rest had been taken away.
  if (open.length > 0) throw new NotCalendar('cut');
  return found;
}

function keepProperty(name: string, line: string, open: readonly string[], into: Component): void {
  if (line.length > MAX_LINE) return;
  if (open.length === 1 && OF_CALENDAR.has(name)) keep(into, line);
  if (open.length === 2 && open[1] === 'VEVENT' && OF_EVENT.has(name)) keep(into, line);
  const isRule = name === 'RRULE';
  if (open[1] === 'VTIMEZONE' && OF_ZONE.has(name) && (!isRule || ZONE_RULE.test(line))) keep(into, line);
}

function keep(component: Component, line: string): void {
  if (component.length < MAX_LINES) component.push(line);
}

function close(name: string, lines: Component, { events, zones }: CalendarLines): void {
  if (name === 'VEVENT' && events.push(lines) > MAX_CALENDAR_EVENTS) throw new NotCalendar('tooMany');
  if (name !== 'VTIMEZONE' || zones.size >= MAX_ZONES) return;
  const id = lines.find((line) => nameOf(line) === 'TZID');
  if (id) zones.set(id.slice(id.indexOf(':') + 1).trim(), lines.join('\r\n'));
}

/** Folded lines put together again; a blank first character belongs to the line before, whatever ends the lines. */
function* unfolded(text: string): Generator<string> {
  let parts: string[] = [];
  let length = 0;
  // Also with the soft breaks of quoted-printable, which some old programs write.
  let soft = false;
  for (const raw of lines(text)) {
    if ((soft || /^[ \t]/.test(raw)) && parts.length > 0) {
      const part = soft ? raw : raw.slice(1);
      // Beyond the limit nothing more is kept: the line will be left out.
      if (length <= MAX_LINE) parts.push(part);
      length += part.length;
    } else {
      if (parts.length > 0) yield parts.join('');
      parts = [raw];
      length = raw.length;
    }
    soft = raw.endsWith('=') && /^[^:]{0,200}QUOTED-PRINTABLE/i.test(parts[0] ?? '');
    if (soft) parts.push((parts.pop() ?? '').slice(0, -1));
  }
  if (parts.length > 0) yield parts.join('');
}

function* lines(text: string): Generator<string> {
  let start = 0;
  const ends = /\r\n|\n|\r/g;
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    yield text.slice(start, end.index);
    start = ends.lastIndex;
  }
  yield text.slice(start);
}

const nameOf = (line: string): string => (/^[A-Za-z0-9-]{1,60}/.exec(line)?.[0] ?? '').toUpperCase();

const valueOf = (line: string): string =>
  line
    .slice(line.indexOf(':') + 1)
    .trim()
    .toUpperCase();
