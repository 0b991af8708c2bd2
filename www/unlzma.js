// Unpacks the wasm: a .lzma file as `xz --format=lzma` reads it, packed by `xtask/src/pack.rs` with lc=1, lp=0, pb=0, its
// length told and no end marker. Gives the bytes or throws: every turn of a loop fills the length told or reads on, and
// neither goes past its end.

// Where the odds of each kind of bit stand: first by the state (12 of them), then trees of bits.
const MATCH = 0, REP = 12, REP_0 = 24, REP_1 = 36, REP_2 = 48, LONG = 60;
const SLOT = 72, NEAR = 328, ALIGN = 443, LENGTH = 459, REP_LENGTH = 730, LITERAL = 1001, ALL = LITERAL + 2 * 0x300;

export const unlzma = (packed) => {
  const header = new DataView(packed.buffer), out = new Uint8Array(header.getUint32(5, true));
  // That a bit is 0, of 2048.
  const odds = new Uint16Array(ALL).fill(1024);
  // The range and the code in it, as they are 32 bits wide: plain numbers take half as long again.
  const coder = new Uint32Array([0xffffffff, header.getUint32(14)]);
  let next = 18;

  const fill = () => {
    if (coder[0] < 0x1000000) {
      coder[0] <<= 8;
      coder[1] = (coder[1] << 8) | packed[next++];
    }
  };
  const bit = (at) => {
    fill();
    const odd = odds[at], bound = (coder[0] >>> 11) * odd;
    if (coder[1] < bound) {
      coder[0] = bound;
      odds[at] += (2048 - odd) >> 5;
      return 0;
    }
    coder[0] -= bound;
    coder[1] -= bound;
    odds[at] -= odd >> 5;
    return 1;
  };
  // So many bits, the highest first: the odds of each depend on those before it.
  const tree = (at, bits) => {
    let node = 1;
    for (let i = 0; i < bits; i++) node = (node << 1) | bit(at + node);
    return node - (1 << bits);
  };
  // The same, the lowest first.
  const mirrored = (at, bits) => {
    let node = 1, sum = 0;
    for (let i = 0; i < bits; i++) {
      const one = bit(at + node);
      node = (node << 1) | one;
      sum |= one << i;
    }
    return sum;
  };
  const length = (at) =>
    bit(at) ? (bit(at + 1) ? 18 + tree(at + 15, 8) : 10 + tree(at + 8, 3)) : 2 + tree(at + 1, 3);

  // What came last, and how far back the last four matches lay (0: the byte before).
  let state = 0, a = 0, b = 0, c = 0, d = 0;
  for (let done = 0; done < out.length; ) {
    if (next > packed.length) throw RangeError("lzma");
    if (!bit(MATCH + state)) {
      const at = LITERAL + 0x300 * (out[done - 1] >> 7);
      // After a match, the byte that would have gone on with it is a hint, until a bit differs.
      let node = 1, hint = out[done - a - 1], hinted = state < 7 ? 0 : 0x100;
      while (node < 0x100) {
        hint <<= 1;
        const one = bit(at + hinted + (hint & hinted) + node);
        node = (node << 1) | one;
        hinted &= one ? hint : ~hint;
      }
      out[done++] = node;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    const past = state < 7 ? 0 : 3, was = a;
    let count = 0;
    if (!bit(REP + state)) {
      count = length(LENGTH);
      state = 7 + past;
      const slot = tree(SLOT + 64 * Math.min(count - 2, 3), 6), bits = (slot >> 1) - 1;
      a = slot;
      if (slot > 3) {
        a = (2 | (slot & 1)) << bits;
        if (slot < 14) a += mirrored(NEAR + a - slot, bits);
        else {
          let far = 0;
          for (let i = 4; i < bits; i++) {
            fill();
            coder[0] >>>= 1;
            const one = coder[1] >= coder[0];
            if (one) coder[1] -= coder[0];
            far = far * 2 + one;
          }
          a += far * 16 + mirrored(ALIGN, 4);
        }
      }
      d = c;
      c = b;
      b = was;
    } else {
      if (bit(REP_0 + state)) {
        if (!bit(REP_1 + state)) a = b;
        else {
          if (!bit(REP_2 + state)) a = c;
          else {
            a = d;
            d = c;
          }
          c = b;
        }
        b = was;
      } else if (!bit(LONG + state)) count = 1;
      state = past ? 11 : count ? 9 : 8;
      count ||= length(REP_LENGTH);
    }
    if (a >>> 0 >= done || count > out.length - done) throw RangeError("lzma");
    for (; count > 0; count--) out[done] = out[done++ - a - 1];
  }
  if (next > packed.length || coder[1]) throw RangeError("lzma");
  return out;
};
