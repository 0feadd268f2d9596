import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { readConfig } from '../src/config.js';
import { mailer } from '../src/mail/mailer.js';
import { reminder, tellReceiver } from '../src/mail/reminder.js';
import type { Publication } from '../src/store/publication.js';
import { SERVICE } from './support/wishes.js';
import { point } from './support/server.js';

const DUE = { contactPoint: 'senja', total: 2, erased: '2027-05-20' };
const PUBLICATION: Publication = {
  version: 1,
  updated: '2026-11-21T00:00:00.000Z',
  service: { ...SERVICE, operator: { name: 'Eksempel drift', email: 'drift@eksempel.example' } },
  contactPoints: [point({ id: 'senja', name: 'Eksempel Senja', email: 'senja@eksempel.example' })],
} as Publication;
const silent = { error: () => undefined } as never;

/** A real mail server on loopback, which takes everything, or nothing. */
async function mailServer(t: TestContext, { refuses = false } = {}) {
  const mails: { to: string[]; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refuses ? new Error('no such user') : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, text: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  t.after(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  return { mails, send: mailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'svar-ikke@eksempel.example' }) };
}

describe('a receiver whose wishes will soon be erased', () => {
  it('gets a mail that says how many wait and until when, and nothing of them', async (t) => {
    const { mails, send } = await mailServer(t);
    assert.equal(await tellReceiver(reminder(DUE, PUBLICATION), send, silent), true);
    const [mail, ...others] = mails;
    assert.deepEqual(others, []);
    assert.deepEqual(mail?.to, ['senja@eksempel.example']);
    assert.match(mail.text, /^From: svar-ikke@eksempel\.example/m);
    assert.match(mail.text, /^Subject: Noen venter p=\?|^Subject: =\?UTF-8|^Subject: Noen venter/m);
    const text = mail.text.replace(/=\r\n/g, '');
    assert.match(text, /2 personer/);
    assert.match(text, /2027-05-20/);
    assert.match(text, /Eksempel drift \(drift@eksempel\.example\)/);
    assert.match(text, /^Content-Type: text\/plain/m);
  });

  it('is written to at the operator when it has no address of its own, else not at all', () => {
    const without = { ...PUBLICATION, contactPoints: [point({ id: 'senja' })] };
    assert.equal(reminder(DUE, without)?.to, 'drift@eksempel.example');
    assert.equal(reminder(DUE, { ...without, service: SERVICE }), undefined);
  });

  it('is tried again when the mail is not taken, and counts as told when there is no mail server', async (t) => {
    const { send } = await mailServer(t, { refuses: true });
    assert.equal(await tellReceiver(reminder(DUE, PUBLICATION), send, silent), false);
    assert.equal(await tellReceiver(reminder(DUE, PUBLICATION), undefined, silent), true);
  });
});

describe('the mail server', () => {
  it('is named whole, or not at all, and never quoted', () => {
    const smtp = {
      SMTP_URL: 'smtps://bruker:hemmelig@post.example',
      MAIL_FROM: 'svar-ikke@eksempel.example',
    };
    assert.deepEqual(readConfig(smtp).mail, { smtpUrl: smtp.SMTP_URL, from: smtp.MAIL_FROM });
    assert.equal(readConfig({}).mail, undefined);
    for (const wrong of [
      { SMTP_URL: smtp.SMTP_URL },
      { MAIL_FROM: smtp.MAIL_FROM },
      { ...smtp, SMTP_URL: 'https://bruker:hemmelig@post.example' },
      { ...smtp, MAIL_FROM: 'Eksempel' },
    ])
      assert.throws(
        () => readConfig(wrong),
        (error: Error) => error.name === 'ConfigError' && !/hemmelig/.test(error.message),
      );
  });
});
