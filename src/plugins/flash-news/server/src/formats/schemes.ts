/** The scheme of the categories that say at which level a story flashes. */
export const FLASH_SCHEME = 'urn:flash-news:level';
