import { expect } from '@open-wc/testing';
import { tellEmbedder } from '../../src/data/console.js';

describe('a line for the embedder', () => {
  const { warn } = console;
  afterEach(() => (console.warn = warn));

  it('is said once, and says who speaks', () => {
    const lines: string[] = [];
    console.warn = (line: string) => lines.push(line);
    tellEmbedder('en prøve');
    tellEmbedder('en prøve');
    expect(lines).to.deep.equal(['selvhjelp-widgets: en prøve']);
  });

  it('harms nobody where the console is broken', () => {
    console.warn = undefined as never;
    expect(() => tellEmbedder('en annen prøve')).to.not.throw();
  });
});
