import type { Schema, Struct } from '@strapi/strapi';

export interface NewsAlias extends Struct.ComponentSchema {
  collectionName: 'components_news_aliases';
  info: {
    description: 'Another way in which a name is printed.';
    displayName: 'Alias';
    icon: 'user';
  };
  attributes: {
    kind: Schema.Attribute.Enumeration<['spelling', 'transliteration', 'inflection']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'spelling'>;
    locale: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 35;
      }>;
    text: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
  };
}

export interface NewsCredit extends Struct.ComponentSchema {
  collectionName: 'components_news_credits';
  info: {
    description: 'The agency that the copy comes from.';
    displayName: 'Credit';
    icon: 'feather';
  };
  attributes: {
    code: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 20;
      }>;
    name: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    url: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2048;
      }>;
  };
}

export interface NewsDateline extends Struct.ComponentSchema {
  collectionName: 'components_news_datelines';
  info: {
    description: 'Where and when the story was filed.';
    displayName: 'Dateline';
    icon: 'pinMap';
  };
  attributes: {
    date: Schema.Attribute.Date;
    place: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
  };
}

export interface NewsFigure extends Struct.ComponentSchema {
  collectionName: 'components_news_figures';
  info: {
    description: 'A picture with its caption, alternative text and credit.';
    displayName: 'Figure';
    icon: 'picture';
  };
  attributes: {
    alt: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 250;
      }>;
    caption: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    credit: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    media: Schema.Attribute.Media<'images'>;
  };
}

export interface NewsRole extends Struct.ComponentSchema {
  collectionName: 'components_news_roles';
  info: {
    description: 'An office or job, in one language, for as long as it was held.';
    displayName: 'Role';
    icon: 'briefcase';
  };
  attributes: {
    locale: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 35;
      }>;
    since: Schema.Attribute.Date;
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    until: Schema.Attribute.Date;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'news.alias': NewsAlias;
      'news.credit': NewsCredit;
      'news.dateline': NewsDateline;
      'news.figure': NewsFigure;
      'news.role': NewsRole;
    }
  }
}
