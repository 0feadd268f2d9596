import { expect } from '@open-wc/testing';
import { readCodes, writeCodes } from '../../src/lib/url-codes.js';

describe('an id and codes as one value of a URL', () => {
  it('are written with dots and underscores, and read again', () => {
    const value = writeCodes('sted-1', [['f', 'online', 'in-person'], ['l', 'nb'], ['t']]);
    expect(value).to.equal('sted-1.f_online_in-person.l_nb.t_');
    const { id, codes } = readCodes(value);
    expect(id).to.equal('sted-1');
    expect(codes('f')).to.deep.equal(['online', 'in-person']);
    expect(codes('t'), 'a group that is empty').to.deep.equal([]);
    expect(codes('x'), 'a group that is not there').to.equal(undefined);
  });

  it('are nothing when there is nothing', () => {
    expect(writeCodes(undefined, [])).to.equal('');
    for (const value of ['', null, undefined]) {
      expect(readCodes(value).id).to.equal(undefined);
      expect(readCodes(value).codes('f')).to.equal(undefined);
    }
  });

  it('are passed over when they are not ours', () => {
    expect(readCodes('<b>.f_a').id).to.equal(undefined);
    expect(readCodes(`a.f_${'b'.repeat(600)}`).codes('f')).to.equal(undefined);
    expect(readCodes('a.f_b_b__c').codes('f')).to.deep.equal(['b', 'c']);
  });
});
