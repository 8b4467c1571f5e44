import {
  Archive,
  Bell,
  CheckCircle,
  CrossCircle,
  Earth,
  Pencil,
  PlusCircle,
  WarningCircle,
} from '@strapi/icons';
import type { TranslationState } from '../../../shared/state';
import type { MarkLook } from './Mark';

export const STATE_LOOKS: Record<TranslationState, MarkLook> = {
  'correction-pending': { Icon: Bell, color: 'danger' },
  stale: { Icon: WarningCircle, color: 'warning' },
  missing: { Icon: PlusCircle, color: 'secondary' },
  draft: { Icon: Pencil, color: 'secondary' },
  ready: { Icon: Archive, color: 'primary' },
  current: { Icon: CheckCircle, color: 'success' },
  'not-needed': { Icon: CrossCircle, color: 'neutral' },
  source: { Icon: Earth, color: 'neutral' },
};
