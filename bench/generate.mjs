/**
 * Generated contact points: the same for the same number and seed, spread over real municipalities, everything else
 * made up. Every record is marked: `demo: true`, "Generert" in its name, phone 00 00 00 00.
 */
const KINDS = [
  'link',
  'frivilligsentral',
  'frisklivssentral',
  'laring-og-mestring',
  'kommune',
  'organisasjon',
];
const STATUSES = ['active', 'active', 'active', 'active', 'unconfirmed', 'planned', 'paused'];
const LANGUAGES = ['nb', 'nn', 'en', 'se', 'uk', 'ar', 'pl', 'so', 'ti'];
const ACCESS = ['toilet', 'parking', 'hearingLoop', 'signLanguage', 'quietRoom'];
const ANSWERS = ['yes', 'no', 'unknown'];
const DAY = 86_400_000;

/**
 * @param {number} count how many
 * @param {{ number: string, name: string, lat: number, lon: number }[]} municipalities where they may be
 * @param {{ seed?: number, today?: string }} [options]
 * @returns a whole answer of `GET B/contact-points.json`
 */
export function generate(count, municipalities, { seed = 20, today = '2026-11-21' } = {}) {
  const random = mulberry32(seed);
  const generated = `${today}T00:00:00Z`;
  const contactPoints = Array.from({ length: count }, (_, index) =>
    contactPoint(index, municipalities, random, today),
  );
  return { format: 1, generated, contactPoints };
}

function contactPoint(index, municipalities, random, today) {
  const home = pick(municipalities, random);
  const kind = pick(KINDS, random);
  const reachable = random() < 0.8;
  return {
    id: `generert-${index}`,
    name: `Generert ${kind} ${home.name} ${index}`,
    demo: true,
    kind,
    organisation: { name: 'Eksempel organisasjon' },
    municipalities: unique([home.number, ...(random() < 0.3 ? [pick(municipalities, random).number] : [])]),
    ...(random() < 0.01 && { national: true }),
    address: { street: `Eksempelveien ${index}`, postcode: '0000', place: 'Eksempel' },
    location: { lat: home.lat, lon: home.lon, precision: 'area' },
    ...(reachable && { phones: [{ number: '00 00 00 00' }], email: 'post@eksempel.example' }),
    ...(random() < 0.5 && { website: 'https://eksempel.example/' }),
    ...details(random),
    status: pick(STATUSES, random),
    verified: { date: new Date(Date.parse(today) - random() * 1500 * DAY).toISOString().slice(0, 10) },
  };
}

function details(random) {
  return {
    openingHours: {
      regular: [{ days: [1, ...[2, 3, 4, 5].filter(() => random() < 0.6)], opens: '09:00', closes: '15:00' }],
    },
    formats: random() < 0.2 ? ['in-person', 'online'] : random() < 0.05 ? ['phone'] : ['in-person'],
    languages: unique(['nb', ...(random() < 0.3 ? [pick(LANGUAGES, random)] : [])]),
    accessibility: Object.fromEntries(
      ['stepFree', ...ACCESS.filter(() => random() < 0.5)].map((need) => [need, pick(ANSWERS, random)]),
    ),
    whatHappensFirst:
      'Vi ringer deg og tar en prat om hva du ønsker. Når fire eller fem vil det samme, finner vi et rom.',
    ...(random() < 0.4 && { acceptsInterest: true, responseDays: 3 }),
  };
}

const unique = (list) => [...new Set(list)];
export const pick = (list, random) => list[Math.floor(random() * list.length)];

/** Small, fast and good enough to scatter points; public domain algorithm. */
export function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
