import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { calendarFile, type FileEvent, type FileOptions } from '../../src/lib/ics.js';

const NOW = new Date('2026-11-18T11:00:00.123Z');
const EVENT: FileEvent = {
  id: 'apent-mote-20261124',
  uid: 'apent-mote@eksempel.example--20261124T170000Z',
  description: 'Du kan bare komme; ta med kopp, om du vil.\nVelkommen.',
  start: '2026-11-24T18:00:00+01:00',
  end: '2026-11-24T20:00:00+01:00',
  place: { name: 'Eksempel hus', address: 'Eksempelveien 1, 0000 Eksempel' },
};
const file = (event: Partial<FileEvent> = {}, options: Partial<FileOptions> = {}): string =>
  calendarFile({ ...EVENT, ...event }, { title: 'Åpent møte', now: NOW, ...options });

/** Lines as a reader puts them together again. */
const lines = (text: string): string[] => text.replace(/\r\n /g, '').split('\r\n');
const octets = (line: string): number => new TextEncoder().encode(line).length;

describe('a calendar file made in the browser', () => {
  it('has one event, in UTC, in lines that end as RFC 5545 says', () => {
    expect(lines(file({ sequence: 3 }, { url: 'https://www.eksempel.example/m' }))).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Selvhjelp widgets//NONSGML 1.0//NO',
      'BEGIN:VEVENT',
      'UID:apent-mote@eksempel.example--20261124T170000Z',
      'DTSTAMP:20261118T110000Z',
      'DTSTART:20261124T170000Z',
      'DTEND:20261124T190000Z',
      'SEQUENCE:3',
      'STATUS:CONFIRMED',
      'SUMMARY:Åpent møte',
      'LOCATION:Eksempel hus\\, Eksempelveien 1\\, 0000 Eksempel',
      'DESCRIPTION:Du kan bare komme\\; ta med kopp\\, om du vil.\\nVelkommen.',
      'URL:https://www.eksempel.example/m',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    expect(file().replace(/\r\n/g, '')).to.not.match(/[\r\n]/);
  });

  it('has days for an event of whole days, and ends on the first day that is free again', () => {
    const text = file({ allDay: true, start: '2028-02-28', end: '2028-02-29' });
    expect(lines(text)).to.include.members(['DTSTART;VALUE=DATE:20280228', 'DTEND;VALUE=DATE:20280301']);
    const one = file({ allDay: true, start: '2026-12-31', end: undefined });
    expect(lines(one)).to.include('DTEND;VALUE=DATE:20270101');
  });

  it('has no end when none is known', () => {
    expect(file({ end: undefined })).to.not.contain('DTEND');
  });

  it('says what is cancelled or not decided; who has a place at a full one keeps it', () => {
    const status = (of?: string) => lines(file({ status: of })).find((line) => line.startsWith('STATUS'));
    expect(status('cancelled')).to.equal('STATUS:CANCELLED');
    expect(status('postponed')).to.equal('STATUS:TENTATIVE');
    expect(status('full')).to.equal('STATUS:CONFIRMED');
    expect(status()).to.equal('STATUS:CONFIRMED');
  });

  it('says that an example is one', () => {
    const title = (text: string) =>
      lines(file({ demo: true }, { title: text })).find((line) => line.startsWith('SUMMARY'));
    expect(title('Møte')).to.equal('SUMMARY:Demo: Møte');
    expect(title('Møte (demo)')).to.equal('SUMMARY:Møte (demo)');
  });

  it('with a neutral title says no more than when and where', () => {
    const text = file({}, { title: 'Avtale', neutral: true, url: 'https://www.eksempel.example/m' });
    expect(text).to.contain('SUMMARY:Avtale');
    // The name of a house may say what goes on there.
    expect(lines(text)).to.include('LOCATION:Eksempelveien 1\\, 0000 Eksempel');
    expect(text).to.not.match(/DESCRIPTION|URL|CATEGORIES|kopp|selvhjelp/i);
  });

  it('keeps the id as UID where the backend gave none', () => {
    expect(lines(file({ uid: undefined }))).to.include('UID:apent-mote-20261124');
  });

  it('has no line over 75 octets, cuts no letter in two, and lets nothing in a text begin a line', () => {
    const letters = fc.string({
      unit: fc.constantFrom(
        'a',
        'ø',
        'ŋ',
        'č',
        '–',
        '👩‍👩‍👧',
        '\n',
        '\r\n',
        ';',
        ',',
        '\\',
        ':',
        ' ',
        'END:VEVENT',
      ),
      maxLength: 200,
    });
    fc.assert(
      fc.property(letters, letters, (title, description) => {
        const text = file({ description, place: { name: title } }, { title });
        expect(text.endsWith('\r\n')).to.equal(true);
        for (const line of text.split('\r\n')) expect(octets(line)).to.be.at.most(75);
        expect(text).to.not.contain('\ufffd');
        const read = lines(text);
        expect(read.filter((line) => line === 'END:VEVENT')).to.have.length(1);
        const summary = read.find((line) => line.startsWith('SUMMARY:'))!.slice(8);
        const plain = summary.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
        expect(plain).to.equal(title.replace(/\r\n/g, '\n'));
      }),
    );
  });
});
