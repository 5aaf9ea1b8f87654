interface Announced {
  touches: readonly string[];
}

/** The announced changes that a customer is told of as soon as it has these services; of those it has, it was told. */
export const toldAtOnce = <Change extends Announced>(
  announced: readonly Change[],
  chosen: readonly string[],
  before: readonly string[],
): Change[] =>
  announced.filter(
    ({ touches }) => touches.some((id) => chosen.includes(id)) && !touches.some((id) => before.includes(id)),
  );
