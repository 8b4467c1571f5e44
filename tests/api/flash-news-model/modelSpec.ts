import { afterAll, beforeAll, describe, it } from '@jest/globals';
import fc from 'fast-check';
import * as deeds from './deeds';
import { openRoom, type Room } from './room';
import { SCRIPTS } from './scripts';
import { sequences } from './sequences';

// A failure prints seed and path. MODEL_RUNS and MODEL_SEED run more sequences than the default;
// MODEL_SHRINK=1 then looks for the shortest sequence that fails, which takes minutes.
const seed = Number(process.env['MODEL_SEED'] ?? 20260302);
const endOnFailure = !process.env['MODEL_SHRINK'];

/** Milliseconds that a random sequence may take; it only ends what hangs. */
const PATIENCE = 300_000;

interface Extent {
  /** How many random sequences are played, and how many deeds each has at most. */
  runs: number;
  deeds: number;
}

/** Compares the newsroom with its model after every step of scripts, and of random sequences from a seed. */
export const describeModel = ({ runs, deeds: most }: Extent): void => {
  const numRuns = Number(process.env['MODEL_RUNS'] ?? runs);

  describe('whatever the newsroom does', () => {
    let room: Room;

    beforeAll(async () => {
      room = await openRoom();
    });
    afterAll(() => room.stop());

    /** Runs a sequence in an empty newsroom, and compares after each step. */
    const expectAgreement = async (sequence: Iterable<deeds.Command>): Promise<void> => {
      const play = { room, ...(await room.begin()) };
      await fc.asyncModelRun(() => ({ model: play.model, real: play }), sequence);
    };

    it.each(SCRIPTS)('the feeds and the log say what its model does: %s', (_, sequence) =>
      expectAgreement([deeds.create('sq', 'published'), ...sequence]),
    );

    it(
      'the feeds show and the log says what a small model of it does',
      async () => {
        const opening = [deeds.create('sq', 'published'), deeds.create('en', 'published')];
        const agreement = fc.asyncProperty(sequences(most), (sequence) =>
          expectAgreement([...opening, ...sequence]),
        );
        await fc.assert(agreement, { seed, numRuns, endOnFailure });
      },
      numRuns * PATIENCE,
    );
  });
};
