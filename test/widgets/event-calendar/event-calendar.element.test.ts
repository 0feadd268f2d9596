import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { ports } from '../../../src/data/ports.js';
import { chooseLocale, forgetChoice } from '../../../src/localization/page-language.js';
import { device } from '../../../src/widgets/event-calendar/event-calendar.device.js';
import type { CalendarDriver } from '../../support/calendar-driver.js';
import { openCalendar, textOf, type CalendarOptions } from '../../support/calendar-driver.js';
import {
  exampleEvent,
  exampleEvents,
  exampleService,
  fakeBackend,
  manyEvents,
} from '../../support/fake-backend.js';
import { heldTimers, openFinder } from '../../support/finder-driver.js';

const help = html`<p slot="help"><a href="tel:00000000">Ring Eksempel kommune</a></p>`;
const fallback = html`<p>Ring Eksempel kommune på 00 00 00 00</p>`;
const MEETING = 'eksempel-apent-mote-20261201';

/** Everything of the fixtures that is not marked as a demonstration. */
const real = () => exampleEvents().filter(({ demo }) => !demo);
const service = (offers: Record<string, unknown> = { events: true }) =>
  exampleService({ demo: undefined, offers });

let calendar: CalendarDriver;
const open = async (options: CalendarOptions = {}): Promise<CalendarDriver> =>
  (calendar = await openCalendar({ events: real(), service: service(), ...options }));

/** With one event, which is not the large one. */
const openOne = (changes: Record<string, unknown> = {}, options: CalendarOptions = {}) =>
  open({ events: [exampleEvent(), exampleEvent(MEETING, { title: 'Det andre', ...changes })], ...options });

afterEach(() => {
  calendar?.element.remove();
  calendar?.backend.close();
  history.replaceState(
    null,
    '',
    location.pathname + location.search.replace(/[?&]selvhjelp-calendar=[^&]*/, ''),
  );
});

