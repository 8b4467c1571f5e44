/** Who acted, as the log keeps it. `id` is null for the system, an import or an API token. */
export interface Actor {
  id: number | null;
  name: string;
}
