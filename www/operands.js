// Puts the operands of the wasm's instructions back in their places: `xtask/src/operands.rs` took them out, each kind
// together, and left out how long functions are and how memory may be aligned. Gives the wasm, or throws.

// Which part holds the operand of each instruction, from 0x00 to 0x42.
const KINDS = "--222-------11--0---------------4330000-777777777777777777777770065";

export const joined = (parts) => {
  // Where the next byte of each kind stands; everything else, in its order, comes first.
  const next = new Uint32Array(parts.buffer.slice(0, 32)), out = new Uint8Array(next[0]);
  next[0] = 32;
  let done = 0;
  const put = (byte) => {
    if (done >= out.length) throw RangeError("wasm");
    return (out[done++] = byte);
  };
  const byte = (kind) => put(parts[next[kind]++]);
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
  // Gives by how much it goes deeper: blocks, loops and ifs begin, and end.
  const instruction = () => {
    const op = byte(0), kind = KINDS[op];
    if (kind >= 0) {
      if (kind > 6) put(0);
      number(+kind);
    } else if (op === 0x43 || op === 0x44) many(op === 0x43 ? 4 : 8, byte);
    else if (op === 0x0e) many(number(0) + 1, number);
    else if (op === 0x11) many(2, number);
    else if (op === 0xfc) many("000000002121212111"[number(0)], number);
    else if (op === 0xd0 || op === 0xd2) number(0);
    return kind === "2" ? 1 : op === 0x0b ? -1 : 0;
  };
  // Its length comes first, in three bytes.
  const body = () => {
    const start = (done += 3);
    many(number(0), local);
    for (let depth = 1; depth > 0; ) depth += instruction();
    const size = done - start;
    out.set([(size & 127) | 128, ((size >> 7) & 127) | 128, size >> 14], start - 3);
  };
  many(8, byte);
  while (done < out.length) {
    const section = byte(0), size = number(0);
    if (section === 10) many(number(0), body);
    else many(size, byte);
  }
  return out;
};
