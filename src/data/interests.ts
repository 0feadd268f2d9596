/**
 * A wish for a group, and taking it back.
 *
 * `POST B/interests`, `POST B/withdrawals`, see `backend/openapi.yaml`.
 */
import type { Id } from './contact-points.js';

/** What is sent: one of the first two, one way to be reached, adult, consent; everything else is optional. */
export interface Interest {
  contactPoint?: Id;
  /** Present number, four digits. */
  municipality?: string;
  phone?: string;
  phoneBy?: 'call' | 'sms' | 'either';
  mayLeaveMessage?: boolean;
  email?: string;
  alias?: string;
  languages?: string[];
  formats?: string[];
  meetingTimes?: ('daytime' | 'evening' | 'weekend')[];
  wish?: 'mixed' | 'theme' | 'unsure';
  theme?: string;
  onBehalf?: 'relative' | 'professional';
  adult: true;
  consent: { version: string; lang: string };
}

/** What came back: shown once, kept nowhere. */
export interface InterestReceipt {
  reference: string;
  withdrawalCode: string;
  /** Id of the contact point that reads it. */
  receiver: string;
  whatHappensNext?: string;
}
