//! Sorts the operands of a wasm's instructions by kind, because they pack better that way: a number of a local is told by the
//! numbers before it rather than by the instruction between. Seven kinds are taken out of the code, each kind together;
//! everything else stays in its order. Left out is what can be found again, or what no browser heeds: how long a function
//! is, and how memory may be aligned, which becomes "any way". `www/operands.js` puts all back.
//!
//! In front stand eight numbers of four bytes: how long the wasm is, and where each kind begins.

/// How many parts there are: everything else, and seven kinds.
const PARTS: usize = 8;
/// For each instruction from 0x00 to 0x42 with one operand, or with an alignment and an offset, the part that holds it: 1
/// labels, 2 types of blocks, 3 locals that are set, 4 that are read, 5 and 6 constants of 64 and 32 bits, 7 offsets.
const KINDS: &[u8; 67] = b"--222-------11--0---------------4330000-777777777777777777777770065";
/// A function's length takes three bytes, whatever it is: `www/operands.js` leaves room for it.
const LENGTH: usize = 3;

/// A wasm being read, its parts, and how long it will be when they are put together.
struct Reader<'a> {
    wasm: &'a [u8],
    at: usize,
    parts: [Vec<u8>; PARTS],
    length: usize,
}

impl Reader<'_> {
    /// Moves bytes to a part.
    fn bytes(&mut self, part: usize, count: usize) -> Result<(), String> {
        let bytes = self.wasm.get(self.at..self.at + count).ok_or("the wasm ends too early")?;
        self.parts[part].extend(bytes);
        self.at += count;
        self.length += count;
        Ok(())
    }

    fn byte(&mut self) -> Result<u8, String> {
        let byte = *self.wasm.get(self.at).ok_or("the wasm ends too early")?;
        self.bytes(0, 1)?;
        Ok(byte)
    }

    /// The number that stands here, or its low bits, and how many bytes it takes: each has seven bits.
    fn seen(&self) -> (usize, usize) {
        let rest = self.wasm.get(self.at..).unwrap_or_default();
        let length = 1 + rest.iter().take_while(|byte| **byte > 127).count();
        (rest.iter().take(length).rev().fold(0, |sum: usize, byte| sum << 7 | usize::from(byte & 127)), length)
    }

    /// Moves a number to a part, and gives it.
    fn number(&mut self, part: usize) -> Result<usize, String> {
        let (number, length) = self.seen();
        self.bytes(part, length)?;
        Ok(number)
    }

    /// Leaves a number out, and gives it. In its place will be so many bytes.
    fn left_out(&mut self, bytes: usize) -> usize {
        let (number, length) = self.seen();
        self.at += length;
        self.length += bytes;
        number
    }

    fn numbers(&mut self, count: usize) -> Result<(), String> {
        (0..count).try_for_each(|_| self.number(0).map(drop))
    }

    fn instruction(&mut self) -> Result<(), String> {
        let op = self.byte()?;
        if let Some(kind @ b'0'..) = KINDS.get(usize::from(op)) {
            if (0x28..=0x3e).contains(&op) {
                self.left_out(1);
            }
            return self.number(usize::from(kind - b'0')).map(drop);
        }
        match op {
            0x43 => self.bytes(0, 4),
            0x44 => self.bytes(0, 8),
            0x0e => {
                let count = self.number(0)?;
                self.numbers(count + 1)
            }
            0x11 => self.numbers(2),
            0xfc => match self.number(0)? {
                0..=7 => Ok(()),
                8 | 10 | 12 | 14 => self.numbers(2),
                9 | 11 | 13 | 15..=17 => self.numbers(1),
                other => Err(format!("instruction 0xfc {other} is not known here")),
            },
            0xd0 | 0xd2 => self.numbers(1),
            0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => Ok(()),
            other => Err(format!("instruction 0x{other:02x} is not known here")),
        }
    }

    fn section(&mut self) -> Result<(), String> {
        let section = self.byte()?;
        if section != 10 {
            let size = self.number(0)?;
            return self.bytes(0, size);
        }
        self.left_out(0);
        let (place, before) = (self.parts[0].len(), self.length);
        for _ in 0..self.number(0)? {
            let size = self.left_out(LENGTH);
            let (end, start) = (self.at + size, self.length);
            for _ in 0..self.number(0)? {
                self.number(0)?;
                self.byte()?;
            }
            while self.at < end {
                self.instruction()?;
            }
            if (self.length - start) >> (7 * LENGTH) != 0 {
                return Err(format!("a function of {size} bytes is too long"));
            }
        }
        // The section's own length, now that it is known.
        let size = leb(self.length - before);
        self.length += size.len();
        self.parts[0].splice(place..place, size);
        Ok(())
    }
}

