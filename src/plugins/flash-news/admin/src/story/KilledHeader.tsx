import { useParams } from 'react-router-dom';
import type { DeskResponse, MarksResponse } from '../../../shared/contracts/desk';
import { PERMISSIONS, STORY_ACTIONS } from '../../../shared/permissions';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useHasPermission } from '../api/useHasPermission';
import { useLiveQuery } from '../api/useLiveQuery';
import { KilledStatus } from '../components/KilledStatus';

/** Both name the killed stories; the marks exist for opted-in types alone, which only permissions on them tell. */
type Answer = Pick<MarksResponse, 'data'> | Pick<DeskResponse, 'data'>;

const usePath = (model: string): string | null => {
  const mayAct = useHasPermission(STORY_ACTIONS, model);
  const mayReadDesk = useHasPermission([PERMISSIONS.readDesk]);
  if (mayAct) return `/${PLUGIN_ID}/marks/${encodeURIComponent(model)}`;
  return mayReadDesk ? `/${PLUGIN_ID}/desk` : null;
};

/** Shows a killed story's status in the head of its edit view. */
export const KilledHeader = () => {
  const { slug = '', id } = useParams();
  const { answer } = useLiveQuery<Answer>(usePath(slug));
  const killed = answer?.data.killed.map((one) => (typeof one === 'string' ? one : one.documentId));
  return id !== undefined && killed?.includes(id) ? <KilledStatus within="main" /> : null;
};
