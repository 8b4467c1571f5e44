import type { Place } from '../placement';

/** PUT /flash-news/placements/:contentType/:documentId */
export interface PlaceRequest {
  locale: string;
  place: Place;
  /** For `top` alone: ISO 8601 with an offset, ahead of now by at most MAX_PIN_HOURS. */
  until?: string;
  /** Required to replace another story's pin in the locale. */
  replace?: boolean;
  reason?: string;
}

export interface PlacementState {
  contentType: string;
  documentId: string;
  locale: string;
  place: Place;
  /** When a pin ends; null for other places. */
  until: string | null;
}

export interface PlacementResponse {
  data: PlacementState;
}

/** `details.state` of the 409 `pinTaken`: the current pin. */
export interface TitledPlacement extends PlacementState {
  title: string | null;
}
