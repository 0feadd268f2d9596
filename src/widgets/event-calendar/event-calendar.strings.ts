/** Every text of the calendar. Bokmål is the source. */
import { msg, str } from '@lit/localize';
import type { Audience, EventStatus, EventType } from '../../data/events.js';

export const title = () =>
  msg('Møter og kurs om selvhjelp', { id: 'calendar.title', desc: 'Heading of the widget' });

// Whom it is for

export const forWhom = () =>
  msg('For hvem', { id: 'calendar.for-whom', desc: 'Over a choice; label of an event' });
export const audiences: { [audience in Audience]: () => string } = {
  everyone: () => msg('For alle', { id: 'calendar.everyone', desc: 'Whom an event is for' }),
  starters: () => msg('For igangsettere', { id: 'calendar.starters', desc: 'Whom an event is for' }),
  professionals: () => msg('For fagfolk', { id: 'calendar.professionals', desc: 'Whom an event is for' }),
};
export const allAudiences = () =>
  msg('Vis alt', { id: 'calendar.all', desc: 'Choice beside "For alle": events for all groups of people' });
export const starterMeans = () =>
  msg('En igangsetter er med en gruppe de første gangene, og leder ikke.', {
    id: 'calendar.starter-means',
    desc: 'Explains the word when events for them are shown',
  });

// The next one

export const comesNext = () =>
  msg('Det neste som skjer', { id: 'calendar.comes-next', desc: 'Over the next event, large' });
export const openMeeting = () =>
  msg('Åpent møte: du kan bare komme. Du trenger ikke si noe.', {
    id: 'calendar.open-meeting',
    desc: 'Of an open meeting where one can just come',
  });

export const justCome = () =>
  msg('Du kan bare komme.', {
    id: 'calendar.just-come',
    desc: 'Of an event where one need not say so before',
  });

// Filters

export const wordsLabel = () =>
  msg('Let etter ord', { id: 'calendar.words', desc: 'Label of a field for free text' });
export const kinds = () => msg('Type', { id: 'calendar.kinds', desc: 'Group of filters; label of an event' });
/** Small letters, made a capital where they stand alone. */
export const types: { [type in EventType]: () => string } = {
  'open-meeting': () => msg('åpent møte', { id: 'calendar.type-open', desc: 'Kind of event' }),
  igangsetteropplaering: () =>
    msg('igangsetteropplæring', {
      id: 'calendar.type-starter',
      desc: 'Kind of event: training for starters',
    }),
  seminar: () => msg('seminar', { id: 'calendar.type-seminar', desc: 'Kind of event' }),
  course: () => msg('kurs', { id: 'calendar.type-course', desc: 'Kind of event' }),
  conference: () => msg('konferanse', { id: 'calendar.type-conference', desc: 'Kind of event' }),
  network: () => msg('nettverksmøte', { id: 'calendar.type-network', desc: 'Kind of event' }),
  stand: () => msg('stand', { id: 'calendar.type-stand', desc: 'Kind of event: a stall in a public place' }),
  other: () => msg('annet', { id: 'calendar.type-other', desc: 'Kind of event' }),
};
export const onlyBy = (name: string) =>
  msg(str`Bare det som holdes av ${name}.`, { id: 'calendar.only-by', desc: 'Limit that the page has set' });
export const showAll = () =>
  msg('Vis fra alle', { id: 'calendar.show-all', desc: 'Button: events of every organiser' });

// Heading above the events

export const one = () => msg('1 møte eller kurs', { id: 'calendar.one', desc: 'Heading above the events' });
export const many = (count: string) =>
  msg(str`${count} møter og kurs`, { id: 'calendar.many', desc: 'Heading above the events' });
export const since = (things: string, date: string) =>
  msg(str`${things} fra ${date}`, { id: 'calendar.since', desc: '"12 møter og kurs fra 1. mars 2027"' });
export const none = () =>
  msg('Ingen møter eller kurs er satt opp', {
    id: 'calendar.none',
    desc: 'Heading; a place or "her" may follow: "… i Senja"',
  });
export const nextIs = (what: string) =>
  msg(str`Det neste: ${what}.`, {
    id: 'calendar.next-is',
    desc: 'When a period or place has nothing: title, day and place',
  });
export const filteredOut = () =>
  msg('Ingenting passer med alt du har valgt', {
    id: 'calendar.filtered-out',
    desc: 'Heading: the filters leave nothing',
  });
export const osloTimes = () =>
  msg('Klokkeslettene er norsk tid.', {
    id: 'calendar.oslo-times',
    desc: 'When the clock of the device shows something else',
  });

// Time

export const travel = () =>
  msg('Bla i kalenderen', { id: 'calendar.travel', desc: 'Name of the group of buttons to other months' });
export const earlierIn = (month: string) =>
  msg(str`Tidligere i ${month}`, {
    id: 'calendar.earlier-in',
    desc: 'Button: from the first of this month, "Tidligere i november 2026"',
  });
