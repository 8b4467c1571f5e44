import { describe, expect, it } from '@jest/globals';
import { fingerprint, type Attributes } from './written-fields';
import { changedSince, parseTag, toTag, type TaggedVersion } from './version-tag';

const version = (title: string, lead: string) => ({
  locale: 'sq',
  fields: new Map(
    Object.entries({ title, lead }).map(([field, value]) => [
      field,
      fingerprint({ type: 'string' }, value, () => ({})),
    ]),
  ),
});

describe('the tag of a version', () => {
  const begun = parseTag(toTag(version('One', ''))) as TaggedVersion;

  it('shows which fields have changed since', () => {
    expect(begun.locale).toBe('sq');
    expect(changedSince(begun, version('One', ''))).toEqual([]);
    expect(changedSince(begun, version('Two', ''))).toEqual(['title']);
    expect(changedSince(begun, version('Two', 'Lead'))).toEqual(['title', 'lead']);
  });

  it('reports all fields where the type has another number of fields', () => {
    const { locale, fields } = version('One', '');
    expect(changedSince(begun, { locale, fields: new Map([...fields, ['slug', 'a']]) })).toEqual([
      'title',
      'lead',
      'slug',
    ]);
  });

  it('is parsed when weak, and for a type without languages', () => {
    expect(parseTag(`W/${toTag(version('One', ''))}`)).toEqual(begun);
    expect(parseTag(toTag({ ...version('One', ''), locale: '' }))?.locale).toBe('');
  });

  it.each(['', '"abc"', '*', 'sq:abcdefgh', '"sq:abc"', '"a:b", "c:d"'])('is not %j', (text) => {
    expect(parseTag(text)).toBeNull();
  });
});

describe('the content of a field', () => {
  const components = (): Attributes => ({ media: { type: 'media' }, alt: { type: 'string' } });
  const of = (type: string, value: unknown) =>
    fingerprint({ type, component: 'c' }, value, components);

  it('has one fingerprint in every input form', () => {
    expect(of('string', '')).toBe(of('string', null));
    expect(of('media', { id: 7, name: 'a.jpg' })).toBe(of('media', 7));
    expect(of('component', { id: 1, media: { id: 7 }, alt: null })).toBe(
      of('component', { id: 2, media: 7, alt: '' }),
    );
    expect(of('blocks', [{ type: 'p', text: 'a' }])).toBe(of('blocks', [{ text: 'a', type: 'p' }]));
  });

  it('has another fingerprint in another order or with another text', () => {
    expect(of('relation', [{ documentId: 'a' }, { documentId: 'b' }])).not.toBe(
      of('relation', [{ documentId: 'b' }, { documentId: 'a' }]),
    );
    expect(of('string', 'One')).not.toBe(of('string', 'one'));
  });
});
