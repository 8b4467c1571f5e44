import { LIST_ACTIONS, PERMISSIONS } from '../../../shared/permissions';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useHasPermission } from '../api/useHasPermission';

/** Admin path of the marks of a content type; null for users who may not read them. */
export const useMarksPath = (model: string): string | null => {
  const mayRead = useHasPermission(LIST_ACTIONS, model);
  const mayReadDesk = useHasPermission([PERMISSIONS.readDesk]);
  return mayRead || mayReadDesk ? `/${PLUGIN_ID}/marks/${encodeURIComponent(model)}` : null;
};
