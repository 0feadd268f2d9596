import { OSLO } from '../events/zone.js';

/**
 * Europe/Oslo for readers that don't know it: summer time from the last Sunday of March to the last of October
 * (directive 2000/84/EC), right since 1996.
 */
export const OSLO_TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${OSLO}`,
  `X-LIC-LOCATION:${OSLO}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');
