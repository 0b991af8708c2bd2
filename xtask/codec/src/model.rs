//! How likely a decision is, learned from what stood before.
//!
//! Five opinions are mixed: what followed the last two letters, the last three, the last five, the word so far, and what
//! followed the last six when they stood together before. The first four are probabilities in hashed cells, each of which
//! moves towards what happens, quickly while it is new. The mix is a sum in the logistic domain; its weights move towards
//! the opinions that were right, and are the mean of two sets: one by the decision and how much of the past is known, one by
//! the letter before. All this is as in lpaq by Matt Mahoney, with fewer opinions.

use crate::Coder;

/// Hashed opinions.
const CONTEXTS: usize = 4;
/// Cells for each of them, as a power of two: 4 megabytes in all.
const CELLS: usize = 19;
/// How many letters must be the same for a repetition.
const REPEATED: u32 = 6;
/// Up to how many decisions a cell counts: then it forgets the oldest. One limit for each context.
const LIMITS: [u16; CONTEXTS] = [15, 15, 12, 10];
/// How quickly the mix learns.
const LEARN: i32 = 20;

/// What was told so far, and what was learned from it.
pub(crate) struct Model<'a> {
    /// What was told so far.
    pub(crate) text: Vec<u8>,
    letters: &'a [u8],
    /// The number of each letter: four more than its place.
    numbers: [u32; 256],
    /// Probability of a yes (12 bits) and how often it was asked (4 bits).
    cells: Vec<u16>,
    /// Where each context's cells begin.
    begin: [usize; CONTEXTS],
    /// The last eight letters.
    past: u64,
    /// Hash of the word so far.
    word: u32,
    /// Where these six letters ended last.
    last: Vec<u32>,
    /// The place in the text that is being repeated, and for how many letters; 0 for none.
    repeat: (usize, usize),
    /// The number of the letter that a repetition expects; 0 for none.
    expected: u32,
    /// Probability (16 bits) that a repetition goes on, by its length.
    goes_on: [i32; 16],
    /// Weights of the contexts, the repetition, and a constant, by decision: 65536 is one.
    weights: Vec<[i32; CONTEXTS + 2]>,
    /// The same by the letter before.
    after: Vec<[i32; CONTEXTS + 2]>,
    /// The inverse of [`squash`].
    stretch: Vec<i16>,
    /// 65536 / (n + 1.1): how far a cell moves after n decisions.
    rates: [i32; 16],
}

/// 4096 / (1 + e^(-x/256)), between points that are 128 apart.
fn squash(x: i32) -> i32 {
    const POINTS: [i32; 33] = [
        1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901,
        3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
    ];
    let x = x.clamp(-2047, 2047) + 2048;
    let (at, part) = ((x >> 7) as usize, x & 127);
    (POINTS[at] * (128 - part) + POINTS[at + 1] * part + 64) >> 7
}

impl<'a> Model<'a> {
    pub(crate) fn new(letters: &'a [u8], length: usize) -> Self {
        let mut numbers = [4; 256];
        for (place, letter) in (4..).zip(letters) {
            numbers[usize::from(*letter)] = place;
        }
        let mut stretch = vec![2047; 4096];
        for x in (-2047..=2047).rev() {
            stretch[..=squash(x) as usize].fill(x as i16);
        }
        let mut model = Self {
            text: Vec::with_capacity(length),
            letters,
            numbers,
            cells: vec![2048 << 4; CONTEXTS << CELLS],
            begin: [0; CONTEXTS],
            past: 0,
            word: 0,
            last: vec![0; 1 << 16],
            repeat: (0, 0),
            expected: 0,
            goes_on: [56000; 16],
            weights: vec![[16000; CONTEXTS + 2]; 6 << 8],
            after: vec![[16000; CONTEXTS + 2]; 256],
            stretch,
            rates: std::array::from_fn(|n| 655_360 / (10 * n as i32 + 11)),
        };
        model.contexts(0);
        model
    }

