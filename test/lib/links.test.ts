import { expect } from '@open-wc/testing';
import { fillTemplate, mailHref } from '../../src/lib/links.js';

describe('an e-mail link', () => {
  it('fills in subject and text so that mail programs read them right', () => {
    const href = mailHref('post@eksempel.example', 'Spørsmål & svar', 'Hei!\nKan jeg bli med? 100 %');
    const url = new URL(href);
    expect(url.pathname).to.equal('post@eksempel.example');
    expect(href).not.to.include('+');
    expect(decodeURIComponent(/subject=([^&]*)/.exec(href)?.[1] ?? '')).to.equal('Spørsmål & svar');
    expect(decodeURIComponent(/body=(.*)$/.exec(href)?.[1] ?? '')).to.equal('Hei!\r\nKan jeg bli med? 100 %');
  });

  it('is only an address when there is nothing to fill in', () => {
    expect(mailHref(' post@eksempel.example ')).to.equal('mailto:post@eksempel.example');
  });

  it('lets an address add no receivers or fields of its own', () => {
    expect(mailHref('a@eksempel.example?bcc=b@eksempel.example')).not.to.include('?');
  });
});

describe('a link made from a template of the host page', () => {
  it('carries encoded values', () => {
    const url = fillTemplate('https://kart.example/?q={address}&p={lat},{lon}', {
      address: 'Eksempelveien 1, 0000 Eksempel & co',
      lat: 60.1,
      lon: 10,
    });
    expect(url).to.equal(
      'https://kart.example/?q=Eksempelveien%201%2C%200000%20Eksempel%20%26%20co&p=60.1,10',
    );
  });

  it('is left out when a value is not known', () => {
    expect(fillTemplate('https://kart.example/{lat}', { lat: undefined })).to.equal(undefined);
    expect(fillTemplate('https://kart.example/{constructor}', {})).to.equal(undefined);
  });

  it('is left out when it leads anywhere but to a web page', () => {
    expect(fillTemplate('javascript:alert({lat})', { lat: 1 })).to.equal(undefined);
    expect(fillTemplate('{lat}', { lat: 1 })).to.equal(undefined);
  });
});
