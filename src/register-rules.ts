import type { Core } from '@strapi/strapi';

import { refuseUntranslatedCategory } from './api/article/rules/refuse-untranslated-category';
import { refuseIncompleteStory } from './api/article/rules/refuse-incomplete-story';
import { prefillNewLocale } from './api/article/rules/prefill-new-locale';
import { publishQuotesWithArticle } from './api/article/rules/publish-quotes-with-article';
import { keepQuotesOnDiscard } from './api/article/rules/keep-quotes-on-discard';
import { refuseDeletingUsedCategory } from './api/category/rules/refuse-deleting-used-category';
import { addCategoryToWaitingDrafts } from './api/category/rules/add-category-to-waiting-drafts';
import { refuseDeletingUsedPerson } from './api/person/rules/refuse-deleting-used-person';
import { refuseQuoteWithoutArticle } from './api/quote/rules/refuse-quote-without-article';
import { requireStoryOfQuote } from './api/quote/rules/require-story-of-quote';
import { slugOnClone } from './slugs/slug-on-clone';
import { slugOnPublish } from './slugs/slug-on-publish';
import { slugOnSave } from './slugs/slug-on-save';
import { cloneWithoutInverse } from './document-rules/clone-without-inverse';
import type { Rule } from './document-rules/document-write';
import { dropRowId } from './document-rules/drop-row-id';
import { refuseStaleWrite } from './edit-conflicts/refuse-stale-write';
import { refuseInverseRelations } from './document-rules/refuse-inverse-relations';
import { refuseInvalidData } from './document-rules/refuse-invalid-data';
import { refuseUnknownLocale } from './document-rules/refuse-unknown-locale';
import { refuseInvalidLinks } from './document-rules/refuse-invalid-links';
import { recordSave } from './edit-conflicts/record-save';
import { syncSharedFields } from './document-rules/sync-shared-fields';

/** Rules for every content type of the newsroom. */
const COMMON_RULES: Rule[] = [
  refuseInvalidData,
  refuseUnknownLocale,
  dropRowId,
  refuseStaleWrite,
  recordSave,
];

/** Rules by content type; each wraps the next, so a rule that fills in data comes before those that read it. */
const RULES: Record<string, Rule[]> = {
  'api::article.article': [
    refuseInverseRelations,
    refuseInvalidLinks,
    cloneWithoutInverse,
    prefillNewLocale,
    refuseIncompleteStory,
    refuseUntranslatedCategory,
    slugOnSave,
    slugOnPublish,
    slugOnClone,
    publishQuotesWithArticle,
    keepQuotesOnDiscard,
  ],
  'api::quote.quote': [refuseInvalidLinks, requireStoryOfQuote, refuseQuoteWithoutArticle],
  'api::person.person': [
    refuseInverseRelations,
    cloneWithoutInverse,
    slugOnSave,
    slugOnClone,
    refuseDeletingUsedPerson,
  ],
  'api::category.category': [
    refuseInverseRelations,
    cloneWithoutInverse,
    slugOnSave,
    slugOnClone,
    refuseDeletingUsedCategory,
    addCategoryToWaitingDrafts,
  ],
};

/** Registers the rules as document service middlewares. */
export const registerRules = (strapi: Core.Strapi): void => {
  for (const [uid, rules] of Object.entries(RULES)) {
    for (const rule of [...COMMON_RULES, ...rules]) {
      strapi.documents.use((context, next) =>
        context.uid === uid
          ? // A rule's result is typed for all actions at once, Strapi's for each.
            (rule(strapi, context, next) as ReturnType<typeof next>)
          : next(),
      );
    }
  }
  // Fills in shared fields after the rules above, so `versionsToPublish` works out the credit itself.
  strapi.documents.use(
    (context, next) => syncSharedFields(strapi, context, next) as ReturnType<typeof next>,
  );
};
