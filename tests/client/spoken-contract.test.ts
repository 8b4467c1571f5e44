import { describe, expect, it } from '@jest/globals';
import type * as Client from '../../src/plugins/flash-news/client/src/spoken';
import type * as WireDesk from '../../src/plugins/wire-desk/shared/contracts/public';

/** `true` for two types of which each can stand for the other. */
type Equal<One, Other> = [One, Other] extends [Other, One] ? true : false;

describe('the types of what was said', () => {
  it('are the same in the client and in the plugin that answers', () => {
    const same: [
      Equal<Client.QuotesResponse, WireDesk.QuotesResponse>,
      Equal<Client.PersonResponse, WireDesk.PersonResponse>,
      Equal<Client.PersonMovedResponse, WireDesk.PersonMovedResponse>,
    ] = [true, true, true];
    expect(same).not.toContain(false);
  });
});
