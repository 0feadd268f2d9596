import { expect } from '@open-wc/testing';
import { templates as en } from '../../src/localization/generated/en.js';
import { templates as nn } from '../../src/localization/generated/nn.js';

interface Unit {
  id: string;
  source: string;
  target: string;
}

/** Texts that bokmål and nynorsk share, and are meant to. */
const SAME_IN_NYNORSK = new Set([
  'calendar.add',
  'calendar.all',
  'calendar.appointment',
  'calendar.cancelled',
  'calendar.comes-next',
  'calendar.everyone',
  'calendar.full',
  'calendar.go',
  'calendar.go-to',
  'calendar.held-by',
  'calendar.join',
  'calendar.kinds',
  'calendar.next-is',
  'calendar.one',
  'calendar.professionals',
  'calendar.subscribe',
  'calendar.today',
  'calendar.travel',
  'calendar.type-conference',
  'calendar.type-course',
  'calendar.type-network',
  'calendar.type-seminar',
  'calendar.type-stand',
  'calendar.when',
  'card.about-group',
  'card.address',
  'card.closed',
  'card.hearing-loop',
  'card.kind-district',
  'card.kind-healthy',
  'card.kind-link',
  'card.kind-municipality',
  'card.kind-organisation',
  'card.kind-volunteer',
  'card.km-away',
  'card.km-to-centre',
  'card.org-number',
  'card.parking',
  'card.print-on',
  'card.quiet-room',
  'card.reach-them',
  'card.sms',
  'card.step-free',
  'card.toilet',
  'explainer.close-all',
  'filters.languages',
  'filters.remove',
  'finder.filter-topics',
  'finder.further',
  'finder.map-hide',
  'finder.map-next',
  'finder.map-show',
  'finder.near-button',
  'form.adult',
  'form.anxiety',
  'form.back',
  'form.by-email',
  'form.call-me',
  'form.confirm-yes',
  'form.daytime',
  'form.email',
  'form.evening',
  'form.grief',
  'form.no-adult',
  'form.no-consent',
  'form.no-phone',
  'form.nothing-sent',
  'form.phone',
  'form.print',
  'form.privacy',
  'form.receipt',
  'form.reference',
  'form.send',
  'form.sending',
  'form.sent',
  'form.sent-to',
  'form.text-me',
  'form.weekend',
  'form.will-text',
  'place.county-note',
  'place.in-area',
  'place.is-split',
  'place.no-suggestions',
  'place.on-area',
  'place.suggestions-label',
  'ui.by-phone',
  'ui.call',
  'ui.close',
  'ui.copied',
  'ui.copy',
  'ui.crisis-life',
  'ui.email',
  'ui.error-prefix',
  'ui.here',
  'ui.in-person',
  'ui.more',
  'ui.no',
  'ui.offline-text',
  'ui.online',
  'ui.search-button',
  'ui.shown-of',
  'ui.stale',
  'ui.timeout-text',
  'ui.try-again',
  'ui.visit',
  'ui.yes',
]);

/** Words that English has taken, or we have. */
const SAME_IN_ENGLISH = new Set(['calendar.kinds', 'calendar.type-seminar']);

async function units(locale: string): Promise<Unit[]> {
  const xml = await (await fetch(new URL(`../../xliff/${locale}.xlf`, import.meta.url))).text();
  const file = new DOMParser().parseFromString(xml, 'text/xml');
  const inner = (unit: Element, name: string) => unit.querySelector(name)?.innerHTML.trim() ?? '';
  return [...file.querySelectorAll('trans-unit')].map((unit) => ({
    id: unit.id,
    source: inner(unit, 'source'),
    target: inner(unit, 'target'),
  }));
}

const placeholders = (text: string) => [...text.matchAll(/<x [^>]*\bid="(\d+)"/g)].map(([, id]) => id).sort();

for (const [locale, name, generated] of [
  ['nn', 'nynorsk', nn],
  ['en', 'English', en],
] as const) {
  describe(`Every text in ${name}`, () => {
    let all: Unit[];
    before(async () => {
      all = await units(locale);
    });

    it('is there', () => {
      expect(all.length).to.be.greaterThan(100);
      expect(all.filter(({ target }) => !target).map(({ id }) => id)).to.deep.equal([]);
    });

    it('fills in the same numbers and names', () => {
      for (const { id, source, target } of all) {
        expect(placeholders(target), id).to.deep.equal(placeholders(source));
      }
    });

    it('is translated, not copied', () => {
      const meant = (id: string) => (locale === 'nn' ? SAME_IN_NYNORSK : SAME_IN_ENGLISH).has(id);
      const copied = all.filter(({ id, source, target }) => source === target && !meant(id));
      expect(copied.map(({ id, source }) => `${id}: ${source}`)).to.deep.equal([]);
    });

    it('is in the module', () => {
      expect(Object.keys(generated).sort()).to.deep.equal(all.map(({ id }) => id).sort());
    });

    it('never begins with the words that scare people off', () => {
      for (const { id, target } of all) {
        expect(/^(påmelding|treff|resultat|registrering|samtykke)/i.test(target), id).to.equal(false);
      }
    });
  });
}

describe('Nynorsk', () => {
  it('holds no word that is bokmål only', async () => {
    const bokmål =
      /(?<!\p{L})(ikke|jeg|noe|noen|hvor|hvordan|hva|fra|hjelpes|selv|nå|også|steder|åpent|kommuner|gjøre|sier|dere)(?!\p{L})/iu;
    const slips = (await units('nn')).filter(({ target }) => bokmål.test(target.replace(/<[^>]*>/g, '')));
    expect(slips.map(({ id, target }) => `${id}: ${target}`)).to.deep.equal([]);
  });
});
