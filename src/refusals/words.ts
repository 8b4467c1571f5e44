import type { Field, Screen } from '../panel/screen';

/** Returns the component that a field of a content type or component holds; undefined for other fields. */
export type ComponentOf = (uid: string, field: string) => string | undefined;

/** What staff call the fields of a type, and its documents. */
export interface Words {
  /** The labels on a path, such as `Credit, Code`; the path itself where none is known. */
  label: (path: string[]) => string;
  /** The help text below the field. */
  help: (path: string[]) => string | undefined;
  /** What one document of a type is called, and several. */
  nouns: (uid: string) => [one: string, several: string];
}

interface Options {
  screens: Screen[];
  componentOf: ComponentOf;
  /** Uid of the type that a request is about; undefined where it is about none. */
  uid: string | undefined;
  /** Whether labels are followed by the names of the fields, which users of the content API need. */
  withNames: boolean;
}

const isIndex = (step: string): boolean => /^\d+$/.test(step);

/** Returns the words of a type's screen. */
export const wordsOf = ({ screens, componentOf, uid, withNames }: Options): Words => {
  const fieldsOn = (path: string[]): (Field | undefined)[] => {
    let at = uid;
    return path
      .filter((step) => !isIndex(step))
      .map((step) => {
        const screen = screens.find((one) => one.uid === at);
        at = at === undefined ? undefined : componentOf(at, step);
        return screen?.fields[step];
      });
  };
  return {
    label(path) {
      const [first, ...inner] = fieldsOn(path);
      const name = path.join('.');
      if (first === undefined) return name;
      const labels = [first, ...inner].flatMap((field) => field?.label ?? []).join(', ');
      return withNames ? `${labels} (${name})` : labels;
    },
    help: (path) => fieldsOn(path).at(-1)?.help,
    nouns: (of) => screens.find((one) => one.uid === of)?.nouns ?? ['document', 'documents'],
  };
};
