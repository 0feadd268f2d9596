/** The types of the form's model; `interest-form.model.ts` gives them on, import them from there. */
import type { ApiErrorKind } from '../../data/api-error.js';
import type { ContactPoint, Id, MeetingFormat } from '../../data/contact-points.js';
import type { CodeUse, Interest, InterestReceipt } from '../../data/interests.js';
import type { Service } from '../../data/service.js';

/** What a person has given so far, as they typed it. Lives in the element alone, and is cleared once it is sent. */
export interface Answers {
  reachBy?: 'phone' | 'email';
  phone: string;
  phoneBy?: 'call' | 'sms' | 'either';
  /** Unanswered is no. */
  mayLeaveMessage?: boolean;
  email: string;
  alias: string;
  /** Languages that the talk can be in, BCP 47. */
  languages: readonly string[];
  formats: readonly MeetingFormat[];
  meetingTimes: readonly MeetingTime[];
  wish?: Wish;
  /** Absent also when the person would rather say it in the talk. */
  theme?: Theme;
  onBehalf?: 'relative' | 'professional';
  /** Under 18 is an answer: the form then shows the right help and sends nothing. */
  adult?: boolean;
  consent: boolean;
}

export type MeetingTime = 'daytime' | 'evening' | 'weekend';
/** Life situations, not diagnoses; the codes are part of what is sent. */
export type Theme =
  'loneliness' | 'grief' | 'breakup' | 'relative' | 'illness' | 'work' | 'anxiety' | 'addiction' | 'other';
export type Wish = 'mixed' | 'theme' | 'unsure';

/** The fields that can be wrong, in the order of the page; the last holds what belongs to none of them. */
export const FIELDS = [
  'place',
  'reachBy',
  'phone',
  'phoneBy',
  'mayLeaveMessage',
  'email',
  'alias',
  'languages',
  'formats',
  'meetingTimes',
  'wish',
  'theme',
  'onBehalf',
  'adult',
  'consent',
  'form',
] as const;
export type Field = (typeof FIELDS)[number];

/** What is wrong with a field; the sentences live in the strings. `national-id`: it looks like a fødselsnummer. */
export type FieldProblem =
  | 'missing'
  | 'phone'
  | 'email'
  | 'too-long'
  | 'national-id'
  | 'no-receiver'
  /** The server refused it, for a reason that the form does not know. */
  | 'refused';

export interface FieldError {
  field: Field;
  problem: FieldProblem;
}

/** Where the person belongs, and so who reads what they send. Municipality or point is sent, never the postcode. */
export interface Place {
  /** Present number, four digits. */
  municipality?: string;
  contactPoint?: Id;
}

/** Who reads it, known before the first field. Decided in `lib/receiver.ts`, which the server uses too. */
export type ReceiverView =
  | { kind: 'point'; point: ContactPoint }
  /** Nobody has said where: the place comes first. */
  | { kind: 'place-first' }
  /** Several could: the person chooses. */
  | { kind: 'choose'; points: readonly ContactPoint[] }
  /** Nobody can receive it here; what exists is offered instead, nearest first. */
  | { kind: 'nobody'; ways: readonly ContactPoint[] }
  /** The backend takes no wishes, or can't be asked: telephone and e-mail instead. */
  | { kind: 'no-backend'; ways: readonly ContactPoint[] };

/** What is sent, or was: kept until it is known what became of it, since another try must say the very same. */
export interface Attempt {
  /** UUID; the backend makes one registration of all that comes with it. */
  key: string;
  interest: Interest;
  /** 'unsure' once a try of it may have been stored. */
  arrived: false | 'unsure';
}

/** Why something did not work. */
export interface Failure {
  reason: ApiErrorKind;
  status?: number | undefined;
  /** How long the backend asks to wait. */
  retryAfterMs?: number | undefined;
}

/** How sending goes. One idempotency key from the first press until it is known what became of it. */
export type Sending =
  | { kind: 'filling' }
  | { kind: 'sending' }
  /**
   * It did not work. `arrived` false: surely not stored; 'unsure': it may have been, so what was sent can't be
   * changed, only sent again with the same key (which makes one registration).
   */
  | ({ kind: 'failed'; arrived: false | 'unsure' } & Failure)
  | { kind: 'sent'; receipt: InterestReceipt; receiver: string }
  /** Nobody was there, and what was left on the screen is gone; 'unsure': answers that may have arrived. */
  | { kind: 'cleared'; of: LeftBehind | 'unsure' };

/** What of a person's is on the screen, for whoever comes next to see. */
export type LeftBehind = 'answers' | 'receipt' | 'codes';

/**
 * Withdrawing, in two steps: the codes, then "are you sure", where one can also say that one goes on waiting; the
 * answer is the same whether they exist or not.
 */
export type Withdrawing =
  | {
      kind: 'codes';
      reference: string;
      withdrawalCode: string;
      missing?: boolean;
      /** The backend says that no receipt has codes like these. */
      wrong?: boolean;
    }
  | { kind: 'confirm'; reference: string; withdrawalCode: string }
  | { kind: 'sending'; reference: string; withdrawalCode: string; use: CodeUse }
  | ({ kind: 'failed'; reference: string; withdrawalCode: string; use: CodeUse } & Failure)
  | { kind: 'done'; use: CodeUse };

/** Nobody has touched the page for a while, in time that it was in view. */
export type Idle =
  | { kind: 'awake' }
  /** The answers are cleared at `until` (milliseconds since the epoch) unless the person says that they are there. */
  | { kind: 'warning'; until: number };

export interface FormState {
  points: readonly ContactPoint[];
  service: Service;
  /** The backend could be asked for what it offers. */
  reachable: boolean;
  /** From `contact-point`, `kommune`, `fylke`, an event of another widget, or the person's own choice. */
  place: Place;
  /** The page decided the place, so the form says it instead of asking. */
  placeFixed: boolean;
  answers: Answers;
  /** Errors are shown only after a press on Send, and leave one by one as they are mended. */
  pressed: boolean;
  /** From the server; each leaves when its field changes. */
  refused: readonly FieldError[];
  sending: Sending;
  /** The last press on Send, until it has arrived. */
  attempt?: Attempt;
  idle: Idle;
  withdrawing?: Withdrawing;
  /** Of the pooled area, when the backend tells. */
  waiting?: 'some' | 'enough';
}

export interface FormViewModel extends Pick<
  FormState,
  'answers' | 'sending' | 'idle' | 'withdrawing' | 'waiting'
> {
  receiver: ReceiverView;
  /** Name of the municipality that was said or set. */
  placeName?: string;
  /** Also false where the page has set a point that receives nothing: a person can say where they live instead. */
  placeFixed: boolean;
  /** The optional fields that the backend takes; others are not asked for. */
  asks: ReadonlySet<Field>;
  /** In the order of the page. Empty until Send was pressed. */
  errors: readonly FieldError[];
  /** "gmail.com" for "gmial.com": offered, never forced. The whole address. */
  emailSuggestion?: string;
  /** The number or address as it will be used, to be read back; absent until it is good. */
  readBack?: { kind: 'call' | 'sms' | 'email'; value: string };
  /** The answers may be changed now: not while sending, nor while it is unsure whether they arrived. */
  editable: boolean;
  left?: LeftBehind;
  /** Where a wish is taken back: in the form, or at the operator's own address when the backend takes no more wishes. */
  withdrawal: 'here' | 'elsewhere' | 'nowhere';
}

export type { Interest, InterestReceipt };
