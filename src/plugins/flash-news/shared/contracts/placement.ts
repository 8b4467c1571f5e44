import type { Place } from '../placement';

/** PUT /flash-news/placements/:contentType/:documentId */
export interface PlaceRequest {
  locale: string;
  place: Place;
  /** With `top`, and only there: ISO 8601 with an offset, ahead of now, at most MAX_PIN_HOURS. */
  until?: string;
  /** Needed where another story is on top in the locale, which then goes back to its usual place. */
  replace?: boolean;
  reason?: string;
}

export interface PlacementState {
  contentType: string;
  documentId: string;
  locale: string;
  place: Place;
  /** When a pin ends by itself; null in the other places. */
  until: string | null;
}

export interface PlacementResponse {
  data: PlacementState;
}

/** Body `details.state` of the 409 `pinTaken`: what is on top. */
export interface TitledPlacement extends PlacementState {
  title: string | null;
}
