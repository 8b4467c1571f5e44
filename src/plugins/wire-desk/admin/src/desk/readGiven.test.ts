import { describe, expect, it } from '@jest/globals';
import { MAX_COPY_BYTES, MAX_HTML } from '../../../shared/limits';
import { takenFrom } from './readGiven';

const data = (given: { text?: string; html?: string; files?: File[] }): DataTransfer =>
  ({
    files: given.files ?? [],
    getData: (type: string) => (type === 'text/html' ? given.html : given.text) ?? '',
  }) as unknown as DataTransfer;

const file = (content: string | Uint8Array<ArrayBuffer>, name = 'a.txt', type = 'text/plain') =>
  new File([content], name, { type });

describe('what is taken of a clipboard or a drop', () => {
  it('is text, which says that it is text, with the HTML of it', async () => {
    expect(await takenFrom(data({ text: '<b>Breaking</b>: it opens' }))).toEqual({
      given: { copy: '<b>Breaking</b>: it opens', type: 'text/plain' },
    });
    expect(await takenFrom(data({ text: 'It opens', html: '<p>It opens</p>' }))).toEqual({
      given: { copy: 'It opens', type: 'text/plain', html: '<p>It opens</p>' },
    });
    const html = `<p style="${'x'.repeat(MAX_HTML)}">It opens</p>`;
    expect(await takenFrom(data({ text: 'It opens', html }))).toEqual({
      given: { copy: 'It opens', type: 'text/plain' },
    });
  });

  it('is HTML where there is no text', async () => {
    expect(await takenFrom(data({ html: '<p>It opens</p>' }))).toEqual({
      given: { copy: '<p>It opens</p>', type: 'text/html' },
    });
    expect(await takenFrom(data({}))).toBeNull();
  });

  it('is a file with its name and type', async () => {
    expect(await takenFrom(data({ files: [file('It opens')] }))).toEqual({
      given: { file: btoa('It opens'), name: 'a.txt', type: 'text/plain' },
    });
  });

  it('is not an empty or large file, several, or one that is gone', async () => {
    const large = file(new Uint8Array(MAX_COPY_BYTES + 1));
    const gone = Object.assign(file('x'), {
      arrayBuffer: () => Promise.reject(new Error('gone')),
    });
    const ids = async (...files: File[]) => {
      const taken = await takenFrom(data({ files }));
      return taken && 'problem' in taken ? taken.problem.id : taken;
    };
    expect(await ids(file(''))).toBe('refused.empty');
    expect(await ids(large)).toBe('copy.tooLarge');
    expect(await ids(file('a'), file('b'))).toBe('copy.severalFiles');
    expect(await ids(gone)).toBe('copy.noFile');
  });
});
