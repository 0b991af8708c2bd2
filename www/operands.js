// Puts the operands of the wasm's instructions back in their places: `xtask/src/operands.rs` took out numbers of locals,
// offsets in memory, and constants, each kind together. Gives the wasm, or throws.
export const joined = (parts) => {
  const out = new Uint8Array(parts.length - 12);
  // Where the next byte of each kind stands; everything else, in its order, comes first.
  const next = [12, ...new Uint32Array(parts.buffer, 0, 3)];
  let done = 0;
  const byte = (kind) => {
    if (done >= out.length) throw RangeError("wasm");
    return (out[done++] = parts[next[kind]++]);
  };
  // A number as the wasm writes it: seven bits a byte, the last one below 128.
  const number = (kind) => {
    let sum = 0, shift = 0, part = 128;
    for (; part > 127; shift += 7) sum |= ((part = byte(kind)) & 127) << shift;
    return sum;
  };
  const many = (count, read) => {
    for (; count > 0; count--) read(0);
  };
  const local = () => number(0) + byte(0);
  const instruction = () => {
    const op = byte(0);
    if (op > 0x1f && op < 0x23) number(1);
    else if (op > 0x27 && op < 0x3f) number(0), number(2);
    else if (op === 0x41 || op === 0x42) number(3);
    else if (op === 0x43 || op === 0x44) many(op === 0x43 ? 4 : 8, byte);
    else if (op === 0x0e) many(number(0) + 1, number);
    else if (op === 0x11) many(2, number);
    else if (op === 0xfc) many("000000002121212111"[number(0)], number);
    else if ([2, 3, 4, 12, 13, 16, 35, 36, 37, 38, 63, 64, 208, 210].includes(op)) number(0);
  };
  many(8, byte);
  while (done < out.length) {
    const section = byte(0), size = number(0);
    if (section !== 10) many(size, byte);
    else
      many(number(0), () => {
        const size = number(0), end = done + size;
        many(number(0), local);
        while (done < end) instruction();
      });
  }
  return out;
};
