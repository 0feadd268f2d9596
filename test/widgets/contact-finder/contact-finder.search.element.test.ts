import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { configure } from '../../../src/configuration.js';
import { ports } from '../../../src/data/ports.js';
import { chooseLocale, forgetChoice } from '../../../src/localization/page-language.js';
import { device } from '../../../src/widgets/contact-finder/contact-finder.device.js';
import { examplePoint, examplePoints, fakeBackend, manyPoints } from '../../support/fake-backend.js';
import { heldTimers, openFinder, textOf, type FinderDriver } from '../../support/finder-driver.js';

describe('Searching in the finder', () => {
  let finder: FinderDriver;
  beforeEach(async () => {
    finder = await openFinder();
  });
  afterEach(() => finder.backend.close());

  it('shows the places of the municipality as soon as its name is whole, without Enter', async () => {
    await finder.type('Senj');
    expect(finder.heading()).to.equal('16 steder');
    await finder.type('Senja');
    expect(finder.heading()).to.equal('2 steder i Senja');
    expect(finder.results()[0]).to.equal('Eksempel frivilligsentral');
  });

  it('says where a former municipality went', async () => {
    await finder.search('Lenvik');
    expect(finder.heading()).to.equal('2 steder i Senja');
    expect(finder.lead()).to.equal('Lenvik er nå en del av Senja.');
  });

  it('understands a postcode as soon as it has four digits', async () => {
    await finder.type('9300');
    expect(finder.heading()).to.equal('2 steder i Senja');
    expect(finder.lead()).to.equal('9300 Finnsnes ligger i Senja.');
  });

  it('suggests with a note of why, and shows the place that is pressed', async () => {
    await finder.type('lenvi');
    expect(finder.suggestions()).to.deep.equal(['Senja, tidligere Lenvik']);
    await finder.press('Senja');
    expect(finder.heading()).to.equal('2 steder i Senja');
    expect(finder.suggestions()).to.deep.equal([]);
    expect(finder.focused()).to.equal('2 steder i Senja');
  });

  for (const [texts, name] of [
    [['Berg', 'Bergn'], 'a former name on the way to a present one'],
    [['9300', '930'], 'a postcode that is taken back'],
    [['Sandnes', 'Sandnesx'], 'a name that is written on'],
  ] as const) {
    it(`shows no place that the text does not name: ${name}`, async () => {
      for (const text of texts) await finder.type(text);
      expect(finder.heading()).to.equal('16 steder');
      expect(finder.field().value).to.equal(texts[1]);
    });
  }

  it('takes a former name at once when nothing else begins so', async () => {
    await finder.type('Lenvik');
    expect(finder.lead()).to.equal('Lenvik er nå en del av Senja.');
  });

  it('cuts a text that is longer than any name', async () => {
    await finder.type('å'.repeat(300));
    expect(finder.field().value).to.have.length(100);
  });

  it('keeps the results until something is chosen', async () => {
    await finder.search('Senja');
    await finder.type('Senjah');
    await finder.type('Trom');
    expect(finder.heading()).to.equal('2 steder i Senja');
  });

  it('asks which one when a former municipality was split', async () => {
    await finder.search('Tysfjord');
    expect(finder.heading()).to.equal('Tysfjord er delt. Hvor bor du?');
    expect(finder.choices()).to.have.length.greaterThan(1);
    expect(finder.tiers()).to.deep.equal(['remote']);
    expect(finder.root.querySelector('[part~="filters"]')).to.equal(null);
    await finder.press('Narvik');
    expect(finder.heading()).to.match(/Narvik/);
    expect(finder.root.querySelector('[part~="filters"]')).to.exist;
  });

  it('asks also when there is one place, and only a later word of its name fits', async () => {
    await finder.search('Lofoten');
    expect(finder.choices()).to.have.length(1);
    expect(finder.heading()).to.equal('Vi tror du mener Flakstad.');
    expect(finder.root.querySelector('[part~="which"] .button.secondary')).to.exist;
  });

  it('finds a place by its own name', async () => {
    await finder.search('LINK Eksempel');
    expect(finder.results()[0]).to.match(/^LINK Eksempel/);
  });

  it('says so when nothing is called that, and keeps a way on', async () => {
    await finder.search('Xyzzyqq');
    expect(finder.heading()).to.equal('Vi finner ikke «Xyzzyqq»');
    expect(finder.nextSteps().join(' ')).to.contain('Se alle stedene');
    await finder.press('Se alle stedene');
    expect(finder.heading()).to.equal('16 steder');
    expect(finder.field().value).to.equal('');
  });

  it('forgets the place when the field is emptied', async () => {
    await finder.search('Senja');
    await finder.type('');
    expect(finder.heading()).to.equal('16 steder');
  });

  it('lets Escape take the suggestions away and leaves the text', async () => {
    await finder.type('Se');
    finder.field().focus();
    await sendKeys({ press: 'Escape' });
    await finder.drawn();
    expect(finder.suggestions()).to.deep.equal([]);
    expect(finder.field().value).to.equal('Se');
  });

  it('waits while a word is being composed', async () => {
    const field = finder.field();
    field.value = 'Senja';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    await finder.drawn();
    expect(finder.heading()).to.equal('16 steder');
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await finder.drawn();
    expect(finder.heading()).to.equal('2 steder i Senja');
  });

  it('can be used with the keyboard alone', async () => {
    finder.field().focus();
    await sendKeys({ type: 'lenvi' });
    await sendKeys({ press: 'Tab' });
    expect(finder.focused()).to.equal('Senja, tidligere Lenvik');
    await sendKeys({ press: 'Enter' });
    await finder.drawn();
    expect(finder.focused()).to.equal('2 steder i Senja');
    await sendKeys({ press: 'Shift+Tab' });
    expect(finder.focused()).to.equal('Velg det som passer deg');
  });

  it('goes down to the suggestions and back up with the arrows', async () => {
    finder.field().focus();
    await sendKeys({ type: 'lenvi' });
    await sendKeys({ press: 'ArrowDown' });
    expect(finder.focused()).to.equal('Senja, tidligere Lenvik');
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Home' });
    expect(finder.focused()).to.equal('Senja, tidligere Lenvik');
    await sendKeys({ press: 'Backspace' });
    expect(finder.field().value).to.equal('lenv');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ type: 'i' });
    expect(finder.field().value).to.equal('lenvi');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowUp' });
    expect(finder.root.activeElement).to.equal(finder.field());
  });

  it('answers Enter with what is shown, and moves on to it', async () => {
    finder.field().focus();
    await sendKeys({ type: 'Tromso' });
    await sendKeys({ press: 'Enter' });
    await finder.drawn();
    expect(finder.focused()).to.equal('1 sted i Tromsø');
  });

  it('asks the browser to remember and check nothing that is typed', () => {
    const field = finder.field();
    expect(field.autocomplete).to.equal('off');
    expect(field.spellcheck).to.equal(false);
    expect(field.name).to.equal('');
  });

  it('sends nothing anywhere while somebody types', async () => {
    const before = finder.backend.requests().length;
    await finder.search('Senja');
    expect(finder.backend.requests()).to.have.length(before);
    expect(location.href).not.to.contain('Senja');
  });
});

