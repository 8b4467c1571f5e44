import { describe, expect, it } from '@jest/globals';
import { articleScreen } from '../panel/screens/article';
import { componentScreens } from '../panel/screens/components';
import { personScreen } from '../panel/screens/person';
import { plainRefusal, type Refusal, type Refused } from './plain-refusal';
import { wordsOf } from './words';

const PERSON = 'api::person.person';
const COMPONENTS: Record<string, string> = { credit: 'news.credit', aliases: 'news.alias' };

const refused = (uid: string | undefined, isOfContentApi = false, handler = ''): Refused => ({
  ...wordsOf({
    screens: [articleScreen, personScreen, ...componentScreens],
    componentOf: (_, field) => COMPONENTS[field],
    uid,
    withNames: isOfContentApi,
  }),
  uid,
  route: { handler, needed: [], isOfContentApi },
});

const invalid = (...errors: { path: string[]; message: string }[]): Refusal => ({
  status: 400,
  name: 'ValidationError',
  message: errors.length > 1 ? `${errors.length} errors occurred` : (errors[0]?.message ?? ''),
  details: { errors },
});

const about = (uid: string, path: string, message: string): Refusal =>
  plainRefusal(invalid({ path: path.split('.'), message }), refused(uid));

const ARTICLE = 'api::article.article';