describe('The calendar in each of its states', () => {
  it('opens on what is for everyone, the next event first and large', async () => {
    await open();
    expect(calendar.large()).to.contain('onsdag 18. november Åpent møte om selvhjelp');
    expect(calendar.large()).to.contain('Åpent møte: du kan bare komme. Du trenger ikke si noe.');
    expect(calendar.audiences()[0]).to.match(/^✓ For alle \(\d+\)$/);
    expect(calendar.events().join()).not.to.contain('Igangsetteropplæring');
    expect(calendar.heading()).to.match(/^\d+ møter og kurs$/);
  });

  it('promises nobody that they can just come where the data do not say so', async () => {
    await open({ events: [exampleEvent('eksempel-apent-mote-20261118', { dropIn: undefined })] });
    expect(calendar.large()).not.to.contain('du kan bare komme');
  });

  it('says of everything that one can just come to that one can, unless it is off or over', async () => {
    await openOne({ type: 'course', dropIn: true });
    expect((await calendar.open('Det andre')).text()).to.contain('Du kan bare komme.');
    calendar.element.remove();
    await openOne({ dropIn: true, status: 'cancelled' });
    expect((await calendar.open('Det andre')).text()).not.to.contain('bare komme');
  });

  it('counts the large one among what is shown, as the heading does', async () => {
    await open({ events: manyEvents(25) });
    expect(calendar.heading()).to.equal('25 møter og kurs');
    expect(calendar.text()).to.contain('Viser 11 av 25');
  });

  it('tells what there is by month and day, in words', async () => {
    await open();
    expect(calendar.months()).to.deep.equal(['Pågår nå', 'November 2026', 'Desember 2026']);
    expect(calendar.days()[0]).to.equal('onsdag 18. november');
    expect(calendar.ongoing()).to.deep.equal(['Temauke om ensomhet']);
    expect(calendar.root.querySelector('.list .date')!.getAttribute('datetime')).to.equal('2026-11-18');
  });

  it('no events at all: says so and who can help', async () => {
    await open({ events: [], children: help });
    expect(calendar.heading()).to.equal('Ingen møter eller kurs er satt opp');
    expect(calendar.nextSteps()).to.include('Ring Eksempel kommune');
    expect(calendar.nextSteps()).to.include('Vis tidligere møter');
  });

  it('none in my municipality: says when and where the next one is, and what is online', async () => {
    await open();
    await calendar.search('Hvaler');
    expect(calendar.heading()).to.equal('Ingen møter eller kurs er satt opp i Hvaler');
    expect(calendar.lead()).to.equal(
      'Det neste: Åpent møte om selvhjelp, onsdag 18. november, Eksempel frivilligsentral, Senja.',
    );
    expect(calendar.remote()).to.include('Åpent møte på nett');
    expect(calendar.nextSteps()).to.include('Vis hele landet');
    await calendar.press('Vis hele landet');
    expect(calendar.events().length).to.be.greaterThan(5);
    expect(calendar.field().value).to.equal('');
  });

  it('cancelled, postponed and full stay in the list and say so', async () => {
    await open();
    expect(calendar.events()).to.include('Avlyst Åpent møte om selvhjelp');
    await calendar.press('Vis alt');
    expect(calendar.events()).to.include('Fullt Igangsetteropplæring, del 1');
    await calendar.showMore();
    expect(calendar.events()).to.include('Utsatt Nettverksmøte');
    expect(calendar.root.querySelector('.event-title s')!.textContent).to.equal('Åpent møte om selvhjelp');
  });

  it('calls nothing online that says nothing of where it is', async () => {
    const nowhere = exampleEvent(MEETING, {
      id: 'eksempel-et-sted',
      title: 'Et sted',
      place: undefined,
      formats: undefined,
      organiser: undefined,
    });
    await open({ events: [...real(), nowhere] });
    await calendar.search('Hvaler');
    expect(calendar.remote()).to.include('Et sted');
    expect(calendar.nextSteps()).to.include('På nett, eller uten oppgitt sted');
    calendar.element.remove();
    await open({ events: real().filter(({ formats, place }) => formats?.length ?? place) });
    await calendar.search('Hvaler');
    expect(calendar.nextSteps()).to.include('På nett, uansett hvor du bor');
  });

  it('postponed: says whom to ask', async () => {
    await openOne({ status: 'postponed' });
    expect((await calendar.open('Det andre')).text()).to.contain(
      'Utsatt. Spør den som holder det om ny tid.',
    );
  });

  it('full: says what to do, and leads to the next one with room', async () => {
    await open({ attributes: { for: 'starters' } });
    const full = await calendar.open('Igangsetteropplæring, del 1');
    expect(full.text()).to.contain('Spør den som holder det om det blir en ledig plass.');
    await full.press('Se heller Igangsetteropplæring, del 1, onsdag 13. januar 2027');
    expect(calendar.root.querySelector('[data-id="eksempel-igangsetter-20270113"] dl')).to.exist;
    expect(calendar.focused()).to.equal('Igangsetteropplæring, del 1');
  });

  it('explains what a starter is where their trainings are shown', async () => {
    await open({ attributes: { for: 'starters' } });
    expect(calendar.lead()).to.contain('En igangsetter er med en gruppe de første gangene');
  });

  for (const [fault, sentence] of [
    ['offline', 'Sjekk at du er på nett'],
    [503, 'Feilen er hos oss'],
    ['newer-format', 'Oversikten er nyere enn denne siden'],
  ] as const) {
    it(`backend down (${fault}): says what happened, offers help, and works at "Prøv igjen"`, async () => {
      const backend = fakeBackend({ events: real() });
      backend.fail(fault);
      await open({ backend, children: help });
      expect(calendar.text()).to.contain(sentence);
      expect(calendar.nextSteps()).to.include('Ring Eksempel kommune');
      backend.recover();
      await calendar.press('Prøv igjen');
      await calendar.settled();
      expect(calendar.events().length).to.be.greaterThan(5);
    });
  }

  it('shows events without their organisers when only the contact points can not be had', async () => {
    const backend = fakeBackend({ events: real() });
    backend.fail(503, { resource: 'contact-points.json' });
    await open({ backend });
    expect(calendar.events().length).to.be.greaterThan(5);
  });

  it('shows the last good answer with its time when a newer try fails', async () => {
    await open();
    calendar.backend.fail('offline');
    calendar.element.remove();
    document.body.append(calendar.element);
    await calendar.drawn();
    await calendar.settled();
    expect(calendar.events().length).to.be.greaterThan(5);
    expect(calendar.text()).to.contain('Dette er det vi visste 18. november 2026 kl. 12.00');
  });

  it('keeps what the page put inside until there is something to show', async () => {
    const backend = fakeBackend({ events: real() });
    backend.hold();
    await open({ backend, children: fallback, loading: true });
    expect(calendar.showsFallback()).to.equal(true);
    backend.release();
    await calendar.settled();
    expect(calendar.showsFallback()).to.equal(false);
  });

  it('says on demonstration data that nothing of it is meant, and offers no subscribing', async () => {
    await open({ service: exampleService({ demo: true }) });
    expect(calendar.text()).to.contain('Dette er en demonstrasjon.');
    expect(calendar.text()).to.contain('ingen kan abonnere på dem');
    expect(calendar.root.querySelector('[part~="subscribe"]')).not.to.exist;
  });
});

