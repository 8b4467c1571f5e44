import { useMessages, type Say } from '../translations/useMessages';
import type { FieldFault } from './model/checkDraft';

/** Returns a fault in the panel's language, or in the server's words; undefined without one. */
export const sayFault = (say: Say, fault: FieldFault | undefined): string | undefined => {
  if (!fault) return undefined;
  return 'said' in fault ? fault.said : say(fault.id, fault.values);
};

/** Returns the function that says the fault of a field. */
export const useFaults = (faults: Record<string, FieldFault>) => {
  const say = useMessages();
  return (field: string): string | undefined => sayFault(say, faults[field]);
};
