import { afterAll, beforeAll, describe, it } from '@jest/globals';
import fc from 'fast-check';
import { creation, sequences } from './flash-news-model/commands';
import { openRoom, type Room } from './flash-news-model/room';

// A failure prints seed and path; MODEL_SEED and MODEL_RUNS look further than every test run can.
const seed = Number(process.env['MODEL_SEED'] ?? 20260302);
const numRuns = Number(process.env['MODEL_RUNS'] ?? 12);

const opening = [creation('sq', 'published'), creation('en', 'draft')];

const expectAgreementThroughout = (room: Room): Promise<void> =>
  fc.assert(
    fc.asyncProperty(sequences, async (commands) => {
      const play = { room, ...(await room.begin()) };
      const setup = () => ({ model: play.model, real: play });
      await fc.asyncModelRun(setup, [...opening, ...commands]);
    }),
    { seed, numRuns },
  );

describe('whatever the newsroom does', () => {
  let room: Room;

  beforeAll(async () => {
    room = await openRoom();
  });
  afterAll(() => room.stop());

  it(
    'the feeds show and the log says what a small model of it does',
    () => expectAgreementThroughout(room),
    numRuns * 20_000,
  );
});
