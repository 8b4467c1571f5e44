import { readFileSync, statSync } from 'node:fs';

/** Largest accepted copy, in bytes. A long report has about 30,000. */
export const MAX_BYTES = 256 * 1024;

/**
 * Reads the text of a news page or agency copy.
 * @param {string} file its path
 * @returns {string} text without a byte order mark, with any line ends
 * @throws {Error} one line that says what is wrong with the file
 */
export function readCopy(file) {
  const bytes = read(file);
  if (bytes.includes(0)) throw new Error(`${file} is not text: it contains NUL bytes.`);
  const text = decode(file, bytes);
  if (text.trim() === '') throw new Error(`${file} is empty.`);
  return text;
}

/** @param {string} file */
function read(file) {
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES) {
      throw new Error(`${file} has ${size} bytes; copy of more than ${MAX_BYTES} is not read.`);
    }
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      throw new Error(`${file} can't be read: ${reasonOf(String(error.code))}.`, { cause: error });
    }
    throw error;
  }
}

/** @param {string} code of Node's system error */
function reasonOf(code) {
  /** @type {Record<string, string>} */
  const reasons = {
    ENOENT: 'there is no such file',
    EACCES: 'permission is denied',
    EISDIR: 'it is a folder',
  };
  return reasons[code] ?? code;
}

/**
 * @param {string} file
 * @param {Buffer} bytes
 */
function decode(file, bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error(`${file} is not UTF-8 text.`, { cause: error });
  }
}
