import { randomInt } from 'node:crypto';

/** Without characters that look alike. */
const LOWER = 'abcdefghijkmnpqrstuvwxyz';
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';

/** @param {string} characters @param {number} count */
const draw = (characters, count) =>
  Array.from({ length: count }, () => characters.charAt(randomInt(characters.length))).join('');

/** Returns a password of 16 characters, about 88 bits, with the kinds of character that Strapi requires. */
export const drawPassword = () => [draw(UPPER, 5), draw(LOWER, 5), draw(DIGITS, 4)].join('-');