describe('One event', () => {
  it('opens under its title, and closes again', async () => {
    await open();
    const event = await calendar.open('Kaffe for nye');
    expect(event.isOpen()).to.equal(true);
    expect(event.facts()['Når']).to.match(/^Onsdag 2\. desember kl\. 12\.00–14\.00/);
    expect((await calendar.open('Kaffe for nye')).isOpen()).to.equal(false);
    expect(calendar.event('Kaffe for nye').facts()).to.deep.equal({});
  });

  it('says both days of one that goes over midnight', async () => {
    await openOne({ start: '2026-12-01T22:00:00+01:00', end: '2026-12-02T01:30:00+01:00' });
    const event = await calendar.open('Det andre');
    expect(event.facts()['Når']).to.contain('Tirsdag 1. desember kl. 22.00 – onsdag 2. desember kl. 01.30');
  });

  it('ends at midnight on its own day', async () => {
    await open();
    await calendar.showMore();
    expect(calendar.event('Lysvake').text()).to.contain('Kl. 20.00–00.00');
  });

  it('tells a visitor elsewhere what their own clock shows', async () => {
    await openOne();
    expect(calendar.text()).to.contain('Klokkeslettene er norsk tid.');
    const event = await calendar.open('Det andre');
    // The tests run in Auckland, twelve hours ahead in the Norwegian winter.
    expect(event.facts()['Når']).to.contain('Klokka di viser da onsdag 2. desember kl. 06.00.');
  });

  it('keeps a hidden address hidden and says who tells it', async () => {
    await open();
    const event = await calendar.open('Kaffe for nye');
    expect(event.text()).not.to.contain('Eksempelstien');
    expect(event.facts()['Hvor']).to.contain('Du får adressen når du tar kontakt.');
  });

  it('whose address is told by the organiser has a way to ask, filled', async () => {
    await openOne({ addressVisibility: 'hidden' });
    const event = await calendar.open('Det andre');
    const [ask] = event.element.querySelectorAll<HTMLAnchorElement>('.button.primary');
    expect(textOf(ask)).to.match(/^Ring Eksempel frivilligsentral: /);
    expect(ask!.href).to.match(/^tel:/);
  });

  it('that is full says whom to ask, and nobody when nobody is known', async () => {
    await openOne({ status: 'full', registrationUrl: 'https://eksempel.example/venteliste' });
    const event = await calendar.open('Det andre');
    expect(event.text()).to.contain('Spør den som holder det');
    expect(event.actions()[0]).to.match(/^Ring Eksempel frivilligsentral: /);
    expect(event.actions()).to.include('Si fra at du kommer');
    calendar.element.remove();

    await openOne({ status: 'full', organiser: undefined, addressVisibility: 'hidden' });
    const other = await calendar.open('Det andre');
    expect(other.text()).not.to.match(/Spør den som holder det|Du får adressen/);
  });

  it('is told from others of the same name by its day and time', async () => {
    await openOne();
    const title = calendar.event('Det andre').title();
    const about = title.getAttribute('aria-describedby')!.split(' ');
    const said = about.map((id) => textOf(calendar.root.getElementById(id)));
    expect(said.join(' ')).to.contain('1').and.to.contain('desember').and.to.contain('Kl. 18.00');
  });

  it('says its year when it stands large and is next year', async () => {
    const later = { start: '2027-12-01T18:00:00+01:00', end: undefined };
    await open({ events: [exampleEvent(MEETING, later)] });
    expect(calendar.large()).to.contain('desember 2027');
  });

  it('has the name of its place in the language that it is in', async () => {
    await openOne({ lang: 'se', place: { name: 'Ovdamearkaviessu', municipality: '5530' } });
    const event = await calendar.open('Det andre');
    const names = [...event.element.querySelectorAll('[lang="se"]')].map(textOf);
    expect(names.filter((name) => name === 'Ovdamearkaviessu')).to.have.length(2);
  });

  it('makes links of https addresses in the description, and of nothing else', async () => {
    const description =
      'Les på https://eksempel.example/a.\n<b>http://usikker.example</b> javascript:alert(1) https://a@eksempel.example/';
    await openOne({ description });
    const event = await calendar.open('Det andre');
    const text = event.element.querySelector('.description')!;
    expect([...text.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'https://eksempel.example/a',
    ]);
    expect(text.textContent).to.equal(description);
  });

  it('has one filled button: saying that one comes goes before joining', async () => {
    await openOne({
      registrationUrl: 'https://eksempel.example/kom',
      onlineUrl: 'https://eksempel.example/rom',
    });
    const event = await calendar.open('Det andre');
    expect(event.actions().slice(0, 3)).to.deep.equal([
      'Si fra at du kommer',
      'Bli med på nett',
      'Legg i kalenderen',
    ]);
    expect(event.element.querySelectorAll('.button.primary')).to.have.length(1);
  });

  it('tells the page which event was opened, and no more', async () => {
    await open();
    const selected = calendar.next<{ event: string }>('selvhjelp-event-select');
    await calendar.open('Kaffe for nye');
    expect(await selected).to.deep.equal({ event: 'eksempel-kvinnegruppe-20261202' });
  });

  it('takes a wish for a group to the form, with the contact point', async () => {
    await openOne();
    const event = await calendar.open('Det andre');
    const wish = calendar.next<object>('selvhjelp-interest-request', (request) => request.preventDefault());
    await event.press('Si at du ønsker en gruppe');
    expect(await wish).to.deep.equal({ contactPoint: 'eksempel-frivilligsentral' });
    expect(event.text()).not.to.contain('Skjemaet er ikke på denne siden.');
  });

  it('says so when nothing on the page takes the wish', async () => {
    await openOne();
    const event = await calendar.open('Det andre');
    await event.press('Si at du ønsker en gruppe');
    expect(event.text()).to.contain('Skjemaet er ikke på denne siden.');
  });

  it('leads from the organiser to its card in a finder on the page', async () => {
    await openOne();
    expect((await calendar.open('Det andre')).facts()['Arrangør']).to.equal('Eksempel frivilligsentral');
    const finder = await openFinder();
    calendar.element.requestUpdate();
    await calendar.drawn();
    await calendar.event('Det andre').press('Gå til Eksempel frivilligsentral');
    await finder.drawn();
    expect(finder.card('Eksempel frivilligsentral').isOpen()).to.equal(true);
    expect(finder.focused()).to.equal('Eksempel frivilligsentral');
    finder.element.remove();
    finder.backend.close();
  });

  it('names the organiser plainly when the finder does not have it', async () => {
    await openOne();
    const finder = await openFinder({ contactPoints: [] });
    await calendar.open('Det andre');
    await calendar.event('Det andre').press('Gå til Eksempel frivilligsentral');
    expect(calendar.event('Det andre').facts()['Arrangør']).to.equal('Eksempel frivilligsentral');
    expect(calendar.focused()).not.to.equal('');
    finder.element.remove();
    finder.backend.close();
  });
});

