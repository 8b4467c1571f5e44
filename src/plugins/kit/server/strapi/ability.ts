/** The CASL ability of a member of staff: actions on a type, or on an entry in a locale. */
export interface Ability {
  can(action: string, subject?: unknown, field?: string): boolean;
}
