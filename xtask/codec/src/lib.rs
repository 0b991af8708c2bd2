//! Packs the words of a language into a quarter of their bytes, and unpacks them when the program starts.
//!
//! Every letter is told by a few yes-or-no decisions. A model says how likely each is, from what stood before, and an
//! arithmetic coder spends the fewer bits on it the likelier it was. Packing and unpacking make the same decisions with the
//! same model and so stay in step. All of it is integers: the same on every machine.
//!
//! Packed are: the length of the text in four bytes, how many different bytes it has, these, the most frequent first, and
//! the decisions.

mod model;

use model::Model;

/// The coder: takes a decision in or gives it out.
trait Coder {
    /// `likely` is the probability of a yes, of 65536. Packing codes `wanted`; unpacking gives what was wanted.
    fn decide(&mut self, likely: u32, wanted: bool) -> bool;
}

/// The numbers from `low` to `high` are still possible; a decision keeps the part that is as large as it was likely.
struct Range {
    low: u32,
    high: u32,
}

impl Range {
    const WHOLE: Self = Self { low: 0, high: u32::MAX };

    fn split(&self, likely: u32) -> u32 {
        self.low + ((u64::from(self.high - self.low) * u64::from(likely)) >> 16) as u32
    }

    fn keep(&mut self, yes: bool, middle: u32) {
        if yes {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
    }

    /// Takes off a first byte that is settled.
    fn settled(&mut self) -> Option<u8> {
        let byte = self.high >> 24;
        (self.low >> 24 == byte).then(|| {
            (self.low, self.high) = (self.low << 8, self.high << 8 | 255);
            byte as u8
        })
    }
}

struct Packer {
    range: Range,
    packed: Vec<u8>,
}

impl Coder for Packer {
    fn decide(&mut self, likely: u32, wanted: bool) -> bool {
        let middle = self.range.split(likely);
        self.range.keep(wanted, middle);
        while let Some(byte) = self.range.settled() {
            self.packed.push(byte);
        }
        wanted
    }
}

struct Unpacker<'a> {
    range: Range,
    /// The four bytes that stand where the range does.
    code: u32,
    packed: std::slice::Iter<'a, u8>,
}

impl Unpacker<'_> {
    fn take(&mut self) {
        self.code = self.code << 8 | self.packed.next().map_or(0, |byte| u32::from(*byte));
    }
}

impl Coder for Unpacker<'_> {
    fn decide(&mut self, likely: u32, _: bool) -> bool {
        let middle = self.range.split(likely);
        let yes = self.code <= middle;
        self.range.keep(yes, middle);
        while self.range.settled().is_some() {
            self.take();
        }
        yes
    }
}

/// Packs a text.
///
/// # Panics
///
/// When the text has more than 252 different bytes: words have about 90.
#[must_use]
pub fn pack(text: &[u8]) -> Vec<u8> {
    let count = |letter: u8| text.iter().filter(|byte| **byte == letter).count();
    let mut letters: Vec<(usize, u8)> = (0..=255).map(|letter| (count(letter), letter)).collect();
    letters.retain(|(count, _)| *count > 0);
    letters.sort_by_key(|(count, letter)| (std::cmp::Reverse(*count), *letter));
    assert!(letters.len() <= 252, "{} different bytes are too many", letters.len());
    let letters: Vec<u8> = letters.into_iter().map(|(_, letter)| letter).collect();
    let mut packed = (text.len() as u32).to_be_bytes().to_vec();
    packed.push(letters.len() as u8);
    packed.extend(&letters);
    let mut packer = Packer { range: Range::WHOLE, packed };
    let mut model = Model::new(&letters, text.len());
    for letter in text {
        model.letter(&mut packer, *letter);
    }
    // Zeros follow, and the first bytes differ: this stands between low and high.
    packer.packed.push((packer.range.high >> 24) as u8);
    packer.packed
}

/// The text that was packed. What was not packed gives some other text, never a failure.
#[must_use]
pub fn unpack(packed: &[u8]) -> Vec<u8> {
    let Some(([a, b, c, d, count], rest)) = packed.split_first_chunk() else { return Vec::new() };
    let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
    let (letters, rest) = rest.split_at(rest.len().min((*count).into()));
    let mut unpacker = Unpacker { range: Range::WHOLE, code: 0, packed: rest.iter() };
    for _ in 0..4 {
        unpacker.take();
    }
    let mut model = Model::new(letters, length);
    for _ in 0..length {
        model.letter(&mut unpacker, 0);
    }
    model.text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_comes_out_again() {
        let every_byte: Vec<u8> = (0..252).collect();
        for text in [&b""[..], b"a", b"The same words, the same words, el mismo a\xc3\xb1o.\0", &every_byte] {
            assert_eq!(unpack(&pack(text)), text);
        }
    }

    #[test]
    fn words_that_come_again_cost_little() {
        let text = "Meetings are free, and a meeting is where you hear how others do it.\0".repeat(50);
        let packed = pack(text.as_bytes());
        assert_eq!(unpack(&packed), text.as_bytes());
        assert!(packed.len() < 200, "{} bytes", packed.len());
    }

    #[test]
    fn nonsense_gives_some_text() {
        assert_eq!(unpack(b"\0\0"), b"");
        assert_eq!(unpack(b"\0\0\0\x09\x03abcdefg").len(), 9);
        assert_eq!(unpack(b"\0\0\0\x09\0").len(), 9);
    }
}
