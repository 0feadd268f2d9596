import { DayGrid, List, createCalendar } from '@event-calendar/core';
import css from '@event-calendar/core/index.css';
import { definePeer } from './define-peer.js';

definePeer((element, events, { today }) => {
  const calendar = createCalendar(element, [DayGrid, List], {
    locale: 'nb',
    view: 'dayGridMonth',
    date: today,
    dayMaxEvents: true,
    events,
  });
  return {
    next: () => calendar.next(),
    list: () => calendar.setOption('view', 'listMonth'),
    filter: (type) =>
      calendar.setOption(
        'events',
        events.filter((event) => event.extendedProps.type === type),
      ),
  };
}, css);
