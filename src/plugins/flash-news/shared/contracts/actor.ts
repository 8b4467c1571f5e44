/** The actor of an event; `id` is null for the system, an import or an API token. */
export interface Actor {
  id: number | null;
  name: string;
}