    /// Packs or unpacks the next letter.
    ///
    /// Its number n is told as an Exp-Golomb code: a yes for each binary digit above three, a no, and the digits after the
    /// first. Frequent letters take three decisions.
    pub(crate) fn letter(&mut self, coder: &mut impl Coder, wanted: u8) {
        let wanted = self.numbers[usize::from(wanted)];
        let (at, length) = self.repeat;
        let repeated = self.text.get(at).filter(|_| length > 0);
        self.expected = repeated.map_or(0, |letter| self.numbers[usize::from(*letter)]);
        let mut digits = 2;
        while digits < 7 {
            let longer = |number: u32| number >> (digits + 1) != 0;
            if !self.decide(coder, digits as usize - 2, longer(wanted), longer(self.expected)) {
                break;
            }
            digits += 1;
        }
        let mut number = 1;
        for place in (0..digits).rev() {
            let digit = |number: u32| number >> place & 1 != 0;
            let node = (1 << digits) + number as usize;
            let yes = self.decide(coder, node, digit(wanted), digit(self.expected));
            number = 2 * number + u32::from(yes);
        }
        let letter = self.letters.get(number as usize - 4).copied().unwrap_or_default();
        self.text.push(letter);
        self.repeat = if self.expected == 0 { (0, 0) } else { (at + 1, length + 1) };
        self.contexts(letter);
    }

    /// Packs or unpacks one decision, and learns from it. `guess` is what a repetition expects.
    fn decide(&mut self, coder: &mut impl Coder, node: usize, wanted: bool, guess: bool) -> bool {
        let mut inputs = [256; CONTEXTS + 2];
        let (mut known, length) = (0, self.repeat.1.min(15));
        let mut at = [0; CONTEXTS];
        for context in 0..CONTEXTS {
            at[context] = (self.begin[context] ^ node) | context << CELLS;
            let cell = self.cells[at[context]];
            inputs[context] = i32::from(self.stretch[usize::from(cell >> 4)]);
            if cell & 15 != 0 {
                known = context;
            }
        }
        inputs[CONTEXTS] = 0;
        if self.expected != 0 {
            let likely = i32::from(self.stretch[(self.goes_on[length] >> 4) as usize]);
            inputs[CONTEXTS] = if guess { likely } else { -likely };
            known = if length > 8 { 5 } else { 4 };
        }
        let weights = &mut self.weights[known << 8 | node];
        let after = &mut self.after[self.past as usize & 255];
        let pairs = inputs.iter().zip(weights.iter().zip(&*after));
        let sum: i32 = pairs.map(|(input, (one, other))| (input * ((one + other) >> 1)) >> 8).sum();
        let likely = squash(sum >> 8);

        let yes = coder.decide(likely as u32 * 16, wanted);
        let error = ((i32::from(yes) << 12) - likely) * LEARN;
        for (input, (one, other)) in inputs.into_iter().zip(weights.iter_mut().zip(after)) {
            let step = (input * error + 0x8000) >> 16;
            *one += step;
            *other += step;
        }
        for (at, limit) in at.into_iter().zip(LIMITS) {
            let cell = &mut self.cells[at];
            let (was, count) = (i32::from(*cell >> 4), *cell & 15);
            let aim = if yes { 4095 } else { 0 };
            let now = was + (((aim - was) * self.rates[usize::from(count)]) >> 16);
            *cell = (now as u16) << 4 | (count + u16::from(count < limit));
        }
        if self.expected != 0 {
            let right = guess == yes;
            let goes_on = &mut self.goes_on[length];
            *goes_on += (if right { 65535 } else { 0 } - *goes_on) >> 6;
            if !right {
                self.expected = 0;
            }
        }
        yes
    }

    /// Finds the contexts of the next letter, and what it may repeat.
    fn contexts(&mut self, letter: u8) {
        let in_word = letter.is_ascii_alphabetic() || letter >= 128;
        let longer = self.word.wrapping_add(u32::from(letter.to_ascii_lowercase()) + 1).wrapping_mul(0x2F0B_4C47);
        self.word = if in_word { longer } else { 0 };
        self.past = self.past << 8 | u64::from(letter);
        let newest = |count: u32| self.past & (u64::MAX >> (64 - 8 * count));
        let hash = |it: u64, bits: usize| (it.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - bits)) as usize;
        let word = u64::from(self.word) | newest(1) << 32;
        self.begin = [newest(2) + 1, newest(3) + 2, newest(5) + 3, word + 4].map(|it| hash(it, CELLS));
        let last = &mut self.last[hash(newest(REPEATED), 16)];
        if self.repeat.1 == 0 {
            let at = *last as usize;
            let same = self.text[..at].iter().rev().zip(self.text.iter().rev());
            let length = same.take(16).take_while(|(a, b)| a == b).count();
            self.repeat = (at, if length < REPEATED as usize { 0 } else { length });
        }
        *last = self.text.len() as u32;
    }
}