describe('Into calendars', () => {
  const saved: { name: string; text: string }[] = [];
  const { save } = device;
  beforeEach(() => {
    saved.length = 0;
    device.save = (name, text) => void saved.push({ name, text });
  });
  afterEach(() => {
    device.save = save;
  });

  it("links to the backend's own file", async () => {
    await openOne();
    const event = await calendar.open('Det andre');
    expect(event.link('Legg i kalenderen').href).to.equal(`${calendar.backend.url}/events/${MEETING}.ics`);
  });

  it('makes the file here where the backend has none', async () => {
    await openOne({}, { service: service({}) });
    await (await calendar.open('Det andre')).press('Legg i kalenderen');
    expect(saved[0]!.name).to.equal(`${MEETING}.ics`);
    expect(saved[0]!.text).to.contain('SUMMARY:Det andre');
  });

  it('says nothing of what it is to those who share the calendar, when the person chooses so', async () => {
    await openOne({ description: 'Noe' });
    const event = await calendar.open('Det andre');
    event.element.querySelector<HTMLInputElement>('[type=checkbox]')!.click();
    await calendar.drawn();
    await event.press('Legg i kalenderen');
    expect(saved[0]!.name).to.equal('Avtale.ics');
    expect(saved[0]!.text).to.contain('SUMMARY:Avtale');
    expect(saved[0]!.text).not.to.match(/Det andre|Noe/);
  });

  it('marks demonstration data in title and file', async () => {
    await openOne({ demo: true }, { service: service({}) });
    await (await calendar.open('Det andre')).press('Legg i kalenderen');
    expect(saved[0]!.name).to.match(/^demo-/);
    expect(saved[0]!.text).to.contain('SUMMARY:Demo: Det andre');
  });

  const links = () =>
    [...calendar.root.querySelectorAll<HTMLAnchorElement>('[part~="subscribe"] a')].map(({ href }) => href);

  it('subscribes to what the page and the person have chosen, as far as the backend can, never to typed words', async () => {
    const feeds = ['kommune', 'type', 'for'];
    await open({ service: service({ events: true, feeds }), attributes: { kommune: '5530,5001,4601' } });
    await calendar.tick('Åpent møte');
    await calendar.lookFor('møte');
    const base = calendar.backend.url.replace('https', 'webcal');
    expect(links()[0]).to.equal(
      `${base}/events.ics?kommune=5530%2C5001%2C4601&for=everyone&type=open-meeting`,
    );
    expect(links().every((link) => /^(webcal|https):/.test(link) && !/m%C3%B8te|møte/.test(link))).to.equal(
      true,
    );
    expect(calendar.text()).not.to.contain('Du får mer enn');
  });

  it('asks a backend for nothing that it would refuse, since nobody sees the refusal in a calendar', async () => {
    const feeds = ['kommune', 'contact-point'];
    await open({
      service: service({ events: true, feeds }),
      attributes: { kommune: '5530, 9999,301', 'contact-point': 'Ikke en id' },
    });
    const base = calendar.backend.url.replace('https', 'webcal');
    expect(links()[0]).to.equal(`${base}/events.ics?kommune=5530%2C0301`);
  });

  it('is honest about a feed that can not be filtered', async () => {
    await open();
    expect(links()[0]).to.match(/\/events\.ics$/);
    expect(calendar.text()).to.contain('Du får mer enn det du har valgt over.');
  });

  it('offers no subscribing where the backend has no feed', async () => {
    await open({ service: service({}) });
    expect(calendar.root.querySelector('[part~="subscribe"]')).not.to.exist;
  });
});

