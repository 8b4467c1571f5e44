import { ACTS, PERMISSIONS } from '../../../shared/permissions';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useMay } from '../api/useMay';

/** Where the marks of a type are read; null for users who may not read them. */
export const useMarksPath = (model: string): string | null => {
  const mayAct = useMay(ACTS, model);
  const mayReadDesk = useMay([PERMISSIONS.readDesk]);
  return mayAct || mayReadDesk ? `/${PLUGIN_ID}/marks/${encodeURIComponent(model)}` : null;
};
