import { readPath, reference, type Json } from './openapi-parts.js';
import { AUDIENCES, EVENT_FORMATS, EVENT_TYPES } from './schemas/event.js';

/** What is asked of events; a host of files ignores every query, and gives all. */
export function eventPaths(): Json {
  return {
    '/events.json': readPath({
      summary: 'What happens, repeating events written out',
      operationId: 'getEventList',
      parameters: [
        moment('from', 'First day (in Norway) or instant. Without it everything back.'),
        moment('to', 'Last day (in Norway) or instant, not before `from`. Without it 24 months ahead.'),
      ],
      content: { 'application/json': { schema: reference('EventList') } },
      bad: [400],
    }),
    '/events.ics': readPath({
      summary: 'The same as a calendar to subscribe to, a year back and 24 months ahead',
      operationId: 'getEventFeed',
      parameters: FEED,
      content: CALENDAR,
      bad: [400],
    }),
    '/events/{id}.ics': readPath({
      summary: 'One event, with the UID that it has in the feed',
      operationId: 'getEventFile',
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
        ...FEED.filter(({ name }) => name === 'title'),
      ],
      content: CALENDAR,
      bad: [400, 404],
    }),
  };
}

const CALENDAR = { 'text/calendar': { schema: { type: 'string' } } };

const moment = (name: string, description: string): Json => ({
  name,
  in: 'query',
  description,
  schema: {
    anyOf: [
      { type: 'string', format: 'date' },
      { type: 'string', format: 'date-time' },
    ],
  },
});

const codes = (name: string, description: string, items: Json = { type: 'string' }): Json => ({
  name,
  in: 'query',
  description,
  style: 'form',
  explode: false,
  schema: { type: 'array', items, maxItems: 100 },
});

const FEED: Json[] = [
  codes(
    'kommune',
    'Events for these municipalities, former numbers too, and those online or for all places.',
  ),
  codes('fylke', 'The same for counties; with `kommune` a union.'),
  codes('type', 'Of these types.', { enum: [...EVENT_TYPES] }),
  codes('for', 'For these; an event that does not say is for everyone.', { enum: [...AUDIENCES] }),
  codes('format', 'Held this way.', { enum: [...EVENT_FORMATS] }),
  codes('language', 'In these languages.'),
  codes('contact-point', 'Held by these contact points.'),
  {
    name: 'title',
    in: 'query',
    description: 'Nothing of what it is about: a neutral title, no description, category, link or house.',
    schema: { const: 'neutral' },
  },
];
