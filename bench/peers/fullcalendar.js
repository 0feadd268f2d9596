import { Calendar } from '@fullcalendar/core';
import locale from '@fullcalendar/core/locales/nb';
import dayGrid from '@fullcalendar/daygrid';
import list from '@fullcalendar/list';
import { definePeer } from './define-peer.js';

definePeer((element, events, { today }) => {
  const calendar = new Calendar(element, {
    plugins: [dayGrid, list],
    locale,
    initialView: 'dayGridMonth',
    initialDate: today,
    now: today,
    height: 'auto',
    dayMaxEvents: true,
    events,
  });
  calendar.render();
  return {
    next: () => calendar.next(),
    list: () => calendar.changeView('listMonth'),
    filter: (type) =>
      calendar.setOption(
        'events',
        events.filter((event) => event.extendedProps.type === type),
      ),
  };
});
