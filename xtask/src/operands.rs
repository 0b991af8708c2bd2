//! Sorts the operands of a wasm's instructions by kind, because they pack better that way: a number of a local is told by the
//! numbers before it rather than by the instruction between. Numbers of locals, offsets in memory and constants are
//! taken out of the code, each kind together; everything else stays in its order. `www/operands.js` puts them back.
//!
//! In front stand three numbers of four bytes: where the locals, the offsets and the constants begin.

/// The kinds that are taken out, by place of their part; 0 is everything else.
const LOCAL: usize = 1;
const OFFSET: usize = 2;
const CONSTANT: usize = 3;

/// A wasm being read, and its parts.
struct Reader<'a> {
    wasm: &'a [u8],
    at: usize,
    parts: [Vec<u8>; 4],
}

impl Reader<'_> {
    /// Moves bytes to a part.
    fn bytes(&mut self, part: usize, count: usize) -> Result<(), String> {
        let bytes = self.wasm.get(self.at..self.at + count).ok_or("the wasm ends too early")?;
        self.parts[part].extend(bytes);
        self.at += count;
        Ok(())
    }

    fn byte(&mut self) -> Result<u8, String> {
        let byte = *self.wasm.get(self.at).ok_or("the wasm ends too early")?;
        self.bytes(0, 1)?;
        Ok(byte)
    }

    /// Moves a number, seven bits a byte; gives it, or its low bits.
    fn number(&mut self, part: usize) -> Result<usize, String> {
        let rest = self.wasm.get(self.at..).unwrap_or_default();
        let length = 1 + rest.iter().take_while(|byte| **byte > 127).count();
        let number = rest.iter().take(length).rev().fold(0, |sum: usize, byte| sum << 7 | usize::from(byte & 127));
        self.bytes(part, length)?;
        Ok(number)
    }

    fn numbers(&mut self, count: usize) -> Result<(), String> {
        (0..count).try_for_each(|_| self.number(0).map(drop))
    }

    fn instruction(&mut self) -> Result<(), String> {
        let op = self.byte()?;
        match op {
            0x20..=0x22 => self.number(LOCAL).map(drop),
            0x28..=0x3e => {
                self.number(0)?;
                self.number(OFFSET).map(drop)
            }
            0x41 | 0x42 => self.number(CONSTANT).map(drop),
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
            0x02..=0x04 | 0x0c | 0x0d | 0x10 | 0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => self.numbers(1),
            0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => Ok(()),
            other => Err(format!("instruction 0x{other:02x} is not known here")),
        }
    }

    fn section(&mut self) -> Result<(), String> {
        let section = self.byte()?;
        let size = self.number(0)?;
        if section != 10 {
            return self.bytes(0, size);
        }
        for _ in 0..self.number(0)? {
            let size = self.number(0)?;
            let end = self.at + size;
            for _ in 0..self.number(0)? {
                self.number(0)?;
                self.byte()?;
            }
            while self.at < end {
                self.instruction()?;
            }
        }
        Ok(())
    }
}

/// The wasm with its operands by kind.
///
/// # Errors
///
/// When it holds an instruction that is not known here (of SIMD, threads or garbage collection), or is no wasm.
pub fn split(wasm: &[u8]) -> Result<Vec<u8>, String> {
    let mut reader = Reader { wasm, at: 0, parts: Default::default() };
    reader.bytes(0, 8)?;
    while reader.at < wasm.len() {
        let at = reader.at;
        reader.section().map_err(|e| format!("section at byte {at}: {e}; mend xtask/src/operands.rs"))?;
    }
    let mut out = Vec::with_capacity(wasm.len() + 12);
    let mut begin = 12;
    for part in &reader.parts[..CONSTANT] {
        begin += part.len();
        out.extend(u32::try_from(begin).map_err(|e| e.to_string())?.to_le_bytes());
    }
    reader.parts.iter().for_each(|part| out.extend(part));
    Ok(out)
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    /// A program with an instruction of each shape; not one that would run.
    const CODE: &[u8] = &[
        0x02, 0x40, 0x03, 0x7f, 0x04, 0x40, 0x05, 0x0b, 0x0b, 0x0c, 0x00, 0x0d, 0x01, 0x0e, 0x02, 0x00, 0x01, 0x81,
        0x01, 0x10, 0x90, 0x01, 0x11, 0x02, 0x00, 0x1a, 0x1b, 0x20, 0x05, 0x21, 0x85, 0x02, 0x22, 0x00, 0x23, 0x00,
        0x24, 0x01, 0x25, 0x00, 0x26, 0x00, 0x28, 0x02, 0x90, 0x08, 0x3e, 0x01, 0x04, 0x3f, 0x00, 0x40, 0x00, 0x41,
        0xff, 0xff, 0x03, 0x42, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f, 0x43, 1, 2, 0x41, 0x20,
        0x44, 8, 7, 6, 5, 4, 3, 0x20, 0x41, 0x6a, 0xc4, 0xd0, 0x70, 0xd1, 0xd2, 0x03, 0xfc, 0x02, 0xfc, 0x08, 0x01,
        0x00, 0xfc, 0x0a, 0, 0, 0xfc, 0x0b, 0, 0xfc, 0x0f, 1, 0x01, 0x0f, 0x00, 0x0b,
    ];

    fn program(code: &[u8]) -> Vec<u8> {
        // Two functions; the first with two kinds of locals.
        let mut body = vec![2, 3, 0x7f, 0x81, 0x01, 0x7e];
        body.extend(code);
        let small = [0, 0x20, 0x00, 0x0b];
        let mut section = vec![2, (body.len() & 127) as u8 | 0x80, (body.len() >> 7) as u8];
        section.extend(&body);
        section.push(small.len() as u8);
        section.extend(small);
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([1, 4, 1, 0x60, 0, 0]);
        wasm.push(10);
        wasm.extend([(section.len() & 127) as u8 | 0x80, (section.len() >> 7) as u8]);
        wasm.extend(section);
        wasm.extend([11, 3, 0x20, 0x41, 0x28]);
        wasm
    }

    #[test]
    fn the_page_puts_every_operand_back() {
        let wasm = program(CODE);
        let parts = split(&wasm).unwrap();
        assert_eq!(parts.len(), wasm.len() + 12);
        assert_ne!(parts[12..], wasm[..]);
        let script = format!(
            "{}console.log(joined(new Uint8Array([{}])).join());",
            include_str!("../../www/operands.js").replace("export ", ""),
            parts.iter().map(u8::to_string).collect::<Vec<_>>().join(",")
        );
        let node = Command::new("node").args(["--eval", &script]).output().unwrap();
        let told = String::from_utf8(node.stdout).unwrap();
        assert_eq!(told.trim(), wasm.iter().map(u8::to_string).collect::<Vec<_>>().join(","));
    }

    #[test]
    fn an_instruction_that_is_not_known_is_told() {
        let message = split(&program(&[0xfd, 0x00, 0x0b])).unwrap_err();
        assert!(message.contains("instruction 0xfd is not known here; mend xtask/src/operands.rs"), "{message}");
        assert!(split(&program(CODE)[..60]).unwrap_err().contains("ends too early"));
    }
}