describe('What the finder reads aloud', () => {
  const said = (finder: FinderDriver) => textOf(finder.root.querySelector('[role="status"]'));
  let timers: ReturnType<typeof heldTimers>;
  beforeEach(() => (timers = heldTimers()));
  afterEach(() => timers.restore());

  it('says what can be done where there is nothing, to those who are still typing', async () => {
    const finder = await openFinder();
    await finder.type('Moss');
    timers.pass();
    await finder.drawn();
    expect(said(finder)).to.match(/^Vi kjenner ikke til noe sted i Moss ennå\. Du kan /);
    await finder.type('xqzz');
    timers.pass();
    await finder.drawn();
    expect(said(finder)).to.equal('Ingen forslag');
  });

  it('says why there is nothing, and again after another try, and leads to what came of it', async () => {
    const backend = fakeBackend();
    backend.fail(503);
    const finder = await openFinder({ backend });
    timers.pass();
    await finder.drawn();
    expect(said(finder)).to.contain('Feilen er hos oss');
    finder.button('Prøv igjen').focus();
    await finder.press('Prøv igjen');
    await finder.settled();
    const panel = finder.root.querySelector('[part~="state"] .heading');
    expect(panel).to.exist;
    expect(finder.root.activeElement).to.equal(panel);
    backend.recover();
    backend.hold();
    finder.button('Prøv igjen').focus();
    await finder.press('Prøv igjen');
    expect(finder.focused()).to.equal('Prøv igjen');
    backend.release();
    await finder.settled();
    timers.pass();
    await finder.drawn();
    expect(finder.focused()).to.equal('16 steder');
    expect(said(finder)).to.equal('16 steder.');
    backend.close();
  });

  it('tells what came of a wish that nothing on the page took', async () => {
    const finder = await openFinder();
    await finder.card('Eksempel frivilligsentral').press('Si at du ønsker en gruppe');
    timers.pass();
    await finder.drawn();
    expect(said(finder)).to.contain('Skjemaet er ikke på denne siden. Se hva annet du kan gjøre.');
    finder.backend.close();
  });

  it('says once what was found: the heading that takes the focus is read anyhow', async () => {
    const finder = await openFinder();
    await finder.search('Senja');
    timers.pass();
    await finder.drawn();
    expect(finder.focused()).to.equal('2 steder i Senja');
    expect(said(finder)).to.equal('');
    finder.backend.close();
  });

  it('tells how many suggestions there are, once for a word that is typed fast', async () => {
    const finder = await openFinder();
    timers.pass();
    await finder.type('S');
    await finder.type('Se');
    await finder.type('Selj');
    timers.pass();
    await finder.drawn();
    expect(said(finder)).to.match(/^Forslag: \d+$/);
    await finder.type('Senja');
    timers.pass();
    await finder.drawn();
    expect(said(finder)).to.equal('2 steder i Senja.');
    finder.backend.close();
  });
});

