import helps from '../translations/ours/helps.sq.json';
import { isAlbanian } from './offerAlbanian';

interface Field {
  hint?: string;
}

type Rows<F extends Field> = F[][];

/** The part of the edit view's layout that is changed. */
export interface EditLayout<F extends Field = Field> {
  layout: Rows<F>[];
  components: Record<string, { layout: Rows<F> }>;
}

const ALBANIAN: Record<string, string> = helps;

const translated = <F extends Field>(field: F): F => {
  const hint = field.hint === undefined ? undefined : ALBANIAN[field.hint];
  return hint === undefined ? field : { ...field, hint };
};

const inRows = <F extends Field>(rows: Rows<F>): Rows<F> => rows.map((row) => row.map(translated));

/**
 * Returns the edit view's layout with our help texts in the panel's language. Strapi translates the labels of fields, but
 * keeps one help text each; one that staff have written themselves stays as it is.
 */
export const translateHelps = <Given extends { layout: EditLayout }>(given: Given): Given => {
  if (!isAlbanian()) return given;
  const { layout, components } = given.layout;
  const translatedComponents = Object.entries(components).map(([uid, component]) => [
    uid,
    { ...component, layout: inRows(component.layout) },
  ]);
  return {
    ...given,
    layout: {
      ...given.layout,
      layout: layout.map(inRows),
      components: Object.fromEntries(translatedComponents) as EditLayout['components'],
    },
  };
};
