/** Sets the clock of a process off by `TEST_CLOCK_SKEW` milliseconds, before anything reads it. */
const skew = Number(process.env['TEST_CLOCK_SKEW']);
const RealDate = Date;

class SkewedDate extends RealDate {
  /** @param {[] | [string | number | Date]} given */
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + skew);
    else super(...given);
  }

  /** @override */
  static now() {
    return RealDate.now() + skew;
  }
}

globalThis.Date = /** @type {DateConstructor} */ (/** @type {unknown} */ (SkewedDate));
