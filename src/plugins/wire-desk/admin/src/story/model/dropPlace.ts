/** A row on the screen, in pixels from its top. */
export interface Extent {
  top: number;
  bottom: number;
}

/** Returns the place that a dragged row gets where it is dropped: after those whose middle is above the pointer. */
export const dropPlace = (rows: Extent[], from: number, y: number): number =>
  rows.filter(({ top, bottom }, index) => index !== from && (top + bottom) / 2 < y).length;
