import { describe, expect, it } from '@jest/globals';
import { IncomingRefusal } from '../formats/refusal';
import { createReader, NotRead, type Run } from './reader';
import { tasks } from './tasks';

/** Runs tasks here, with what goes in and out copied as for a thread. */
const run: Run = async (name, input) => {
  await Promise.resolve();
  const task = tasks[name] as (given: typeof input) => never;
  return structuredClone(task(structuredClone(input)));
};

describe('reading in a thread', () => {
  it('gives what reading here gives', async () => {
    const reader = createReader(run);
    const { items } = await reader.readIncoming('Harbour opens\n\nIt opened.', {
      type: 'text/plain',
    });
    expect(items.map(({ copy }) => copy)).toEqual(['Harbour opens\n\nIt opened.']);
    const persons = [{ documentId: 'a', name: 'Arta Velmira', aliases: [] }];
    const copy = 'Harbour opens\n\n“We are glad,” Arta Velmira said on Tuesday.';
    const proposal = await reader.parseCopy(copy, { categories: [], persons, locale: 'en' });
    expect(proposal.personDocumentIds).toEqual({ 'Arta Velmira': 'a' });
    const story = await reader.parseStory([copy], { persons, locale: 'en' });
    expect(story.quotes.map(({ text }) => text)).toEqual(['We are glad']);
  });

  it('refuses with the status and words of the reader', async () => {
    const refused = createReader(run).readIncoming('x', { type: 'application/pdf' });
    await expect(refused).rejects.toThrow(IncomingRefusal);
    await expect(refused).rejects.toMatchObject({ status: 415, code: null });
    const broken = createReader(run).readIncoming('<rss>', { type: 'application/rss+xml' });
    await expect(broken).rejects.toMatchObject({ status: 400, code: 'notWellFormed' });
  });

  it('says of what was given up that it takes too long', async () => {
    const endless: Run = () => Promise.reject(new NotRead('takes more than 20 seconds'));
    await expect(createReader(endless).readIncoming('x')).rejects.toMatchObject({
      message: 'Reading it takes more than 20 seconds. Take it in smaller parts.',
      status: 413,
    });
  });
});
