import type { SourcePicture } from '../../../shared/contracts/translation';
import { ownFields } from './ownFields';
import type { Translation } from './useTranslation';

const holderOf = (path: string): string => path.split('.').slice(0, -1).join('.');

/** Returns the pictures to show beside a field of the source: those of its component, once, beside the first of its fields. */
export const picturesAt = (translation: Translation, path: string): SourcePicture[] => {
  const holder = holderOf(path);
  const first = ownFields(translation).find((field) => holderOf(field.path) === holder);
  if (holder === '' || first?.path !== path) return [];
  return (translation.source?.pictures ?? []).filter((one) => holderOf(one.path) === holder);
};

/** Returns the address of a picture, which Strapi gives without its server where it holds the file itself. */
export const addressOf = ({ url }: SourcePicture): string => {
  const { strapi } = window as { strapi?: { backendURL?: string } };
  return url.startsWith('/') ? `${strapi?.backendURL ?? ''}${url}` : url;
};
