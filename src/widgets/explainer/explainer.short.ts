import type { Explainer } from '../../data/explainer.js';
import type { Locale } from '../../localization/localization.js';
import { crisisQuestion, firstTalk, free, wantGroup } from '../../ui/ui.strings.js';
import * as strings from './explainer.strings.js';

const FIRST = ['in-short', 'how-a-group-works', 'for-me'];
const SOURCES = ['a', 'b'];

/**
 * The short version, in the form of the long one and with its ids: shown until that has come, and when it can't be
 * had. The names of the sources stand in the language that they are written in.
 */
export const shortVersion = (lang: Locale): Explainer => ({
  format: 1,
  lang,
  reviewed: '2026-11-29',
  title: strings.title(),
  summary: '',
  first: { person: FIRST, relative: FIRST, professional: FIRST },
  sections: [
    {
      id: 'in-short',
      title: strings.short(),
      blocks: [
        { kind: 'text', text: strings.whatItIs() },
        { kind: 'list', items: [free(), strings.size(), firstTalk()], sources: SOURCES },
        { kind: 'text', text: strings.notTreatment() },
      ],
      next: { kind: 'finder', text: strings.findPlace() },
    },
    {
      id: 'how-a-group-works',
      title: strings.group(),
      blocks: [
        {
          kind: 'list',
          items: [strings.start(), strings.starter(), strings.silent(), strings.stays()],
          sources: SOURCES,
        },
      ],
      next: { kind: 'form', text: wantGroup() },
    },
    {
      id: 'for-me',
      title: strings.forMe(),
      blocks: [
        {
          kind: 'list',
          title: strings.notNow(),
          items: [strings.needsMore(), strings.under18(), strings.forced()],
        },
      ],
      next: { kind: 'crisis', text: crisisQuestion() },
    },
  ],
  sources: [
    { id: 'a', name: 'Kartlegging av selvhjelpsvirksomhet i rusfeltet', year: '2009' },
    { id: 'b', name: 'LINK Bergen og omegn: rapport fra kommunemøte', year: '2020?' },
  ],
});
