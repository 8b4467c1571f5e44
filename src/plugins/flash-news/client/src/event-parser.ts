/** A frame of an event stream; `id` is the last one that the stream has named, '' for none. */
export interface StreamFrame {
  /** The name of the event; null for a frame that only sets the id, a retry, or nothing. */
  event: string | null;
  data: string;
  id: string;
  /** Milliseconds after which to connect again, where the frame says so. */
  retry: number | null;
}

/**
 * Parses an event stream as the HTML standard does (§9.2.6), from text in any pieces. Returns each frame that a blank line ends;
 * one that is cut off is lost, as there.
 */
export const createEventParser = () => {
  let rest = '';
  let isAfterReturn = false;
  let lastId = '';
  let frame = { event: '', data: [] as string[], retry: null as number | null };

  const field = (name: string, value: string): void => {
    if (name === 'data') frame.data.push(value);
    else if (name === 'event') frame.event = value;
    else if (name === 'id' && !value.includes('\0')) lastId = value;
    else if (name === 'retry' && /^\d+$/.test(value)) frame.retry = Number(value);
  };

  const readLine = (line: string): StreamFrame[] => {
    if (line === '') {
      const { event, data, retry } = frame;
      frame = { event: '', data: [], retry: null };
      const name = data.length === 0 ? null : event || 'message';
      return [{ event: name, data: data.join('\n'), id: lastId, retry }];
    }
    const colon = line.indexOf(':');
    if (colon < 0) field(line, '');
    else if (colon > 0) field(line.slice(0, colon), line.slice(colon + 1).replace(/^ /, ''));
    return [];
  };

  return (text: string): StreamFrame[] => {
    // The line feed of a pair that two pieces divide.
    const given = isAfterReturn && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') isAfterReturn = text.endsWith('\r');
    const lines = (rest + given).split(/\r\n|\r|\n/);
    rest = lines.pop() ?? '';
    return lines.flatMap(readLine);
  };
};
