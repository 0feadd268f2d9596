import { expect } from '@open-wc/testing';
import { displayPhone, e164, smsHref, telHref } from '../../src/lib/phone.js';

describe('a phone number on a card', () => {
  const cases: [written: string, shown: string, dialled: string][] = [
    ['00 00 00 00', '00 00 00 00', 'tel:+4700000000'],
    ['00000000', '00 00 00 00', 'tel:+4700000000'],
    ['+4740000000', '400 00 000', 'tel:+4740000000'],
    ['0047 400 00 000', '400 00 000', 'tel:+4740000000'],
    ['4740000000', '400 00 000', 'tel:+4740000000'],
    ['900-00-000', '900 00 000', 'tel:+4790000000'],
    ['80000000', '800 00 000', 'tel:+4780000000'],
    ['(+47) 22 00 00 00', '22 00 00 00', 'tel:+4722000000'],
    ['02800', '02800', 'tel:02800'],
    ['116123', '116 123', 'tel:116123'],
    ['116 117', '116 117', 'tel:116117'],
    ['113', '113', 'tel:113'],
    ['+47 116123', '116 123', 'tel:116123'],
    ['+46 8 000 00 00', '+46 8 000 00 00', 'tel:+4680000000'],
    ['0046-8-0000000', '+46-8-0000000', 'tel:+4680000000'],
    ['+1 (555) 000-0000', '+1 555 000-0000', 'tel:+15550000000'],
    ['+44 (0)20 0000 0000', '+44 20 0000 0000', 'tel:+442000000000'],
    ['+48000000000', '+48000000000', 'tel:+48000000000'],
    ['Tlf: 22 00 00 00 (kl. 9–15)', '22 00 00 00', 'tel:+4722000000'],
    ['22 00 00 00 / 400 00 000', '22 00 00 00', 'tel:+4722000000'],
  ];

  for (const [written, shown, dialled] of cases) {
    it(`written ${written} is shown as ${shown} and dials ${dialled}`, () => {
      expect(displayPhone(written)).to.equal(shown);
      expect(telHref(written)).to.equal(dialled);
    });
  }

  it('is no link when there is no number in it', () => {
    expect(telHref('spør i resepsjonen')).to.equal(undefined);
    expect(telHref('12')).to.equal(undefined);
    expect(smsHref('', 'Hei')).to.equal(undefined);
    expect(displayPhone(' spør i resepsjonen ')).to.equal('spør i resepsjonen');
  });

  it('can carry no more than digits into a link', () => {
    expect(telHref('22 00 00 00"onclick=alert(1)')).to.equal('tel:+4722000000');
    expect(telHref('+' + '1'.repeat(500))?.length).to.be.below(25);
  });

  it('opens a text message with the words filled in, also those with æ, ø, å and line breaks', () => {
    const href = smsHref('400 00 000', 'Hei! Jeg ønsker å bli med.\nPasser kl. 18 & 19?') ?? '';
    expect(href.startsWith('sms:+4740000000?&body=')).to.equal(true);
    expect(decodeURIComponent(href.split('body=')[1] ?? '')).to.equal(
      'Hei! Jeg ønsker å bli med.\nPasser kl. 18 & 19?',
    );
    expect(smsHref('400 00 000')).to.equal('sms:+4740000000');
  });
});

describe('a number that a person gives', () => {
  for (const [written, sent] of [
    ['00 00 00 00', '+4700000000'],
    ['40000000', '+4740000000'],
    ['400 00 000', '+4740000000'],
    ['400-00-000', '+4740000000'],
    ['400.00.000', '+4740000000'],
    ['+47 400 00 000', '+4740000000'],
    ['+4740000000', '+4740000000'],
    ['0047 400 00 000', '+4740000000'],
    ['47 400 00 000', '+4740000000'],
    ['(+47) 400 00 000', '+4740000000'],
    ['+46 8 000 00 00', '+4680000000'],
    ['0046-8-0000000', '+4680000000'],
    ['+44 (0)20 0000 0000', '+442000000000'],
    ['+1 (555) 000-0000', '+15550000000'],
    ['+298 000000', '+298000000'],
  ] as const) {
    it(`written ${written} is sent as ${sent}`, () => expect(e164(written)).to.equal(sent));
  }

  for (const [why, written] of [
    ['it is too short', '400 00 00'],
    ['it is too long', '400 00 000 0'],
    ['nobody is there', '113'],
    ['it has no country code', '8 000 00 00 00'],
    ['a Norwegian number has eight digits', '+47 400 00 00'],
    ['no country code begins with 0', '+0180 000 000'],
    ['no number has more than 15 digits', '+1234567890123456'],
    ['there are two', '22 00 00 00 / 33 00 00 00'],
    ['there is more than a number', '22 00 00 00 på dagtid'],
    ['there is none', '+'],
    ['there is nothing', ''],
    ['somebody has leaned on the key', '('.repeat(100_000)],
  ] as const) {
    it(`is asked for again when ${why}: ${written.slice(0, 30)}`, () =>
      expect(e164(written)).to.equal(undefined));
  }
});
