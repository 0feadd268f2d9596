import { expect } from '@open-wc/testing';
import type { ContactPoint } from '../../../src/data/contact-points.js';
import {
  NO_FILTERS,
  toViewModel,
  type FilterGroup,
  type FinderFilters,
} from '../../../src/widgets/contact-finder/contact-finder.model.js';
import { many, OSLO, place, state } from './model-support.js';

const POINTS: ContactPoint[] = [
  place('a', OSLO, { kind: 'link', languages: ['nb', 'en'], formats: ['in-person'], topics: ['sorg'] }),
  place('b', OSLO, { kind: 'link', languages: ['nb'], formats: ['in-person', 'online'] }),
  place('c', OSLO, { kind: 'kommune', languages: ['nb'], accessibility: { stepFree: 'yes', toilet: 'yes' } }),
  place('d', OSLO, {
    kind: 'kommune',
    languages: ['nb', 'se'],
    accessibility: { stepFree: 'yes', toilet: 'no' },
  }),
  place('e', OSLO, { kind: 'kommune', languages: ['nb'], accessibility: { stepFree: 'unknown' } }),
  place('f', undefined, { languages: ['nb'], formats: ['online'] }),
  place('g', undefined, { languages: ['nb', 'en'], formats: ['phone'] }),
  place('h', OSLO, { languages: ['nb'] }),
];

const ticked = (more: Partial<FinderFilters>): FinderFilters => ({ ...NO_FILTERS, ...more });
const seen = (more: Partial<FinderFilters> = {}) =>
  toViewModel(state(POINTS, { filters: ticked(more), shown: 99, shownRemote: 99 }));
const ids = (more: Partial<FinderFilters>) =>
  seen(more)
    .groups.flatMap(({ cards }) => cards.map(({ point }) => point.id))
    .sort()
    .join('');
const counts = (group: FilterGroup, more: Partial<FinderFilters> = {}) =>
  Object.fromEntries(
    (seen(more).filters?.groups.find((one) => one.group === group)?.options ?? []).map(({ code, count }) => [
      code,
      count,
    ]),
  );

describe('filters', () => {
  it('offer only what gives places, with how many', () => {
    expect(counts('kinds')).to.deep.equal({ link: 2, kommune: 3 });
    expect(counts('formats')).to.deep.equal({ 'in-person': 2, online: 2, phone: 1 });
    expect(counts('languages')).to.deep.equal({ nb: 8, en: 2, se: 1 });
    expect(counts('access')).to.deep.equal({ stepFree: 2, toilet: 1 });
    expect(counts('topics')).to.deep.equal({ sorg: 1 });
  });

  it('within a group either will do, between groups both must', () => {
    expect(ids({ kinds: ['link', 'kommune'] })).to.equal('abcde');
    expect(ids({ kinds: ['link'], languages: ['en'] })).to.equal('a');
    expect(ids({ formats: ['online'] })).to.equal('bf');
  });

  it('access needs must all be met, and "vet ikke" is not yes', () => {
    expect(ids({ access: ['stepFree'] })).to.equal('cd');
    expect(ids({ access: ['stepFree', 'toilet'] })).to.equal('c');
    expect(ids({ access: ['parking'] })).to.equal('');
  });

  it('count given what is ticked in the other groups, not in their own', () => {
    expect(counts('kinds', { languages: ['en'] })).to.deep.equal({ link: 1 });
    expect(counts('kinds', { kinds: ['link'] })).to.deep.equal({ link: 2, kommune: 3 });
    expect(counts('languages', { kinds: ['kommune'] })).to.deep.equal({ nb: 3, se: 1 });
    expect(counts('access', { access: ['stepFree'] })).to.deep.equal({ stepFree: 2, toilet: 1 });
  });

  it('count what would really be shown', () => {
    for (const [code, count] of Object.entries(counts('languages', { kinds: ['kommune'] }))) {
      expect(ids({ kinds: ['kommune'], languages: [code] })).to.have.length(count);
    }
    for (const [code, count] of Object.entries(counts('access', { access: ['toilet'] }))) {
      expect(ids({ access: ['toilet', code as 'stepFree'] })).to.have.length(count);
    }
  });

  it('keep what is ticked in view, also when it gives nothing, so that it can be undone', () => {
    const model = seen({ kinds: ['nasjonal'] });
    const kinds = model.filters?.groups.find(({ group }) => group === 'kinds')?.options;
    expect(kinds?.find(({ code }) => code === 'nasjonal')).to.deep.equal({
      code: 'nasjonal',
      count: 0,
      ticked: true,
    });
    expect(model.filters?.active).to.equal(1);
  });

  it('leave out a group whose only options are true of every place', () => {
    const points = many(9, (at) =>
      place(`p${at}`, OSLO, { languages: ['nb'], kind: at ? 'link' : 'kommune' }),
    );
    const groups = toViewModel(state(points)).filters?.groups.map(({ group }) => group);
    expect(groups).to.deep.equal(['kinds']);
  });

  it('are absent when nothing tells the places apart', () => {
    expect(toViewModel(state(many(9, (at) => place(`p${at}`, OSLO)))).filters).to.equal(undefined);
  });

  it('never grow with the data: of free words only the commonest are offered', () => {
    const points = many(500, (at) => place(`p${at}`, OSLO, { topics: [`tema-${at}`, `tema-${at % 50}`] }));
    const topics = toViewModel(state(points)).filters?.groups[0];
    expect(topics?.options).to.have.length(20);
    const rare = toViewModel(state(points, { filters: ticked({ topics: ['tema-499'] }) })).filters?.groups[0];
    expect(rare?.options.some(({ code, ticked: on }) => code === 'tema-499' && on)).to.equal(true);
  });
});