describe('While the page stands', () => {
  const real = ports.now;
  afterEach(() => (ports.now = real));

  it('"Åpent nå" and a pause are those of now when the page comes into view again', async () => {
    const until = { status: 'paused' as const, pausedUntil: '2026-11-19' };
    const finder = await openFinder({
      contactPoints: [examplePoint(), { ...examplePoint('eksempel-pause'), ...until }],
    });
    const open = () => finder.card('Eksempel frivilligsentral').facts()['Åpningstider'];
    expect(open()).to.contain('Åpent nå, til kl. 15.30');
    expect(finder.text()).to.contain('Tar pause til 19. november 2026');
    ports.now = () => Date.parse('2026-11-19T15:00:00+01:00') + 3_600_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await finder.drawn();
    expect(open()).to.contain('Stengt nå');
    expect(finder.text()).not.to.contain('Tar pause til');
    finder.backend.close();
  });

  it('looks at the clock each minute where hours are shown, and never where none are', async () => {
    const timed: number[] = [];
    const { setTimeout } = window;
    window.setTimeout = ((run: () => void, ms = 0) => {
      if (ms > 50_000) timed.push(ms);
      return setTimeout(run, ms);
    }) as typeof setTimeout;
    const { openingHours: _hours, ...without } = examplePoint();
    const none = await openFinder({ contactPoints: [without] });
    expect(timed).to.deep.equal([]);
    const hours = await openFinder({ contactPoints: [examplePoint()] });
    expect(timed).to.include(60_000);
    window.setTimeout = setTimeout;
    for (const finder of [none, hours]) {
      finder.element.remove();
      finder.backend.close();
    }
  });
});

