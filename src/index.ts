/**
 * Selvhjelp widgets: the only public door. Importing it defines the elements.
 *
 * @packageDocumentation
 */
import { register } from './register.js';

export { configure } from './register.js';
export type { ConfigurationInput } from './configuration.js';

export { ContactFinderElement } from './widgets/contact-finder/contact-finder.element.js';
export { EventCalendarElement } from './widgets/event-calendar/event-calendar.element.js';
export { ExplainerElement } from './widgets/explainer/explainer.element.js';
export { InterestFormElement } from './widgets/interest-form/interest-form.element.js';

export { SelvhjelpDataFailedEvent, SelvhjelpDataLoadedEvent } from './events/data-events.js';
export type { DataFailedDetail, DataLoadedDetail, WidgetName } from './events/data-events.js';
export { SelvhjelpInterestRequestEvent } from './events/interest-request-event.js';
export type { InterestRequestDetail } from './events/interest-request-event.js';
export { SelvhjelpContactPointSelectEvent } from './widgets/contact-finder/contact-finder.events.js';
export type { ContactPointSelectDetail } from './widgets/contact-finder/contact-finder.events.js';

export {
  SelvhjelpInterestSentEvent,
  SelvhjelpInterestWithdrawnEvent,
} from './widgets/interest-form/interest-form.events.js';
export type { InterestSentDetail } from './widgets/interest-form/interest-form.events.js';

export { SelvhjelpEventSelectEvent } from './widgets/event-calendar/event-calendar.events.js';
export type { EventSelectDetail } from './widgets/event-calendar/event-calendar.events.js';

export type { CalendarEvent } from './data/events.js';
export type { ContactPoint } from './data/contact-points.js';
export type { Interest } from './data/interests.js';
export type { Service } from './data/service.js';

register();
