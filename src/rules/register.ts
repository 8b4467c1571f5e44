import type { Core } from '@strapi/strapi';

import { categoryInLanguage } from '../api/article/rules/category-in-language';
import { completeWhenPublished } from '../api/article/rules/complete-when-published';
import { newLocaleStartsFilled } from '../api/article/rules/new-locale';
import { quotesFollow } from '../api/article/rules/quotes-follow';
import { quotesKept } from '../api/article/rules/quotes-kept';
import { categoryKeptWhileInUse } from '../api/category/rules/kept-while-in-use';
import { reachesWaitingDrafts } from '../api/category/rules/reaches-waiting-drafts';
import { personKeptWhileInUse } from '../api/person/rules/kept-while-in-use';
import { publishedWithArticle } from '../api/quote/rules/published-with-article';
import { addressOnClone } from './address/on-clone';
import { addressOnPublish } from './address/on-publish';
import { addressOnSave } from './address/on-save';
import { cloneTakesNothing } from './clone-takes-nothing';
import type { Rule } from './document-write';
import { nothingOverwrittenUnseen } from './nothing-overwritten-unseen';
import { relationsFromOneSide } from './relations-from-one-side';
import { saidAsExpected } from './said-as-expected';
import { savesRemembered } from './saves-remembered';
import { sharedFields } from './shared-fields';

/** What holds for every entry that staff write: nobody's save is lost on another's. */
const OF_ALL: Rule[] = [nothingOverwrittenUnseen, savesRemembered];

/** The first of a type surrounds the next: what fills in data stands before what judges it. */
const RULES: Record<string, Rule[]> = {
  'api::article.article': [
    relationsFromOneSide,
    saidAsExpected,
    cloneTakesNothing,
    newLocaleStartsFilled,
    completeWhenPublished,
    categoryInLanguage,
    addressOnSave,
    addressOnPublish,
    addressOnClone,
    quotesFollow,
    quotesKept,
  ],
  'api::quote.quote': [saidAsExpected, publishedWithArticle],
  'api::person.person': [
    relationsFromOneSide,
    cloneTakesNothing,
    addressOnSave,
    addressOnClone,
    personKeptWhileInUse,
  ],
  'api::category.category': [
    relationsFromOneSide,
    cloneTakesNothing,
    addressOnSave,
    addressOnClone,
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