describe('Going about in the calendar', () => {
  it('shows more, and goes on where reading goes on', async () => {
    await open({ events: manyEvents(25) });
    expect(calendar.events()).to.have.length(10);
    await calendar.press('Vis 10 til');
    expect(calendar.events()).to.have.length(20);
    expect(calendar.focused()).to.equal('Eksempel møte 12');
  });

  it('opens the next one elsewhere where the place has none', async () => {
    await open({ attributes: { kommune: '0301' }, events: [exampleEvent(MEETING)] });
    const named = calendar.root.querySelector<HTMLButtonElement>('[part~="next-steps"] button')!;
    expect(textOf(named)).to.match(/^Gå til .+, /);
    named.click();
    await calendar.drawn();
    expect(calendar.large()).to.contain('Når');
  });

  it('goes to the next month that has something, and back to today', async () => {
    await open();
    await calendar.press('Gå til desember 2026');
    expect(calendar.heading()).to.match(/ fra 1\. desember 2026$/);
    expect(calendar.days()[0]).to.equal('tirsdag 1. desember');
    await calendar.press('I dag');
    expect(calendar.days()[0]).to.equal('onsdag 18. november');
    expect(calendar.focused()).not.to.equal('');
  });

  it('goes to a date, and no further than the data', async () => {
    await open();
    await calendar.goTo('2026-12-10');
    expect(calendar.days()[0]).to.equal('torsdag 10. desember');
    await calendar.goTo('2199-01-01');
    expect(calendar.heading()).to.equal('1 møte eller kurs fra 29. februar 2028');
  });

  it('fetches what is past when somebody wants it, once', async () => {
    await open({ events: real().filter(({ start }) => start > '2026-10') });
    const before = calendar.backend.requests().filter((name) => name.startsWith('events'));
    expect(before).to.deep.equal(['events.json?from=2026-11-01']);
    await calendar.press('Vis tidligere møter');
    await calendar.settled();
    expect(calendar.backend.requests()).to.include('events.json?to=2026-11-01');
    expect(calendar.events()).to.include('Har vært Åpent møte om selvhjelp');
    expect(calendar.focused()).to.equal(calendar.heading());
    expect(calendar.text()).not.to.contain('Vis tidligere møter');
  });

  it('asks for nothing more where a host of files gave the past along', async () => {
    await open({ ignoresQuery: true });
    expect(calendar.text()).not.to.contain('Vis tidligere møter');
    expect(calendar.travels()).to.include('Tidligere i november 2026');
  });

  it('says so when there was nothing earlier', async () => {
    const timers = heldTimers();
    await open({ events: [exampleEvent(), exampleEvent(MEETING)] });
    await calendar.press('Vis tidligere møter');
    await calendar.settled();
    expect(calendar.text()).to.contain('Vi kjenner ingen tidligere møter.');
    timers.pass();
    await calendar.drawn();
    expect(textOf(calendar.root.querySelector('[role=status]'))).to.equal(
      'Vi kjenner ingen tidligere møter.',
    );
    expect(calendar.focused()).to.equal(calendar.heading());
    timers.restore();
  });

  it('offers what is past in one place, not in two', async () => {
    await open({ events: [] });
    const buttons = [...calendar.root.querySelectorAll('button')].map(textOf);
    expect(buttons.filter((name) => name === 'Vis tidligere møter')).to.have.length(1);
  });

  it('says so when earlier events could not be had, and can be asked again', async () => {
    await open();
    calendar.backend.fail('offline', { resource: 'events.json?to=2026-11-01' });
    calendar.backend.fail('offline');
    await calendar.press('Vis tidligere møter');
    await calendar.settled();
    expect(calendar.text()).to.contain('Vi får ikke kontakt akkurat nå.');
    calendar.backend.recover();
    await calendar.press('Vis tidligere møter');
    await calendar.settled();
    expect(calendar.events().join()).to.contain('Har vært');
  });

  it('filters by what there is, says how much is left, and clears it all at once', async () => {
    await open();
    await calendar.tick('Kurs');
    expect(calendar.heading()).to.equal('1 møte eller kurs');
    expect(textOf(calendar.root.querySelector('[part~="results"]'))).to.contain(
      'Kurs: å begynne i en gruppe',
    );
    expect(calendar.chips()).to.deep.equal(['Kurs']);
    await calendar.lookFor('finnes ikke');
    expect(calendar.heading()).to.equal('Ingenting passer med alt du har valgt');
    await calendar.press('Fjern alle valg');
    expect(calendar.events().length).to.be.greaterThan(5);
    expect(calendar.focused()).to.equal(calendar.heading());
  });

  it('lets nobody change what the page has locked, and lifts what it has not', async () => {
    await open({ attributes: { 'contact-point': 'eksempel-link', for: 'everyone', lock: true } });
    expect(calendar.audiences()).to.deep.equal([]);
    expect(calendar.text()).not.to.contain('Vis fra alle');
    calendar.element.lock = false;
    await calendar.drawn();
    const before = calendar.events().length;
    await calendar.press('Vis fra alle');
    expect(calendar.events().length).to.be.greaterThan(before);
  });

  it('reads one change aloud, once', async () => {
    const timers = heldTimers();
    await open();
    const press = async (name: string) => {
      calendar.button(name).focus();
      await calendar.press(name);
    };
    const said = async () => {
      timers.pass();
      await calendar.drawn();
      return textOf(calendar.root.querySelector('[role=status]'));
    };
    await press('For igangsettere');
    await press('For fagfolk');
    expect(await said()).to.equal(calendar.heading());
    // The button is gone, and the heading that takes the focus is read.
    await press('Gå til desember 2026');
    await press('I dag');
    expect(textOf(calendar.root.activeElement)).to.equal(calendar.heading());
    expect(await said()).to.equal('');
    timers.restore();
  });

  it('can be used by keyboard alone', async () => {
    await openOne();
    calendar.event('Det andre').title().focus();
    await sendKeys({ press: 'Enter' });
    await calendar.drawn();
    expect(calendar.event('Det andre').isOpen()).to.equal(true);
    expect(calendar.focused()).to.equal('Det andre');
    // Before the file that it is about.
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    expect(calendar.focused()).to.equal('Legg i kalenderen');
  });
});

