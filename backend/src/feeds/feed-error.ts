/** What keeps a feed from being read, as it is stored; the sentences are for whoever runs the service. */
export const FEED_FAULTS = {
  'not-https': 'adressen begynner ikke med https://',
  'private-address': 'adressen er i et lukket nett, og slike blir ikke hentet (se ALLOW_PRIVATE_FEEDS)',
  'unknown-host': 'vertsnavnet finnes ikke',
  unreachable: 'får ikke kontakt med verten',
  certificate: 'vertens sertifikat kan ikke godtas',
  redirects: 'sender videre for mange ganger',
  'bad-redirect': 'sender videre til en adresse som ikke kan brukes',
  timeout: 'bruker for lang tid',
  'too-large': 'er for stor',
  encoding: 'er pakket på en måte som ikke kan leses',
  interrupted: 'svaret ble brutt av',
  unauthorised: 'krever innlogging, eller adressen er trukket tilbake (401 eller 403)',
  gone: 'finnes ikke lenger (404 eller 410)',
  status: 'verten svarer med en feil',
  html: 'gir en nettside (innlogging?) i stedet for en kalender',
  'not-calendar': 'gir noe som ikke er en kalender',
  cut: 'kalenderen er ikke hel',
  tooMany: 'har for mange arrangementer',
  tooDeep: 'er ikke bygd som en kalender',
  'too-heavy': 'tar for lang tid å lese, eller for mye plass',
  'too-many-stored': 'det blir for mange arrangementer til sammen',
  emptied: 'er plutselig tom; det som er tatt inn, blir stående til den har vært tom to ganger til',
  'no-contact-point': 'kontaktpunktet finnes ikke lenger',
  internal: 'noe gikk galt hos oss (se loggen)',
} as const;

export type FeedFault = keyof typeof FEED_FAULTS;

/** Says nothing of the address, whose path may be a secret. */
export class FeedError extends Error {
  override readonly name = 'FeedError';

  constructor(readonly code: FeedFault) {
    super(FEED_FAULTS[code]);
  }
}

export const faultSentence = (code: string): string =>
  Object.hasOwn(FEED_FAULTS, code) ? FEED_FAULTS[code as FeedFault] : code;
