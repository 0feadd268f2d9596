import type { PageLanguage } from './speak.js';

/** What only the pages say; all else is in the explainer's text and in the widgets' own words. */
export interface PageTexts {
  site: string;
  skip: string;
  languages: string;
  /** Where the finder would stand. */
  needsScript: string;
  eventsNeedScript: string;
  formNeedsScript: string;
  online: string;
  runBy: string;
  national: string;
  privacy: string;
  licence: string;
  /** The paper to give away. */
  sheet: string;
  sheetWhy: string;
  sheetHow: string;
  print: string;
  backToText: string;
  sheetTitle: string;
  steps: string;
  turnTo: string;
  yourContact: string;
  contactName: string;
  contactPhone: string;
  scan: string;
  moreAt: string;
}

const nb: PageTexts = {
  site: 'Selvhjelp',
  skip: 'Hopp til innholdet',
  languages: 'Språk',
  needsScript: 'Søket virker bare med JavaScript.',
  eventsNeedScript: 'Uten JavaScript ser du bare det som kommer først.',
  formNeedsScript: 'Skjemaet virker bare med JavaScript. Du kan ta kontakt på en annen måte.',
  online: 'På nett',
  runBy: 'Siden drives av',
  national: 'I hele landet:',
  privacy: 'Personvern',
  licence: 'Teksten kan brukes fritt med lenke hit',
  sheet: 'Ark til å skrive ut',
  sheetWhy: 'Én side å gi til en person eller henge opp.',
  sheetHow: 'Skriv ut, eller lagre som PDF. Da er det bare arket som kommer med.',
  print: 'Skriv ut arket',
  backToText: 'Les hele teksten',
  sheetTitle: 'Har du hørt om selvhjelpsgrupper?',
  steps: 'Slik går det til',
  turnTo: 'Hit kan du henvende deg',
  yourContact: 'Ditt kontaktpunkt, stedet som hjelper deg inn i en gruppe:',
  contactName: 'Navn',
  contactPhone: 'Telefon',
  scan: 'Pek med kameraet på telefonen, og finn et sted nær deg.',
  moreAt: 'Les mer:',
};

const nn: PageTexts = {
  site: 'Sjølvhjelp',
  skip: 'Hopp til innhaldet',
  languages: 'Språk',
  needsScript: 'Søket verkar berre med JavaScript.',
  eventsNeedScript: 'Utan JavaScript ser du berre det som kjem først.',
  formNeedsScript: 'Skjemaet verkar berre med JavaScript. Du kan ta kontakt på ein annan måte.',
  online: 'På nett',
  runBy: 'Sida blir driven av',
  national: 'I heile landet:',
  privacy: 'Personvern',
  licence: 'Teksten kan brukast fritt med lenkje hit',
  sheet: 'Ark til å skrive ut',
  sheetWhy: 'Éi side å gi til ein person eller henge opp.',
  sheetHow: 'Skriv ut, eller lagre som PDF. Då er det berre arket som kjem med.',
  print: 'Skriv ut arket',
  backToText: 'Les heile teksten',
  sheetTitle: 'Har du høyrt om sjølvhjelpsgrupper?',
  steps: 'Slik går det føre seg',
  turnTo: 'Hit kan du vende deg',
  yourContact: 'Kontaktpunktet ditt, staden som hjelper deg inn i ei gruppe:',
  contactName: 'Namn',
  contactPhone: 'Telefon',
  scan: 'Peik med kameraet på telefonen, og finn ein stad nær deg.',
  moreAt: 'Les meir:',
};

const en: PageTexts = {
  site: 'Self-help',
  skip: 'Skip to the content',
  languages: 'Language',
  needsScript: 'The search needs JavaScript.',
  eventsNeedScript: 'Without JavaScript you see only what comes first.',
  formNeedsScript: 'The form needs JavaScript. You can get in touch in another way.',
  online: 'Online',
  runBy: 'This page is run by',
  national: 'All over Norway:',
  privacy: 'Privacy',
  licence: 'You may use the text freely with a link to here',
  sheet: 'A sheet to print',
  sheetWhy: 'One page to give to a person, or to put up on a wall.',
  sheetHow: 'Print it, or save it as a PDF. Only the sheet itself comes out.',
  print: 'Print the sheet',
  backToText: 'Read the whole text',
  sheetTitle: 'Have you heard of self-help groups?',
  steps: 'How it goes',
  turnTo: 'Where you can turn',
  yourContact: 'Your contact point, the place that helps you into a group:',
  contactName: 'Name',
  contactPhone: 'Phone',
  scan: 'Point the camera of your phone here to find a place near you.',
  moreAt: 'Read more:',
};

export const TEXTS: Record<PageLanguage, PageTexts> = { nb, nn, en };

/** Names of the languages, each in itself. */
export const LANGUAGE_NAMES: Record<PageLanguage, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** As Facebook and its like write them. */
export const OG_LOCALES: Record<PageLanguage, string> = { nb: 'nb_NO', nn: 'nn_NO', en: 'en_GB' };