describe('The month', () => {
  const month = (options: CalendarOptions = {}) => open({ attributes: { view: 'month' }, ...options });
  const wide = async (width = '60em') => {
    calendar.element.style.width = width;
    // The browser tells of a new width in a frame, and the list is drawn in the next.
    await nextFrame();
    await nextFrame();
    await calendar.drawn();
  };

  it('is a table with days as columns, today marked', async () => {
    await month();
    await wide();
    expect(textOf(calendar.table().caption)).to.equal('November 2026');
    expect(
      [...calendar.table().querySelectorAll('th abbr')].map((one) => one.getAttribute('title'))[0],
    ).to.equal('mandag');
    const today = calendar.root.querySelector('[aria-current="date"] time')!;
    expect([...today.children].map(textOf)).to.deep.equal(['onsdag 18. november', '18']);
    expect(calendar.heading()).to.match(/^November 2026: \d+ møter og kurs$/);
  });

  it('says no days of other months, whose numbers would be read as days of this one', async () => {
    await month();
    await wide();
    const [first] = calendar.table().tBodies[0]!.rows;
    expect([...first!.cells].map(textOf).map((text) => text.split(' ')[0])).to.deep.equal([
      '',
      '',
      '',
      '',
      '',
      '',
      '1',
    ]);
  });

  it('opens an event in a window, and gives the focus back', async () => {
    await month();
    await wide();
    const pressed = calendar.button('kl. 19.00 Åpent møte på nett', calendar.cell(19));
    pressed.focus();
    pressed.click();
    await calendar.drawn();
    expect(calendar.focused()).to.equal('Torsdag 19. november');
    expect(textOf(calendar.window())).to.contain('Arrangør');
    await calendar.press('Lukk');
    expect(calendar.window()).to.equal(null);
    expect(calendar.root.activeElement).to.equal(pressed);
  });

  it('has real links where the URL is its own to write, and follows them for who asks for a new tab', async () => {
    await month({ attributes: { view: 'month', 'url-state': true } });
    await wide();
    const link = calendar.button('kl. 19.00 Åpent møte på nett', calendar.cell(19)) as HTMLAnchorElement;
    expect(link.href).to.match(/selvhjelp-calendar=eksempel-/);
    // A row of its own, as wide as the cell, so that the focus has one frame.
    expect(link.getClientRects()).to.have.length(1);
    expect(link.offsetWidth).to.be.greaterThan(60);
    let followed = false;
    link.addEventListener('click', (press) => {
      followed = !press.defaultPrevented;
      press.preventDefault();
    });
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, cancelable: true }));
    await calendar.drawn();
    expect(followed).to.equal(true);
    expect(calendar.window()).to.equal(null);
    link.click();
    await calendar.drawn();
    expect(followed).to.equal(false);
    expect(calendar.window()).to.exist;
  });

  it('opens what a link leads to in its month, and Back closes it', async () => {
    history.replaceState(null, '', '?selvhjelp-calendar=eksempel-kvinnegruppe-20261202');
    await month({ attributes: { view: 'month', 'url-state': true } });
    await calendar.drawn();
    expect(calendar.heading()).to.match(/^Desember 2026: /);
    expect(textOf(calendar.window()!.querySelector('.heading'))).to.equal('Onsdag 2. desember');
    expect(textOf(calendar.window())).to.contain('Kaffe for nye');
    await calendar.press('Lukk');
    expect(location.search).not.to.contain('kvinnegruppe');
    history.replaceState(null, '', location.pathname);
  });

  it('shows what a link leads to also when it is not for everyone, and so not in the table', async () => {
    history.replaceState(null, '', '?selvhjelp-calendar=eksempel-igangsetter-20270113');
    await month({ attributes: { view: 'month', 'url-state': true } });
    await calendar.drawn();
    expect(calendar.window()).to.equal(null);
    expect(calendar.event('Igangsetteropplæring, del 1').isOpen()).to.equal(true);
    history.replaceState(null, '', location.pathname);
  });

  it('shows a crowded day whole in the window', async () => {
    const crowd = manyEvents(5).map((event) => ({
      ...event,
      start: '2026-11-20T18:00:00+01:00',
      end: undefined,
    }));
    await month({ events: crowd });
    await wide();
    await calendar.press('+2: fredag 20. november: 5 møter og kurs');
    expect(calendar.window()!.querySelectorAll('[part~="event"]')).to.have.length(5);
    await sendKeys({ press: 'Escape' });
    await calendar.drawn();
    expect(calendar.window()).to.equal(null);
  });

  it('where it is narrow, leads from a day to that day in the list', async () => {
    await month();
    await wide('20em');
    await calendar.press('torsdag 19. november: 2 møter og kurs');
    expect(calendar.focused()).to.equal('Åpent møte på nett');
  });

  it('draws the list only where the table has no room, and on paper', async () => {
    await month();
    await wide();
    const drawn = () => calendar.events().length > 0;
    expect(drawn()).to.equal(false);
    expect(calendar.large()).to.contain('Åpent møte om selvhjelp');
    await wide('20em');
    await waitUntil(drawn, 'the list under the small month');
    await wide();
    await waitUntil(() => !drawn(), 'no list beside the table');
    dispatchEvent(new Event('beforeprint'));
    expect(drawn()).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    await calendar.drawn();
    expect(drawn()).to.equal(false);
  });

  it('goes from month to month, also empty ones within the data', async () => {
    await month();
    await calendar.press('Gå til desember 2026');
    expect(calendar.heading()).to.match(/^Desember 2026: /);
    await calendar.press('Gå til november 2026');
    expect(calendar.heading()).to.match(/^November 2026: /);
  });

  it('closes the window when it is moved or taken away', async () => {
    await month();
    await wide();
    calendar.button('kl. 19.00', calendar.cell(19)).click();
    await calendar.drawn();
    const { element } = calendar;
    element.remove();
    document.body.append(element);
    await calendar.drawn();
    await calendar.settled();
    expect(calendar.window()).to.equal(null);
  });
});