describe('The map', () => {
  it('reaches each of several places at one spot, one press after the other, and says so', async () => {
    const contactPoints = manyPoints(2, ['0301']);
    const finder = await openFinder({ contactPoints, attributes: { map: true } });
    await finder.press('Vis på kart');
    const dot = () => finder.root.querySelector<SVGElement>('.dot')!;
    expect(dot().getAttribute('aria-label')).to.equal(
      '1. Eksempel sted 1, 2. Eksempel sted 2. Trykk igjen for den neste.',
    );
    const opened: string[] = [];
    for (let press = 0; press < 3; press++) {
      dot().dispatchEvent(new MouseEvent('click'));
      await finder.drawn();
      opened.push(finder.focused());
    }
    expect(opened.map((name) => name.at(-1))).to.deep.equal(['1', '2', '1']);
    finder.backend.close();
  });
});

describe('Waiting for the places', () => {
  it('says "Henter …" when it takes a second, and not when it is quick', async () => {
    const timers = heldTimers();
    try {
      const backend = fakeBackend();
      backend.hold();
      const finder = await openFinder({ backend, loading: true });
      await finder.drawn();
      const status = () => textOf(finder.root.querySelector('[role="status"]'));
      expect(status()).to.equal('');
      timers.pass();
      await finder.drawn();
      expect(status()).to.equal('Henter …');
      backend.release();
      await finder.settled();
      timers.pass();
      await finder.drawn();
      expect(status()).to.equal('');
      backend.close();
    } finally {
      timers.restore();
    }
  });
});

describe('Near me', () => {
  const real = { ...device };
  afterEach(() => Object.assign(device, real));

  const answer = (with_: (ok: PositionCallback, failed: PositionErrorCallback) => void) =>
    Object.assign(device, {
      geolocation: () => ({ getCurrentPosition: with_ }) as unknown as Geolocation,
    });

  it('sorts by distance from a position that is rounded to about a kilometre', async () => {
    answer((ok) => ok({ coords: { latitude: 69.6492, longitude: 18.9553 } } as GeolocationPosition));
    const finder = await openFinder();
    await finder.press('Bruk posisjonen min');
    await finder.drawn();
    expect(finder.heading()).to.match(/de nærmeste først$/);
    // Never-confirmed places stand last: the nearest one that is confirmed is first.
    expect(finder.results()[0]).to.equal('Eksempel frivilligsentral');
    expect(finder.focused()).to.equal(finder.heading());
    finder.backend.close();
  });

  const sentence = 'Vi fikk ikke posisjonen. Skriv heller hvor du bor.';

  for (const code of [1, 2, 3]) {
    it(`says kindly what happened when the device answers ${code}, and the search still works`, async () => {
      answer((_, failed) => failed({ code } as GeolocationPositionError));
      const finder = await openFinder();
      await finder.press('Bruk posisjonen min');
      await finder.drawn();
      expect(finder.text()).to.contain(sentence);
      await finder.search('Senja');
      expect(finder.heading()).to.equal('2 steder i Senja');
      expect(finder.text()).not.to.contain(sentence);
      finder.backend.close();
    });
  }

  it('says so where the browser has no position to give', async () => {
    Object.assign(device, { geolocation: () => undefined });
    const finder = await openFinder();
    await finder.press('Bruk posisjonen min');
    await finder.drawn();
    expect(finder.text()).to.contain(sentence);
    finder.backend.close();
  });

  it('forgets a position that comes after the person has chosen a place', async () => {
    let late!: PositionCallback;
    answer((ok) => (late = ok));
    const finder = await openFinder();
    await finder.press('Bruk posisjonen min');
    expect(finder.text()).to.contain('Henter …');
    await finder.search('Senja');
    late({ coords: { latitude: 60, longitude: 10 } } as GeolocationPosition);
    await finder.drawn();
    expect(finder.heading()).to.equal('2 steder i Senja');
    finder.backend.close();
  });
});

