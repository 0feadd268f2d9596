import { createTransport } from 'nodemailer';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends one mail. Throws when the mail server didn't take it. */
export type SendMail = (mail: Mail) => Promise<void>;

export interface MailServer {
  /** `smtps://user:password@host:465`, or `smtp://` with STARTTLS where the server has it. */
  smtpUrl: string;
  from: string;
}

const TIMES_MS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

export function mailer({ smtpUrl, from }: MailServer): SendMail {
  const transport = createTransport({ url: smtpUrl, ...TIMES_MS }, { from });
  return async (mail) => {
    // Plain text in what every reader shows; no pixels, no links that tell who has opened it.
    await transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true });
  };
}