/// A number as the wasm writes it: seven bits a byte, the last one below 128.
fn leb(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 127 {
        bytes.push((number & 127) as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// The wasm with its operands by kind.
///
/// # Errors
///
/// When it holds an instruction that is not known here (of SIMD, threads or garbage collection), or is no wasm.
pub fn split(wasm: &[u8]) -> Result<Vec<u8>, String> {
    let mut reader = Reader { wasm, at: 0, parts: Default::default(), length: 0 };
    reader.bytes(0, 8)?;
    while reader.at < wasm.len() {
        let at = reader.at;
        reader.section().map_err(|e| format!("section at byte {at}: {e}; mend xtask/src/operands.rs"))?;
    }
    let mut numbers = vec![reader.length];
    let mut begin = 4 * PARTS;
    for part in &reader.parts[..PARTS - 1] {
        begin += part.len();
        numbers.push(begin);
    }
    let mut out = Vec::new();
    for number in numbers {
        out.extend(u32::try_from(number).map_err(|e| e.to_string())?.to_le_bytes());
    }
    reader.parts.iter().for_each(|part| out.extend(part));
    Ok(out)
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    /// A program with an instruction of each shape; not one that would run. It asks for no alignment.
    const CODE: &[u8] = &[
        0x02, 0x40, 0x03, 0x7f, 0x04, 0x40, 0x05, 0x0b, 0x0b, 0x0c, 0x00, 0x0d, 0x01, 0x0e, 0x02, 0x00, 0x01, 0x81,
        0x01, 0x10, 0x90, 0x01, 0x11, 0x02, 0x00, 0x1a, 0x1b, 0x20, 0x05, 0x21, 0x85, 0x02, 0x22, 0x00, 0x23, 0x00,
        0x24, 0x01, 0x25, 0x00, 0x26, 0x00, 0x28, 0x00, 0x90, 0x08, 0x3e, 0x00, 0x04, 0x3f, 0x00, 0x40, 0x00, 0x41,
        0xff, 0xff, 0x03, 0x42, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f, 0x43, 1, 2, 0x41, 0x20,
        0x44, 8, 7, 6, 5, 4, 3, 0x20, 0x41, 0x6a, 0xc4, 0xd0, 0x70, 0xd1, 0xd2, 0x03, 0xfc, 0x02, 0xfc, 0x08, 0x01,
        0x00, 0xfc, 0x0a, 0, 0, 0xfc, 0x0b, 0, 0xfc, 0x0f, 1, 0x01, 0x0f, 0x0b, 0x00, 0x0b,
    ];

    /// A wasm with this code, whose functions tell their length as `size` writes it.
    fn program(code: &[u8], size: impl Fn(usize) -> Vec<u8>) -> Vec<u8> {
        // Two functions; the first with two kinds of locals.
        let body = [&[2, 3, 0x7f, 0x81, 0x01, 0x7e], code].concat();
        let small = [0, 0x20, 0x00, 0x0b];
        let section = [&[2], &*size(body.len()), &body, &size(small.len()), &small].concat();
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([1, 4, 1, 0x60, 0, 0]);
        wasm.push(10);
        wasm.extend(leb(section.len()));
        wasm.extend(section);
        wasm.extend([11, 3, 0x20, 0x41, 0x28]);
        wasm
    }

    fn joined(parts: &[u8]) -> Vec<u8> {
        let script = format!(
            "{}console.log(joined(new Uint8Array([{}])).join());",
            include_str!("../../www/operands.js").replace("export ", ""),
            parts.iter().map(u8::to_string).collect::<Vec<_>>().join(",")
        );
        let node = Command::new("node").args(["--eval", &script]).output().unwrap();
        let told = String::from_utf8(node.stdout).unwrap();
        told.trim().split(',').map(|byte| byte.parse().unwrap()).collect()
    }

    #[test]
    fn the_page_puts_every_operand_back() {
        let parts = split(&program(CODE, leb)).unwrap();
        let three = |size: usize| vec![size as u8 & 127 | 128, (size >> 7) as u8 | 128, 0];
        assert_eq!(joined(&parts), program(CODE, three));
    }

    #[test]
    fn how_memory_may_be_aligned_is_left_out() {
        let mut aligned = CODE.to_vec();
        let at = aligned.windows(3).position(|it| it == [0x28, 0x00, 0x90]).unwrap();
        aligned[at + 1] = 2;
        assert_eq!(split(&program(&aligned, leb)), split(&program(CODE, leb)));
    }

    #[test]
    fn an_instruction_that_is_not_known_is_told() {
        let message = split(&program(&[0xfd, 0x00, 0x0b], leb)).unwrap_err();
        assert!(message.contains("instruction 0xfd is not known here; mend xtask/src/operands.rs"), "{message}");
        assert!(split(&program(CODE, leb)[..60]).unwrap_err().contains("ends too early"));
    }
}