describe('How much the finder shows', () => {
  it('shows the only place of a page that is scoped to it, without a search', async () => {
    const finder = await openFinder({ attributes: { kommune: '5501' }, contactPoints: [examplePoints()[4]] });
    expect(finder.hasSearch()).to.equal(false);
    expect(finder.results()).to.deep.equal(['Eksempel selvhjelpshus']);
    finder.backend.close();
  });

  it('shows ten places, and ten more at a press, with the focus on the first new one', async () => {
    const finder = await openFinder({ contactPoints: manyPoints(25) });
    expect(finder.results()).to.have.length(10);
    const before = finder.results();
    await finder.press('Vis 10 til');
    expect(finder.results()).to.have.length(20);
    expect(before).not.to.include(finder.focused());
    expect(finder.results()[10]).to.equal(finder.focused());
    await finder.press('Vis 5 til');
    expect(finder.results()).to.have.length(25);
    finder.backend.close();
  });

  it('suggests a place by its name in the language of the reader', async () => {
    const translations = { en: { name: 'Example meeting house' } };
    const finder = await openFinder({
      contactPoints: [...manyPoints(9), { ...examplePoint(), name: 'Eksempel møtested', translations }],
      attributes: { map: true },
    });
    chooseLocale('en');
    await finder.drawn();
    await finder.type('Eksempel møtes');
    expect(finder.suggestions()[0]).to.contain('Example meeting house');
    await finder.press('Example meeting house');
    expect(finder.results()).to.deep.equal(['Example meeting house']);
    forgetChoice();
    await finder.drawn();
    finder.backend.close();
  });

  it('works out the filters only when somebody opens them', async () => {
    const finder = await openFinder();
    expect(finder.root.querySelector('.check-row')).to.equal(null);
    await finder.tick('På telefon');
    expect(finder.chips()).to.deep.equal(['På telefon']);
    finder.backend.close();
  });

  it('tells the embedder that it has no backend, unless the page names one right after', async () => {
    const lines: string[] = [];
    const real = console.warn;
    console.warn = (line: string) => lines.push(line);
    const needs = () => lines.filter((line) => line.includes('needs backend-url')).length;
    const task = () => new Promise((resolve) => setTimeout(resolve));
    const bad = await openFinder({ attributes: { 'backend-url': 'http://:' } });
    const late = await openFinder({ attributes: { 'backend-url': false }, loading: true });
    configure({ backendUrl: late.backend.url });
    await task();
    expect(needs()).to.equal(0);
    configure({ backendUrl: null });
    const none = await openFinder({ attributes: { 'backend-url': false } });
    await task();
    expect(needs()).to.equal(1);
    console.warn = real;
    for (const one of [bad, late, none]) {
      one.element.remove();
      one.backend.close();
    }
  });

  it('filters, shows what is chosen, and clears it again', async () => {
    const finder = await openFinder();
    await finder.tick('På telefon');
    expect(finder.chips()).to.deep.equal(['På telefon']);
    const some = finder.results().length;
    expect(some).to.be.lessThan(10);
    await finder.press('Fjern På telefon');
    expect(finder.chips()).to.deep.equal([]);
    expect(finder.focused()).to.equal(finder.heading());
    finder.backend.close();
  });

  it('takes former numbers and tells the embedder of unknown ones, once', async () => {
    const lines: string[] = [];
    const real = console.warn;
    console.warn = (line: string) => lines.push(line);
    const finder = await openFinder({ attributes: { kommune: '1931, 0000' } });
    expect(finder.heading()).to.contain('Senja');
    expect(lines.filter((line) => line.includes('0000'))).to.have.length(1);
    console.warn = real;
    finder.backend.close();
  });
});
