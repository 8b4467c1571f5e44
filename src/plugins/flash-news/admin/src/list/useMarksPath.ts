import { STORY_ACTIONS, PERMISSIONS } from '../../../shared/permissions';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useHasPermission } from '../api/useHasPermission';

/** Admin path of the marks of a content type; null for users who may not read them. */
export const useMarksPath = (model: string): string | null => {
  const mayAct = useHasPermission(STORY_ACTIONS, model);
  const mayReadDesk = useHasPermission([PERMISSIONS.readDesk]);
  return mayAct || mayReadDesk ? `/${PLUGIN_ID}/marks/${encodeURIComponent(model)}` : null;
};
