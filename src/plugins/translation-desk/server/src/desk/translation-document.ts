import { errors } from '@strapi/utils';
import type { CheckLocale } from '@newsroom/plugin-kit/server/http/check-locale';
import type { Context } from '@newsroom/plugin-kit/server/http/context';
import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import type { Entry, Permissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { TranslationResponse } from '../../../shared/contracts/translation';
import { CONTENT, PERMISSIONS } from '../../../shared/permissions';
import type { DocumentKey } from '../database/document-key';
import { findTerms } from '../glossary/find-terms';
import { termsOf } from '../glossary/store';
import type { PermittedPaths } from '../opt-in/permitted-paths';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { Proposals } from '../proposals/service';
import type { Translations } from '../recording/translations';
import type { FlashNews } from '../strapi/flash-news';
import { companionsBeside } from './companions-beside';
import { lackingOf, seenIn, sourceFieldsOf } from './source-field';
import type { PicturesBeside } from './store/pictures';
import { entriesOf } from '../opt-in/store/entries';
import { peopleOf } from './store/people';
import { createToCell } from './to-cell';

export interface TranslationDocumentPeers {
  db: Database;
  types: TranslatedTypes;
  translations: Pick<Translations, 'load'>;
  permissions: Permissions;
  permittedPaths: PermittedPaths;
  checkLocale: CheckLocale;
  flashNews: FlashNews;
  proposals: Pick<Proposals, 'unreadAmong'>;
  picturesBeside: PicturesBeside;
  hasProvider: boolean;
  /** Epoch milliseconds. */
  now: () => number;
}

const ABSENT = 'documentId: no such story';

/** Reads a document's translation in a locale beside its source: what the caller may read of both. */
export const createTranslationDocument = (peers: TranslationDocumentPeers) => {
  const { db, types, translations, permissions, permittedPaths, checkLocale } = peers;
  const { flashNews, proposals, picturesBeside, hasProvider, now } = peers;

  const toCell = createToCell(permissions);

  /** Who edits terms reads them, as at `GET /terms`. */
  const mayReadTerms = (ability: Ability): boolean =>
    ability.can(PERMISSIONS.readDesk) || ability.can(PERMISSIONS.editTerms);

  /** @throws 404 unknown type or document; 400 unknown locale; 403 where the caller may not read the translation. */
  return async (
    { userAbility: ability, user }: Context['state'],
    { contentType, documentId }: DocumentKey,
    locale: string,
  ): Promise<TranslationResponse> => {
    const type = types.get(contentType);
    await checkLocale(locale);
    const entries = await entriesOf(db, { contentType: type.uid, documentId });
    const entryIn = (code: string): Entry => entries.get(code) ?? { locale: code };
    permissions.requireEntry(ability, CONTENT.read, type.uid, entryIn(locale));
    const document = await translations.load({ contentType: type.uid, documentId }, [locale]);
    const target = document?.translations.get(locale);
    if (!document || !target) throw new errors.NotFoundError(ABSENT);
    const { sourceLocale, drafts } = document;
    const texts = drafts.get(sourceLocale);
    const isUnread = await proposals.unreadAmong({ type, documentId, locale }, [
      ...(drafts.get(locale)?.keys() ?? []),
    ]);
    const pathsIn = (code: string) => permittedPaths(ability, CONTENT.read, type, entryIn(code));
    const mayRead = { source: pathsIn(sourceLocale), target: pathsIn(locale) };
    const mayReadIn = (code: string): boolean =>
      permissions.allowsEntry(ability, CONTENT.read, type.uid, entryIn(code));
    const maySeeSource = mayReadIn(sourceLocale);
    const embargoOf = await flashNews.embargoes(type.uid, [documentId]);
    const flash = (await flashNews.running()).find(
      (one) => one.contentType === type.uid && one.documentId === documentId,
    );
    const isTakenDown = (await flashNews.takenDown()).some(
      (one) => one.contentType === type.uid && one.documentId === documentId,
    );
    const isPending = target.state === 'correction-pending';
    const known = isPending ? target.basisCorrection : Infinity;
    // Beside the source itself its fields are what staff settle all translations by.
    const hasSource = maySeeSource && texts !== undefined;
    const isShown = hasSource && locale !== sourceLocale;
    const fields = hasSource ? sourceFieldsOf(document, target, mayRead, isUnread) : [];
    const whole = fields.map(({ text }) => text).join('\n');
    return {
      data: {
        ...toCell(ability, target, embargoOf),
        sourceLocale,
        source: hasSource
          ? {
              title: mayRead.source(type.title) ? (texts.get(type.title)?.text ?? null) : null,
              isPublished: document.translations.get(sourceLocale)?.isPublished ?? false,
              embargoUntil: embargoOf(documentId, sourceLocale),
              fields,
              pictures: await picturesBeside(document, mayRead.source),
              seen: seenIn(document, fields, mayRead.source),
            }
          : null,
        companions: isShown ? await companionsBeside(db, document, locale, mayRead) : [],
        people:
          isShown && type.people !== null && mayRead.source(type.people.field)
            ? await peopleOf(
                db,
                type,
                { documentId, locale: sourceLocale, target: locale },
                permissions.fieldsOf(ability, CONTENT.read, type.people.uid, {
                  locale: sourceLocale,
                }),
              )
            : [],
        terms:
          isShown && mayReadTerms(ability)
            ? findTerms(whole, await termsOf(db, sourceLocale, locale), sourceLocale)
            : [],
        corrections: maySeeSource
          ? await flashNews.corrections(type.uid, documentId, sourceLocale, known)
          : [],
        flash: flash ? { level: flash.level, expiresAt: flash.expiresAt } : null,
        isTakenDown,
        sourceCorrection: document.translations.get(sourceLocale)?.lastCorrection ?? 0,
        lacking: isShown ? lackingOf(target, document).filter(mayRead.source) : [],
        mayUnsettle: (locale === sourceLocale
          ? [...document.translations.values()]
          : [target]
        ).some(({ settled }) => settled?.by === user.id),
        mayPublish: permissions.allows(ability, CONTENT.publish, type.uid, locale),
        mayEditSource: permissions.allows(ability, CONTENT.update, type.uid, sourceLocale),
        hasProvider: hasProvider && isShown,
        others: [...document.translations.values()]
          .filter((other) => other.locale !== locale && mayReadIn(other.locale))
          .map((other) => toCell(ability, other, embargoOf)),
      },
      meta: { now: new Date(now()).toISOString() },
    };
  };
};

export type TranslationDocument = ReturnType<typeof createTranslationDocument>;
