import type { Core } from '@strapi/strapi';

import { categoryInLanguage } from './api/article/rules/category-in-language';
import { completeWhenPublished } from './api/article/rules/complete-when-published';
import { newLocaleStartsFilled } from './api/article/rules/new-locale';
import { quotesFollow } from './api/article/rules/quotes-follow';
import { quotesKept } from './api/article/rules/quotes-kept';
import { categoryKeptWhileInUse } from './api/category/rules/kept-while-in-use';
import { reachesWaitingDrafts } from './api/category/rules/reaches-waiting-drafts';
import { personKeptWhileInUse } from './api/person/rules/kept-while-in-use';
import { publishedWithArticle } from './api/quote/rules/published-with-article';
import { slugOnClone } from './slugs/slug-on-clone';
import { slugOnPublish } from './slugs/slug-on-publish';
import { slugOnSave } from './slugs/slug-on-save';
import { cloneWithoutInverse } from './document-rules/clone-without-inverse';
import type { Rule } from './document-rules/document-write';
import { refuseStaleWrite } from './edit-conflicts/refuse-stale-write';
import { refuseInverseRelations } from './document-rules/refuse-inverse-relations';
import { validLinks } from './document-rules/valid-links';
import { recordSave } from './edit-conflicts/record-save';
import { sharedFields } from './document-rules/shared-fields';

/** What holds for every entry that staff write: nobody's save is lost on another's. */
const OF_ALL: Rule[] = [refuseStaleWrite, recordSave];

/** The first of a type surrounds the next: what fills in data stands before what judges it. */
const RULES: Record<string, Rule[]> = {
  'api::article.article': [
    refuseInverseRelations,
    validLinks,
    cloneWithoutInverse,
    newLocaleStartsFilled,
    completeWhenPublished,
    categoryInLanguage,
    slugOnSave,
    slugOnPublish,
    slugOnClone,
    quotesFollow,
    quotesKept,
  ],
  'api::quote.quote': [validLinks, publishedWithArticle],
  'api::person.person': [
    refuseInverseRelations,
    cloneWithoutInverse,
    slugOnSave,
    slugOnClone,
    personKeptWhileInUse,
  ],
  'api::category.category': [
    refuseInverseRelations,
    cloneWithoutInverse,
    slugOnSave,
    slugOnClone,
    categoryKeptWhileInUse,
    reachesWaitingDrafts,
  ],
};

/** Puts the newsroom's rules around every write of its content types. */
export const registerRules = (strapi: Core.Strapi): void => {
  for (const [uid, rules] of Object.entries(RULES)) {
    for (const rule of [...OF_ALL, ...rules]) {
      strapi.documents.use((context, next) =>
        context.uid === uid
          ? // A rule is typed for all actions at once, Strapi's result for each of them.
            (rule(strapi, context, next) as ReturnType<typeof next>)
          : next(),
      );
    }
  }
  strapi.documents.use(
    (context, next) => sharedFields(strapi, context, next) as ReturnType<typeof next>,
  );
};
