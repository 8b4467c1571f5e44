/** Returns how many characters (UTF-16 code units, as the server counts) a text has beyond `max`, without the space around it. */
export const lengthOver = (text: string, max: number): number =>
  Math.max(0, text.trim().length - max);

/** Whether a required text can be sent: not empty, and at most `max` characters. */
export const isSendable = (text: string, max: number): boolean =>
  text.trim() !== '' && lengthOver(text, max) === 0;
