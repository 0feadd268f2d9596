import type { Explainer } from '../../../src/data/explainer.js';
import type { PublishedEvent } from '../events/publish.js';
import type { Service } from '../schemas/service.js';
import type { PageLanguage } from './speak.js';

/** What the pages are made from. */
export interface PageContext {
  service: Service;
  /** The next ones. */
  events: readonly PublishedEvent[];
  /** The explainer's texts in a language, or what there is only in another; a later one before an earlier one. */
  texts(lang: PageLanguage): readonly Explainer[];
  nameOf(contactPoint: string): string | undefined;
  now: Date;
  publicUrl: string | undefined;
  /** What the elements on the page ask, seen from the page. */
  backendUrl: string;
  module: boolean;
}
