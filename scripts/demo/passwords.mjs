import { randomInt } from 'node:crypto';

/** Without the characters that are mistaken for one another when read off a screen. */
const LOWER = 'abcdefghijkmnpqrstuvwxyz';
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';

/** @param {string} characters @param {number} count */
const draw = (characters, count) =>
  Array.from({ length: count }, () => characters.charAt(randomInt(characters.length))).join('');

/**
 * A password of 16 characters with about 88 bits of chance. Strapi asks for a small letter, a
 * capital and a digit.
 */
export const drawPassword = () => [draw(UPPER, 5), draw(LOWER, 5), draw(DIGITS, 4)].join('-');
