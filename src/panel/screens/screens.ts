import type { Screen } from '../screen';
import { articleScreen } from './article';
import { categoryScreen } from './category';
import { personScreen } from './person';
import { quoteScreen } from './quote';

export const screens = [articleScreen, quoteScreen, personScreen, categoryScreen];

/** Returns what staff call one document of a type; undefined for a type without a screen. */
export const nounOf = (uid: string): string | undefined =>
  screens.find((one: Screen) => one.uid === uid)?.nouns?.[0];

/** Returns a field's label for use within a sentence; the field's name where it has none. */
export const fieldName = (uid: string, field: string): string => {
  const screen: Screen | undefined = screens.find((one) => one.uid === uid);
  return (screen?.fields[field]?.label ?? field).toLowerCase();
};
