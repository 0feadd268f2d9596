import type { Migration } from 'kysely';
import { operatorAndContactPoint } from './2026-11-21T120000-operator-and-contact-point.js';
import { interest } from './2026-11-22T020000-interest.js';
import { event } from './2026-11-22T060000-event.js';
import { feed } from './2026-11-22T061000-feed.js';
import { explainer } from './2026-11-22T070000-explainer.js';

/**
 * Named by timestamp and run in that order, on both databases. Listed by hand, since a bundle has no folder to
 * look in. Never edit one that has been released: add another.
 */
export const migrations: Record<string, Migration> = {
  '2026-11-21T120000-operator-and-contact-point': operatorAndContactPoint,
  '2026-11-22T020000-interest': interest,
  '2026-11-22T060000-event': event,
  '2026-11-22T061000-feed': feed,
  '2026-11-22T070000-explainer': explainer,
};