describe('The life of the calendar on a page', () => {
  it('shows what comes next now when the page comes into view again', async () => {
    const { now } = ports;
    await openOne();
    expect(calendar.events()).to.deep.equal(['Det andre']);
    ports.now = () => Date.parse('2026-12-01T12:00:00+01:00');
    document.dispatchEvent(new Event('visibilitychange'));
    await calendar.drawn();
    expect(calendar.large()).to.contain('Det andre');
    expect(calendar.events()).to.deep.equal([]);
    ports.now = now;
  });

  it('keeps what was chosen when it is moved', async () => {
    await open();
    await calendar.search('Senja');
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(calendar.element);
    await calendar.drawn();
    await calendar.settled();
    expect(calendar.field().value).to.equal('Senja');
    expect(calendar.heading()).to.match(/ i Senja$/);
    elsewhere.remove();
  });

  it('shows the newest backend when an older one answers late', async () => {
    const slow = fakeBackend({ events: [exampleEvent('eksempel-lunsj-20261118')] });
    slow.hold();
    await open({ backend: slow, loading: true });
    const quick = fakeBackend({ events: [exampleEvent(MEETING)] });
    calendar.element.backendUrl = quick.url;
    await calendar.drawn();
    await calendar.drawn();
    slow.release();
    await calendar.drawn();
    expect(calendar.large()).to.contain('tirsdag 1. desember');
    quick.close();
  });

  it('leaves another calendar on the page alone', async () => {
    await open();
    const other = await openCalendar({ events: real() });
    const before = other.events();
    await calendar.open('Kaffe for nye');
    await calendar.press('For igangsettere');
    expect(other.events()).to.deep.equal(before);
    expect(other.event('Kaffe for nye').isOpen()).to.equal(false);
    other.element.remove();
    other.backend.close();
  });

  it('keeps the open event and the filters in the URL, never the place or the words', async () => {
    await open({ attributes: { 'url-state': true } });
    const length = history.length;
    await calendar.press('Vis alt');
    await calendar.search('Senja');
    await calendar.lookFor('møte');
    expect(history.length).to.equal(length);
    await calendar.open('Åpent møte om selvhjelp');
    expect(history.length).to.equal(length + 1);
    const value = new URL(location.href).searchParams.get('selvhjelp-calendar')!;
    expect(value).to.match(/^eksempel-[a-z0-9-]+\.a_all$/);
  });

  it('goes back to the list when a person presses Back', async () => {
    await open({ attributes: { 'url-state': true } });
    await calendar.open('Kaffe for nye');
    const back = new Promise((done) => addEventListener('popstate', done, { once: true }));
    history.back();
    await back;
    await calendar.drawn();
    expect(calendar.event('Kaffe for nye').isOpen()).to.equal(false);
  });

  it('opens what a link leads to, also when it is not among what is shown', async () => {
    history.replaceState(null, '', '?selvhjelp-calendar=eksempel-igangsetter-20270113');
    await open({ attributes: { 'url-state': true } });
    expect(calendar.event('Igangsetteropplæring, del 1').facts()['Når']).to.contain(
      'onsdag 13. januar 2027'.replace('o', 'O'),
    );
    history.replaceState(null, '', location.pathname);
  });

  it('asks for what is past when a link leads to something that is over', async () => {
    history.replaceState(null, '', '?selvhjelp-calendar=eksempel-stand-20261031');
    await open({
      attributes: { 'url-state': true },
      events: real().filter(({ start }) => start > '2026-10'),
    });
    await calendar.settled();
    expect(calendar.event('Stand på biblioteket').text()).to.contain('Har vært');
    expect(calendar.event('Stand på biblioteket').isOpen()).to.equal(true);
    history.replaceState(null, '', location.pathname);
  });

  it('makes real links of the titles when the URL is its own to write', async () => {
    await open({ attributes: { 'url-state': true } });
    const title = calendar.event('Kaffe for nye').title() as HTMLAnchorElement;
    expect(title.href).to.contain('selvhjelp-calendar=eksempel-kvinnegruppe-20261202');
  });

  it('prints every event that is shown with all that is known of it', async () => {
    await open();
    dispatchEvent(new Event('beforeprint'));
    const events = calendar.root.querySelectorAll('.results [part~="event"]');
    expect(calendar.root.querySelectorAll('.results [part~="details"]')).to.have.length(events.length);
    dispatchEvent(new Event('afterprint'));
    await calendar.drawn();
    expect(calendar.root.querySelector('[part~="details"]')).not.to.exist;
  });

  it('takes whatever a script of the page sets', async () => {
    await open();
    Object.assign(calendar.element, { type: 5, for: {}, view: 'week', contactPoint: null });
    await calendar.drawn();
    expect(calendar.root.querySelector('#results')).to.exist;
  });
});