export const today = () => msg('I dag', { id: 'calendar.today', desc: 'Button: back to today' });
export const goTo = () => msg('Gå til dato', { id: 'calendar.go-to', desc: 'Label of a field for a date' });
export const go = () => msg('Gå', { id: 'calendar.go', desc: 'Button beside it' });
export const wholeCountry = () =>
  msg('Vis hele landet', { id: 'calendar.whole-country', desc: 'Button: forget the place' });
export const earlier = () =>
  msg('Vis tidligere møter', { id: 'calendar.earlier', desc: 'Button: events that are over' });
export const nothingPast = () =>
  msg('Vi kjenner ingen tidligere møter.', {
    id: 'calendar.nothing-past',
    desc: 'When somebody asked for events that are over, or has come to the first',
  });
export const ongoing = () =>
  msg('Pågår nå', { id: 'calendar.ongoing', desc: 'Heading of a group of events' });
export const remote = () =>
  msg('På nett, uansett hvor du bor', {
    id: 'calendar.remote',
    desc: 'Heading of the group of online events; button that leads there',
  });
export const farOrUnknown = () =>
  msg('På nett, eller uten oppgitt sted', {
    id: 'calendar.far-or-unknown',
    desc: 'The same where some events say nothing of where they are',
  });
export const allDay = () =>
  msg('hele dagen', { id: 'calendar.all-day', desc: 'Instead of a time; after a day, or made a capital' });

// One event

export const tags: { [status in Exclude<EventStatus, 'scheduled'>]: () => string } = {
  cancelled: () => msg('Avlyst', { id: 'calendar.cancelled', desc: 'Tag on an event' }),
  postponed: () => msg('Utsatt', { id: 'calendar.postponed', desc: 'Tag on an event' }),
  full: () => msg('Fullt', { id: 'calendar.full', desc: 'Tag on an event' }),
};
export const over = () => msg('Har vært', { id: 'calendar.over', desc: 'Tag on an event that is over' });
export const fullThen = () =>
  msg('Spør den som holder det om det blir en ledig plass.', {
    id: 'calendar.full-then',
    desc: 'What to do when an event is full',
  });
export const postponedThen = () =>
  msg('Spør den som holder det om ny tid.', {
    id: 'calendar.postponed-then',
    desc: 'What to do when an event is postponed',
  });
export const instead = (what: string) =>
  msg(str`Se heller ${what}`, { id: 'calendar.instead', desc: 'Button: another event, its title and day' });
export const when = () => msg('Når', { id: 'calendar.when', desc: 'Label' });
export const where = () => msg('Hvor', { id: 'calendar.where', desc: 'Label' });
export const atYours = (time: string) =>
  msg(str`Klokka di viser da ${time}.`, {
    id: 'calendar.at-yours',
    desc: 'The time of an event as the device shows it: a day and a time',
  });
export const heldBy = () => msg('Arrangør', { id: 'calendar.held-by', desc: 'Label: the organiser' });
export const capacity = () => msg('Plasser', { id: 'calendar.capacity', desc: 'Label: how many can come' });
export const register = () =>
  msg('Si fra at du kommer', { id: 'calendar.register', desc: 'Link to the organiser’s page for that' });
export const join = () => msg('Bli med på nett', { id: 'calendar.join', desc: 'Link to an online meeting' });

// Into calendars

export const addToCalendar = () =>
  msg('Legg i kalenderen', { id: 'calendar.add', desc: 'Button or link: one event, as a file' });
export const subscribe = () =>
  msg('Få nye møter rett i kalenderen din', {
    id: 'calendar.subscribe',
    desc: 'Fold: ways to subscribe to the feed',
  });
export const subscribeText = () =>
  msg('Kalenderen din henter da nye møter av seg selv.', {
    id: 'calendar.subscribe-text',
    desc: 'Under it',
  });
export const followsNothing = () =>
  msg('Du får mer enn det du har valgt over.', {
    id: 'calendar.follows-nothing',
    desc: 'The feed can’t be filtered so',
  });
export const openFeed = () =>
  msg('Åpne i kalenderen', { id: 'calendar.open-feed', desc: 'Link: webcal, opens the calendar app' });
export const othersLearn = () =>
  msg('Google og Microsoft får da vite at du følger denne kalenderen.', {
    id: 'calendar.others-learn',
    desc: 'Under the links to Google and Outlook',
  });
export const neutral = () =>
  msg('Ikke vis i kalenderen hva det gjelder. Da står det bare «Avtale».', {
    id: 'calendar.neutral',
    desc: 'Choice: the entry is called "Avtale" and says nothing of what it is',
  });
export const appointment = () =>
  msg('Avtale', { id: 'calendar.appointment', desc: 'The neutral title of a calendar entry' });
export const demoOnly = () =>
  msg('Møtene er bare til demonstrasjon, så ingen kan abonnere på dem.', {
    id: 'calendar.demo-only',
    desc: 'Instead of ways to subscribe',
  });
