import { useSay, type Say as SayOf } from '@newsroom/plugin-kit/admin/translations/useSay';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import type en from './en.json';

export type MessageId = keyof typeof en;
export type Say = SayOf<MessageId>;

/** Returns the function that translates a message id into the panel's language. */
export const useMessages = (): Say => useSay(PLUGIN_ID);
