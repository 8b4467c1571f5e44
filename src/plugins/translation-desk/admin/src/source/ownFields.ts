import type { SourceField } from '../../../shared/contracts/translation';
import type { Translation } from './useTranslation';

/** Returns the fields of the document itself. */
export const ownFields = ({ source, companions }: Translation): SourceField[] => {
  const held = companions.map(({ field, documentId }) => `${field}.${documentId}.`);
  return (source?.fields ?? []).filter(({ path }) => !held.some((start) => path.startsWith(start)));
};