describe('plainRefusal', () => {
  it.each([
    [
      PERSON,
      'wikidataId',
      'wikidataId must match the following: "/^Q[1-9][0-9]*$/"',
      'Wikidata isn’t written as the field takes it. A Q and digits, such as Q42.',
    ],
    [
      PERSON,
      'aliases.0.locale',
      'aliases[0].locale must match the following: "/^[A-Za-z]{2,3}$/"',
      'Aliases, Language isn’t written as the field takes it. A language tag such as sq; empty: any.',
    ],
    [
      PERSON,
      'wikidataId',
      'This attribute must be unique',
      'Wikidata belongs to another person already, and must be its own.',
    ],
    [
      PERSON,
      'aliases.0.kind',
      'aliases[0].kind must be one of the following values: spelling, inflection, ',
      'Aliases, Kind must be one of spelling, inflection.',
    ],
    [
      ARTICLE,
      'body.0.children',
      'body[0].children is a required field',
      'Body holds a block that it doesn’t take: it takes paragraphs, headings, lists, quotes, code and pictures.',
    ],
    [PERSON, 'aliases.1.text', 'aliases[1].text must be defined.', 'Aliases, Name is missing.'],
    [
      ARTICLE,
      'lead',
      'lead must be at most 500 characters',
      'Standfirst must have at most 500 characters.',
    ],
    [
      ARTICLE,
      'body.0',
      'Block node is of invalid type',
      'Body holds a block that it doesn’t take: it takes paragraphs, headings, lists, quotes, code and pictures.',
    ],
    [
      ARTICLE,
      'credit.url',
      'must be a web address that begins with http:// or https://',
      'Credit, Web address must be a web address that begins with http:// or https://.',
    ],
    [
      ARTICLE,
      'lead',
      'To be published, it needs a standfirst.',
      'To be published, it needs a standfirst.',
    ],
  ])('says of a %s, at %s, in place of %s', (uid, path, message, sentence) => {
    expect(about(uid, path, message).details).toEqual({
      errors: [{ path: path.split('.'), message: sentence }],
    });
  });

  it('names all faults where Strapi counts them', () => {
    const both = invalid(
      { path: ['position'], message: 'position must be greater than or equal to 0' },
      { path: ['name'], message: 'name is a required field' },
    );
    expect(plainRefusal(both, refused('api::category.category')).message).toBe(
      'position must be 0 or more. name is missing.',
    );
  });

  it('adds the name of the field for users of the content API, whose own faults stay', () => {
    const long = invalid({ path: ['lead'], message: 'lead must be at most 500 characters' });
    expect(plainRefusal(long, refused(ARTICLE, true)).message).toBe(
      'Standfirst (lead) must have at most 500 characters.',
    );
    const fault = {
      ...invalid({ path: ['lead'], message: 'must be text' }),
      message: 'lead: must be text',
    };
    expect(plainRefusal(fault, refused(ARTICLE, true))).toBe(fault);
  });

  const said = (message: string, details: object = {}, name = 'ValidationError'): Refusal => ({
    status: 400,
    name,
    message,
    details,
  });

  it.each([
    [
      'Document with id "zzz", locale "sq" not found',
      'What is linked here has no version in Albanian (“zzz”).',
    ],
    [
      'Document with id "zzz", locale "null" not found',
      'What is linked here isn’t there any more (“zzz”).',
    ],
    [
      'Document with id "zzz", locale "<b>!!" not found',
      'What is linked here has no version in <b>!! (“zzz”).',
    ],
    ['Entity not found', 'This story isn’t there any more.'],
    ['Not Found', 'This story isn’t there any more.'],
    ['file.notFound', 'This file isn’t in the media library any more.'],
    ['Files are empty', 'No file was sent. Choose at least one.'],
    [
      '1 relation(s) of type api::person.person associated with this entity do not exist',
      'A person that is linked here isn’t there any more.',
    ],
  ])('says in place of %s', (message, sentence) => {
    expect(plainRefusal(said(message), refused(ARTICLE)).message).toBe(sentence);
  });

  it('names the field that a query or a body may not use', () => {
    const query = { key: 'category', path: 'category', source: 'query', param: 'populate' };
    expect(plainRefusal(said('Invalid key category', query), refused(ARTICLE, true)).message).toBe(
      'populate: Category (category) can’t be read: it doesn’t exist, or you may not read it.',
    );
    const operator = { key: '$foo', path: 'title', source: 'query', param: 'filters' };
    expect(plainRefusal(said('Invalid key $foo', operator), refused(ARTICLE, true)).message).toBe(
      'filters: $foo is not one of Strapi’s filter operators, such as $eq, $containsi and $in.',
    );
    const nested = { key: 'foo', path: 'category', source: 'query', param: 'filters' };
    expect(plainRefusal(said('Invalid key foo', nested), refused(ARTICLE, true)).message).toBe(
      'filters: Category (category.foo) can’t be looked for: it doesn’t exist, or you may not read it.',
    );
    const body = { key: 'lead', path: null, source: 'body', param: null };
    expect(plainRefusal(said('Invalid key lead', body), refused(ARTICLE, true)).message).toBe(
      'Standfirst (lead) can’t be set: it doesn’t exist, or you may not change it.',
    );
  });

  it('names a parameter that is unknown', () => {
    const unknown = { key: 'nope', path: null, source: 'query', param: 'nope' };
    expect(plainRefusal(said('Invalid key nope', unknown), refused(ARTICLE, true)).message).toBe(
      'nope: is no parameter here; accepted are filters, sort, fields, populate, pagination, status, locale and _q',
    );
  });

  it.each([
    [null, 'secret', 'secret'],
    ['category', 'category.secret', 'category.secret'],
  ])('tells a field in %s that is unknown from one that is private by nothing', (...paths) => {
    const [unknown, hidden, whole] = paths;
    const at = (path: string | null) =>
      plainRefusal(
        said('Invalid key secret', { key: 'secret', path, source: 'query', param: 'fields' }),
        refused(ARTICLE, true),
      );
    expect(at(unknown)).toEqual(at(hidden));
    expect(at(hidden).details).toMatchObject({ path: whole, param: 'fields' });
  });

  it.each([
    [
      'collection-types.publish',
      false,
      'You may not publish these stories. Your role has no permission for it here: it may hold for your own, or for other languages.',
    ],
    ['admin-file.find', false, 'You may not do this. Your role has no permission for it.'],
    ['api::article.article.create', true, 'This needs the permission Article › create.'],
    ['plugin::wire-desk.item.create', true, 'This needs the permission Wire-desk › Item › create.'],
  ])('names what %s needs', (handler, isApi, sentence) => {
    expect(plainRefusal(said('Policy Failed'), refused(ARTICLE, isApi, handler)).message).toBe(
      sentence,
    );
  });

  it('leaves the faults of requests that are about no type', () => {
    const minutes = invalid({ path: ['presets.1'], message: 'must be a whole number' });
    expect(plainRefusal(minutes, refused(undefined))).toBe(minutes);
  });

  it('leaves other refusals, and a missing document of the content API', () => {
    const other = said('“Storm” can’t be published yet.', { errors: [] });
    expect(plainRefusal(other, refused(ARTICLE))).toBe(other);
    const missing = said('Not Found', {}, 'NotFoundError');
    expect(plainRefusal(missing, refused(ARTICLE, true))).toBe(missing);
  });

  it('says what a body is that can’t be read', () => {
    expect(
      plainRefusal(said('Unexpected token', {}, 'SyntaxError'), refused(ARTICLE)).message,
    ).toBe('The body isn’t JSON (RFC 8259): Unexpected token.');
  });
});
