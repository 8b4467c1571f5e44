import type { Screen } from '../screen';
import { articleScreen } from './article';
import { categoryScreen } from './category';
import { personScreen } from './person';
import { quoteScreen } from './quote';

export const screens = [articleScreen, quoteScreen, personScreen, categoryScreen];

/** The name of a field on the screen of its type, within a sentence; the field itself where it has none. */
export const fieldName = (uid: string, field: string): string => {
  const screen: Screen | undefined = screens.find((one) => one.uid === uid);
  return (screen?.fields[field]?.label ?? field).toLowerCase();
};
