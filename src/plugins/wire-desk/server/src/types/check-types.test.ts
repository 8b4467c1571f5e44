import { describe, expect, it } from '@jest/globals';
import { checkTypes } from './check-types';
import type { Attribute, Model } from './required-fields';

const uids = { article: 'api::a.a', quote: 'api::q.q', person: 'api::p.p', category: 'api::c.c' };

const texts = (...names: string[]): Record<string, Attribute> =>
  Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
const relation = (kind: string, target: string): Attribute => ({
  type: 'relation',
  relation: kind,
  target,
});
const component = (name: string, repeatable = false): Attribute => ({
  type: 'component',
  component: name,
  repeatable,
});

const models = (): Record<string, Model> => {
  const types: Record<string, Model['attributes']> = {
    [uids.article]: {
      ...texts('title', 'lead', 'byline'),
      body: { type: 'blocks' },
      credit: component('n.credit'),
      dateline: component('n.dateline'),
      category: relation('manyToOne', uids.category),
      people: relation('manyToMany', uids.person),
    },
    [uids.quote]: {
      ...texts('text', 'kind', 'attributedAs', 'medium', 'occasion'),
      speaker: relation('manyToOne', uids.person),
      article: relation('manyToOne', uids.article),
    },
    [uids.person]: {
      name: { type: 'string' },
      aliases: component('n.alias', true),
      roles: component('n.role', true),
    },
    [uids.category]: texts('name'),
    'n.credit': texts('code', 'name'),
    'n.dateline': { place: { type: 'string' }, date: { type: 'date' } },
    'n.alias': texts('text', 'locale', 'kind'),
    'n.role': texts('locale', 'title'),
  };
  return Object.fromEntries(
    Object.entries(types).map(([uid, attributes]) => [
      uid,
      { uid, attributes, options: { draftAndPublish: uid === uids.article } },
    ]),
  );
};

const check = (change: (models: Record<string, Model>) => void, configured = uids) => {
  const all = models();
  change(all);
  const accepted = Object.keys(all).filter((uid) => uid.startsWith('api::'));
  return () => checkTypes({ uids: configured, modelOf: (uid) => all[uid], accepted });
};

describe('checkTypes', () => {
  it('accepts types with the fields that an import writes', () => {
    expect(check(() => undefined)).not.toThrow();
  });

  it('stops the boot for a type that the app lacks', () => {
    expect(check(() => undefined, { ...uids, person: 'api::human.human' })).toThrow(
      'config.person: "api::human.human" is no content type of this app; accepted are api::a.a, api::q.q, api::p.p, api::c.c',
    );
  });

  it('stops the boot for an article without drafts', () => {
    const change = (all: Record<string, Model>) => delete all[uids.article]?.options;
    expect(check(change)).toThrow('config.article: "api::a.a" needs options.draftAndPublish');
  });

  it.each<[string, string, Attribute | undefined, string]>([
    [
      uids.article,
      'lead',
      undefined,
      'config.article: "api::a.a" needs the field "lead": a field of text',
    ],
    [uids.article, 'body', { type: 'richtext' }, '"body": a field of blocks, not richtext'],
    [uids.article, 'credit', component('n.credit', true), '"credit": a single component'],
    [
      uids.article,
      'category',
      relation('manyToMany', uids.category),
      '"category": a relation to one entry of api::c.c',
    ],
    [
      uids.article,
      'people',
      relation('manyToMany', 'api::x.x'),
      '"people": a relation to several entries of api::p.p',
    ],
    [
      uids.person,
      'aliases',
      { type: 'json' },
      'config.person: "api::p.p" needs the field "aliases": a repeatable component, not json',
    ],
    ['n.credit', 'code', { type: 'integer' }, '"credit.code": a field of text, not integer'],
    ['n.role', 'title', undefined, '"roles.title": a field of text'],
  ])('stops the boot where %s has %s of another kind', (uid, field, attribute, message) => {
    const change = (all: Record<string, Model>) => {
      const model = all[uid] as Model;
      if (attribute === undefined) Reflect.deleteProperty(model.attributes, field);
      else model.attributes[field] = attribute;
    };
    expect(check(change)).toThrow('Invalid configuration of the plugin wire-desk. ');
    expect(check(change)).toThrow(message);
  });
});
