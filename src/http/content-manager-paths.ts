import { errors } from '@strapi/utils';
import { isInheritedName } from './inherited-names';

interface ContentType {
  kind?: string;
  options?: { draftAndPublish?: boolean };
}

const TYPE_PATH = /^\/content-manager\/(single|collection)-types\/([^/]+)(.*)$/;
/** Routes that look a name up in an object. */
const NAME_PATH =
  /^\/(?:content-manager\/relations|(?:api\/)?content-type-builder\/(?:content-types|components))\/([^/]+)/;
const DRAFT_ACTION = /\/actions\/(publish|unpublish|discard|bulkpublish|bulkunpublish)$/;

/** @throws NotFoundError (404) where a path names, in place of a type, what every object has */
export const checkNamePath = (normalizedPath: string): void => {
  if (isInheritedName(NAME_PATH.exec(normalizedPath)?.[1] ?? '')) throw new errors.NotFoundError();
};

/**
 * Throws where a route of the content manager doesn't fit its content type: NotFoundError (404) for a kind that the type
 * isn't, as Strapi 5.54 would delete or publish any one entry of it; ValidationError (400) for publishing what has no drafts.
 */
export const checkContentManagerPath = (
  normalizedPath: string,
  typeOf: (uid: string) => ContentType | undefined,
): void => {
  const [, kind, uid = '', rest = ''] = TYPE_PATH.exec(normalizedPath) ?? [];
  const type = typeOf(uid);
  if (type === undefined) return;
  if (type.kind !== `${kind}Type`) throw new errors.NotFoundError();
  if (DRAFT_ACTION.test(rest) && type.options?.draftAndPublish !== true) {
    throw new errors.ValidationError('This has no drafts: it is public as soon as it is saved.');
  }
};
