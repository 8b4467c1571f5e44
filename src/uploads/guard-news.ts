import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { currentCaller, type Caller } from './caller';
import {
  findPictureFields,
  findPublishedUses,
  isList,
  typesWithPicture,
  type PictureField,
} from './entries-with-files';
import type { UploadService } from './guard-uploads';
import { setPicture } from './set-picture';

interface Stored {
  id: number;
}

interface Link {
  ref?: unknown;
  refId?: unknown;
  field?: unknown;
}

const ALONE = 'Upload the file alone, and set the field with PUT.';

const forbid = (message: string): never => {
  throw new errors.PolicyError(message);
};

const BLIND = 'This needs the permission plugin::flash-news.may.readUnreleased as well';

/** @throws ValidationError (400), PolicyError (403), before anything is stored */
const findTarget = async (
  strapi: Core.Strapi,
  caller: Caller,
  { ref, refId, field }: Link,
): Promise<PictureField> => {
  const refuse = (why: string): never => {
    throw new errors.ValidationError(`ref, refId and field: ${why}. ${ALONE}`);
  };
  if (typeof ref !== 'string' || typeof field !== 'string' || !/^\d{1,9}$/.test(String(refId))) {
    return refuse('must be one type, one id (a number) and one field');
  }
  const types = typesWithPicture(strapi, { type: ref, field });
  if (types.length === 0) return refuse('name no picture field of an entry');
  const mayNot = (uid: string): never =>
    forbid(
      `ref: setting a picture needs the permission to change entries of ${uid}, and to publish what is published. ${ALONE}`,
    );
  // Checked before the entry is looked up, so that the answer doesn't say whether it exists.
  for (const uid of types) {
    if (!(await caller.mayChange(uid))) return mayNot(uid);
    if (await caller.isBlindTo(uid)) return forbid(`ref: ${BLIND}.`);
  }
  const [target] = await findPictureFields(strapi, { type: ref, id: Number(refId), field });
  if (target === undefined) return refuse('name no picture field of an entry');
  if (!(await caller.may(target))) return mayNot(target.uid);
  if (isList(strapi, target)) return refuse('name a list, which needs all its pictures');
  return target;
};

/**
 * Wraps the upload service so that it changes no entry behind the document service: who may only upload changes nothing that
 * readers see. A picture is set in an entry by who may change (and publish) it; a file that a published entry uses is not
 * replaced, renamed or deleted over the content API, and in the panel by who may publish the entry.
 */
export const guardNews = (strapi: Core.Strapi, service: UploadService): UploadService => {
  const refuseUsed = async (id: unknown): Promise<void> => {
    const caller = currentCaller(strapi);
    if (caller.kind === 'server') return;
    // A refusal for files in use alone would tell which pictures belong to hidden entries.
    if (caller.kind === 'api') {
      for (const { uid } of Object.values(strapi.contentTypes)) {
        if (await caller.isBlindTo(uid)) forbid(`${BLIND}: a story may use this file.`);
      }
    }
    for (const use of await findPublishedUses(strapi, id)) {
      if (caller.kind === 'api' || !(await caller.may(use))) {
        const name = caller.kind === 'panel' ? await caller.nameOf(use) : null;
        const what = name === null ? 'something published' : `“${name}”, which is published`;
        forbid(`This file is used by ${what}. Upload another one, and choose that there.`);
      }
    }
  };
  return {
    ...service,
    async upload(request, ...rest) {
      const { ref, refId, field, ...data } = request.data ?? {};
      const isLinked = [ref, refId, field].some((given) => given !== undefined);
      if (!isLinked) return service.upload(request, ...rest);
      const target = await findTarget(strapi, currentCaller(strapi), { ref, refId, field });
      if ([request.files].flat().length > 1) {
        throw new errors.ValidationError('files: one picture can be set in a field');
      }
      const files = (await service.upload({ ...request, data }, ...rest)) as Stored[];
      try {
        for (const file of files) await setPicture(strapi, target, file.id);
      } catch (error) {
        for (const file of files) await service.remove(file);
        throw error;
      }
      return files;
    },
    async replace(id, ...rest) {
      await refuseUsed(id);
      return service.replace(id, ...rest);
    },
    async updateFileInfo(id, ...rest) {
      await refuseUsed(id);
      return service.updateFileInfo(id, ...rest);
    },
    async remove(file) {
      await refuseUsed(file.id);
      return service.remove(file);
    },
  };
};
