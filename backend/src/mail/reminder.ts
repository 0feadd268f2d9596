import type { FastifyBaseLogger } from 'fastify';
import { logError } from '../logging.js';
import type { Publication } from '../store/publication.js';
import type { Mail, SendMail } from './mailer.js';

export interface Due {
  contactPoint: string;
  total: number;
  /** `YYYY-MM-DD`, when the first of them is erased. */
  erased: string;
}

/**
 * "Somebody has waited long." Nothing of who or what: a mailbox is read by more people, and kept for longer, than
 * anybody who wrote a wish was told. Undefined when nobody's address is known.
 */
export function reminder(
  { contactPoint, total, erased }: Due,
  { service, contactPoints }: Publication,
): Mail | undefined {
  const point = contactPoints.find(({ id }) => id === contactPoint);
  const { operator } = service;
  const to = point?.email ?? operator?.email;
  if (!to) return undefined;
  const ways = [operator?.phone, operator?.email].filter(Boolean).join(', ');
  const who = operator ? `${operator.name}${ways && ` (${ways})`}` : 'den som driver tjenesten';
  return {
    to,
    subject: 'Noen venter på svar',
    text: [
      `Hei, ${point?.name ?? contactPoint}.`,
      `${total === 1 ? 'Én person' : `${total} personer`} har ventet lenge på å høre fra dere. ` +
        `Hvis ingen tar kontakt, blir det de har skrevet, slettet ${erased}.`,
      `Hent det fram slik dere pleier, eller spør ${who}. Er det tatt kontakt, si fra der, så blir det ikke slettet.`,
      'Ingenting om dem som venter, står i denne e-posten. Svar heller ikke med noe om dem.',
    ].join('\n\n'),
  };
}

/**
 * Without a mail server, or anybody to write to, the log has told it. A mail that was not taken is tried again the
 * next day; neither address nor answer is logged.
 */
export async function tellReceiver(
  mail: Mail | undefined,
  send: SendMail | undefined,
  log: FastifyBaseLogger,
): Promise<boolean> {
  if (!mail || !send) return true;
  try {
    await send(mail);
    return true;
  } catch (error) {
    logError(log, error, 'a receiver could not be reminded');
    return false;
  }
}
