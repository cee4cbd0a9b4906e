// Loaded into the main process by fault-clock.e2e.ts: the wall clock can be set, as a person or a time server does it.
// The monotonic clock, which timers go by, does not move: a library that shifts both would be no such fault.
const RealDate = Date;
let shift = Number(process.env.CLOCK_SHIFT_MS ?? 0);

class ShiftedDate extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + shift);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + shift;
  }
}

globalThis.Date = ShiftedDate;
globalThis.setClock = (ms) => {
  shift = ms;
};
