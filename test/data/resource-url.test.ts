import { expect } from '@open-wc/testing';
import { checkedBackendUrl, resourceUrl } from '../../src/data/resource-url.js';

describe('the address of a backend', () => {
  it('takes what is asked for beside the query of the base', () => {
    const url = resourceUrl('https://eksempel.example/api?kunde=7', 'events.json', { from: '2026-11-01' });
    expect(url).to.equal('https://eksempel.example/api/events.json?kunde=7&from=2026-11-01');
    const own = resourceUrl('https://eksempel.example/api?from=1', 'events.json', { from: '2026-11-01' });
    expect(own).to.equal('https://eksempel.example/api/events.json?from=2026-11-01');
  });

  it('may end in a slash or not', () => {
    for (const base of [
      'https://eksempel.example/api',
      'https://eksempel.example/api/',
      'https://eksempel.example/api//',
    ]) {
      expect(resourceUrl(base, 'service.json')).to.equal('https://eksempel.example/api/service.json');
    }
    expect(resourceUrl('https://eksempel.example', 'service.json')).to.equal(
      'https://eksempel.example/service.json',
    );
  });

  it('keeps its query and loses its fragment', () => {
    expect(resourceUrl('https://eksempel.example/api?kunde=7#a', 'service.json')).to.equal(
      'https://eksempel.example/api/service.json?kunde=7',
    );
  });

  it('may be relative to the page', () => {
    expect(resourceUrl('/filer/selvhjelp', 'service.json')).to.equal(
      `${location.origin}/filer/selvhjelp/service.json`,
    );
    expect(resourceUrl('../data/', 'service.json')).to.equal(
      new URL('../data/service.json', document.baseURI).href,
    );
  });

  it('is relative to the page also where an element is named baseURI', () => {
    const image = Object.assign(document.createElement('img'), { name: 'baseURI' });
    document.body.append(image);
    try {
      expect(resourceUrl('/a', 'b')).to.equal(`${location.origin}/a/b`);
    } finally {
      image.remove();
    }
  });

  it('is none when nothing can be fetched from it', () => {
    for (const bad of [
      'javascript:alert(1)',
      'data:application/json,{}',
      'blob:https://eksempel.example/1',
      'file:///etc/',
      'https://',
      'http://[',
      'https://navn:ord@eksempel.example/',
    ]) {
      expect(checkedBackendUrl(bad), bad).to.equal(undefined);
      expect(resourceUrl(bad, 'service.json'), bad).to.equal(undefined);
    }
  });
});
