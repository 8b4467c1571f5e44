/** The plugin's own content types. */
export const SAYING = 'plugin::wire-desk.saying';
export const FORMER_SLUG = 'plugin::wire-desk.address';
export const NAME_KEY = 'plugin::wire-desk.name-key';
export const MERGE = 'plugin::wire-desk.merge';
export const MOVE = 'plugin::wire-desk.move';
