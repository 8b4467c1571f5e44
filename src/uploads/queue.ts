/** Returns a function that runs work one after another, in the order of its calls; one that fails stops no other. */
export const createQueue = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Done>(work: () => Promise<Done>): Promise<Done> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
};
