import { describe, expect, it } from '@jest/globals';
import type { Core } from '@strapi/strapi';
import { bootNewsroom, type NewsroomOptions } from '../../helpers/newsroom';
import { ARTICLE, CATEGORY } from './desk';

const QUOTE = 'api::quote.quote';

interface Schema {
  options?: { draftAndPublish?: boolean };
  pluginOptions: Record<string, unknown>;
  attributes: Record<string, unknown>;
}

/** Boots a newsroom that must not boot. Returns the error's message. */
const refusalOf = async (options: NewsroomOptions): Promise<string> => {
  let booted: Core.Strapi | undefined;
  const beforeLoad = (strapi: Core.Strapi) => {
    booted = strapi;
    options.beforeLoad?.(strapi);
  };
  try {
    const newsroom = await bootNewsroom({ ...options, beforeLoad });
    await newsroom.stop();
    return '';
  } catch (error) {
    // A boot that fails before its database has nothing to close, and can't be destroyed.
    await booted?.destroy().catch(() => undefined);
    return (error as Error).message;
  }
};

/** Options of a newsroom whose content type has a changed schema. */
const withSchema = (uid: string, change: (schema: Schema) => void): NewsroomOptions => ({
  beforeLoad: (strapi) => {
    strapi.get('modules').add('test::schema', {
      register() {
        strapi.get('content-types').extend(uid, (schema: Schema) => {
          change(schema);
          return schema;
        });
      },
    });
  },
});

const optIn = (fields: Record<string, string>) => ({ 'flash-news': { enabled: true, fields } });

describe('what stops the boot', () => {
  it.each([
    ['FLASH_MAX_MINUTES', '0', 'a whole number from 1 to 1440'],
    ['FLASH_DEFAULT_MINUTES', '0', 'a whole number from 1 to 1440'],
    ['FLASH_MAX_RUNNING', '21', 'a whole number from 1 to 20'],
    ['PREVIEW_MINUTES', '99999', 'a whole number from 1 to 1440'],
    ['ARTICLE_URL_PATTERN', 'example.com/{slug}', 'an address with http:// or https://'],
    ['ARTICLE_URL_PATTERN', 'https://example.com', 'an address with {slug} or {documentId}'],
    ['PREVIEW_URL_PATTERN', 'https://example.com', 'an address with {token}'],
  ])('the variable %s=%s, with what is accepted', async (name, value, accepted) => {
    const refusal = await refusalOf({ env: { [name]: value } });
    expect(refusal).toContain(`${name} is "${value}"; accepted is ${accepted}`);
  });

  it('a type that opts in without draft & publish', async () => {
    const options = withSchema(CATEGORY, (schema) => {
      schema.pluginOptions = { ...schema.pluginOptions, ...optIn({ title: 'name' }) };
    });
    expect(await refusalOf(options)).toMatch(
      /api::category\.category can't opt in: options\.draftAndPublish must be true/,
    );
  });

  it('a named field that does not exist', async () => {
    const options = withSchema(ARTICLE, (schema) => {
      const fields = { title: 'title', summary: 'standfirst' };
      schema.pluginOptions = { ...schema.pluginOptions, ...optIn(fields) };
    });
    expect(await refusalOf(options)).toMatch(
      /api::article\.article can't opt in: fields\.summary is "standfirst", which is no field/,
    );
  });

  it.each<[string, string, Record<string, unknown>, string]>([
    [
      'publicWith that names no relation',
      QUOTE,
      { publicWith: ['artcle'] },
      'api::quote.quote can\'t be public with news: publicWith names "artcle", which is no relation of it; accepted are speaker, article.',
    ],
    [
      'an unknown key',
      ARTICLE,
      { enabled: true, fields: { title: 'title' }, feilds: {} },
      'api::article.article: pluginOptions.flash-news.feilds is unknown; accepted are enabled, fields, publicWith.',
    ],
  ])('%s', async (_, uid, options, message) => {
    const changed = withSchema(uid, (schema) => {
      schema.pluginOptions = { ...schema.pluginOptions, 'flash-news': options };
    });
    expect(await refusalOf(changed)).toBe(`flash-news: ${message}`);
  });

  it('a type of the wire desk without a field that an import writes', async () => {
    const options = withSchema(ARTICLE, (schema) => {
      schema.attributes['dateline'] = { type: 'string' };
      const { fields } = schema.pluginOptions['flash-news'] as { fields: Record<string, string> };
      delete fields['datelinePlace'];
      delete fields['datelineDate'];
    });
    expect(await refusalOf(options)).toBe(
      'Invalid configuration of the plugin wire-desk. config.article: "api::article.article" needs the field "dateline": a single component, not string',
    );
  });
});