describe('The calendar for everyone', () => {
  const states: Record<string, () => Promise<CalendarDriver>> = {
    ready: () => open(),
    'an open event': async () => {
      await openOne({ description: 'Se https://eksempel.example/', status: 'full' });
      await calendar.open('Det andre');
      return calendar;
    },
    month: () => open({ attributes: { view: 'month' } }),
    none: () => open({ events: [], children: help }),
    failed: async () => {
      const backend = fakeBackend();
      backend.fail(404);
      return open({ backend, children: help });
    },
    'not configured': () => open({ attributes: { 'backend-url': false } }),
  };

  for (const [state, begin] of Object.entries(states)) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`has no barrier that axe can find: ${state}, ${scheme}`, async () => {
        await begin();
        calendar.element.colorScheme = scheme;
        await calendar.drawn();
        await expect(calendar.element).to.be.accessible();
      }).timeout(20_000);
    }
  }

  for (const [locale, heading, day] of [
    ['nn', 'møte og kurs', 'laurdag 5. desember'],
    ['en', 'meetings and courses', 'Saturday 5 December'],
  ] as const) {
    it(`speaks ${locale} in dates and texts`, async () => {
      await open();
      chooseLocale(locale);
      await calendar.drawn();
      expect(calendar.heading()).to.contain(heading);
      expect(calendar.days()).to.include(day);
      await expect(calendar.element).to.be.accessible();
      forgetChoice();
      await calendar.drawn();
    }).timeout(20_000);
  }

  it('shows where the focus is in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    await open();
    calendar.event('Kaffe for nye').title().focus();
    expect(getComputedStyle(calendar.event('Kaffe for nye').title()).outlineStyle).to.equal('solid');
    await emulateMedia({ forcedColors: 'none' });
  });
});
