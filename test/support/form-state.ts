/** States of the interest form, to begin a test from. */
import type { ContactPoint } from '../../src/data/contact-points.js';
import type { Service } from '../../src/data/service.js';
import {
  NO_ANSWERS,
  type Answers,
  type FormState,
} from '../../src/widgets/interest-form/interest-form.model.js';

/** A place that takes wishes, in Senja. */
export const sentral: ContactPoint = {
  id: 'eksempel-sentral',
  name: 'Eksempel sentral',
  municipalities: ['5530'],
  acceptsInterest: true,
  phones: [{ number: '00 00 00 01' }],
};

/** Every question besides what is required. */
export const OPTIONAL_FIELDS = [
  'phoneBy',
  'mayLeaveMessage',
  'alias',
  'languages',
  'formats',
  'meetingTimes',
  'wish',
  'theme',
  'onBehalf',
];

export const ALL_FIELDS = ['phone', 'email', ...OPTIONAL_FIELDS];

export const serviceWith = (fields: string[] = ALL_FIELDS, changes: Partial<Service> = {}): Service => ({
  format: 1,
  offers: { interests: { fields } },
  consent: { version: '2026-11', text: 'Eksempel' },
  ...changes,
});

/** As little as it takes. */
export const complete = (changes: Partial<Answers> = {}): Answers => ({
  ...NO_ANSWERS,
  reachBy: 'phone',
  phone: '00 00 00 00',
  adult: true,
  consent: true,
  ...changes,
});

export const formState = (changes: Partial<FormState> = {}): FormState => ({
  points: [sentral],
  service: serviceWith(),
  reachable: true,
  place: { municipality: '5530' },
  placeFixed: false,
  answers: complete(),
  pressed: false,
  refused: [],
  sending: { kind: 'filling' },
  idle: { kind: 'awake' },
  ...changes,
});
