import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { FIELD_MARK } from './places';

const marks = new Set<HTMLElement>();
const listeners = new Set<() => void>();
const notify = (): void => listeners.forEach((listener) => listener());

const FieldMark = ({ name }: { name: string }) => {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const { current } = mark;
    // A window within the page edits another document.
    if (!current || current.closest('[role="dialog"]')) return undefined;
    marks.add(current);
    notify();
    return () => {
      marks.delete(current);
      notify();
    };
  }, []);
  return <span ref={mark} hidden {...{ [FIELD_MARK]: name }} />;
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the edit view shows a type that opted in: only its fields are marked. */
export const useOptedIn = (): boolean => useSyncExternalStore(subscribe, () => marks.size > 0);

interface Field {
  name: string;
  /** What Strapi shows beside the label, such as the globe of a localized field. */
  labelAction?: ReactNode;
}

interface Given<F extends Field> {
  layout: { layout: F[][][]; options?: Record<string, unknown> };
}

const marked = <F extends Field>(field: F): F => ({
  ...field,
  labelAction: (
    <>
      {field.labelAction}
      <FieldMark name={field.name} />
    </>
  ),
});

/** Marks the fields of opted-in types in the edit view, whose layout this hook of Strapi's is given. */
export const markFields = <F extends Field, G extends Given<F>>(given: G): G => {
  const optIn = given.layout.options?.[PLUGIN_ID] as { enabled?: unknown } | undefined;
  if (optIn?.enabled !== true) return given;
  const { layout } = given.layout;
  return {
    ...given,
    layout: {
      ...given.layout,
      layout: layout.map((panel) => panel.map((row) => row.map((field) => marked(field)))),
    },
  };
};
