import { createCalendar, createViewList, createViewMonthGrid, viewList } from '@schedule-x/calendar';
import css from '@schedule-x/theme-default/dist/index.css';
import 'temporal-polyfill/global';
import { definePeer } from './define-peer.js';

const ZONE = 'Europe/Oslo';
/** It takes no strings. */
const moment = (text) =>
  text.includes('T') ? Temporal.Instant.from(text).toZonedDateTimeISO(ZONE) : Temporal.PlainDate.from(text);

definePeer((element, data, { today }) => {
  const events = data.map((event) => ({ ...event, start: moment(event.start), end: moment(event.end) }));
  const calendar = createCalendar({
    locale: 'nb-NO',
    timezone: ZONE,
    views: [createViewMonthGrid(), createViewList()],
    selectedDate: Temporal.PlainDate.from(today),
    monthGridOptions: { nEventsPerDay: 4 },
    events,
  });
  calendar.render(element);
  return {
    // Its buttons listen for the mouse alone.
    next: () =>
      element
        .querySelectorAll('.sx__chevron-wrapper')[1]
        .dispatchEvent(new MouseEvent('mouseup', { bubbles: true })),
    list: () =>
      calendar.$app.calendarState.setView(viewList.name, calendar.$app.datePickerState.selectedDate.value),
    filter: (type) => calendar.events.set(events.filter((event) => event.type === type)),
  };
}, css);
