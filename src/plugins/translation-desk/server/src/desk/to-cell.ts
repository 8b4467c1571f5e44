import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import type { Permissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { DeskCell } from '../../../shared/contracts/desk';
import { CONTENT } from '../../../shared/permissions';
import type { EmbargoOf } from '../strapi/flash-news';
import type { StoredCell } from './store/cells';

/** Returns the function that makes a stored translation a cell of the desk. */
export const createToCell =
  (permissions: Permissions) =>
  (ability: Ability, cell: Omit<StoredCell, 'category'>, embargoOf: EmbargoOf): DeskCell => {
    const { contentType, documentId, locale, state, staleFields, assignee } = cell;
    return {
      ...{ locale, state, staleFields, assignee },
      returned: cell.returned,
      handedInBy: cell.handedInBy,
      isPublished: cell.isPublished,
      since: new Date(cell.since).toISOString(),
      embargoUntil: embargoOf(documentId, locale),
      isCorrected: cell.lastCorrection > 0,
      mayEdit: permissions.allows(ability, CONTENT.update, contentType, locale),
    };
  };

export type ToCell = ReturnType<typeof createToCell>;
