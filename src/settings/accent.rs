//! One color from the site becomes two that can be read: one for light and one for dark pages.
//!
//! Text in the color must stand out from the lightest tint it stands on, by WCAG 2.2's contrast of 4.5 to 1. A color that
//! does not is moved toward black (light pages) or white (dark pages), in steps of a sixteenth, until it does. The style sheet
//! mixes the rest of the palette from it; `tests/palette.rs` holds every pair of colors against WCAG's exact formula.

/// A safe pair of colors, as `#rrggbb`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Accent {
    /// For light pages.
    pub light: String,
    /// For dark pages.
    pub dark: String,
    /// True when the color as given can't be read on light pages.
    pub changed: bool,
}

/// Relative luminance in thousandths that text on light pages must not exceed. The darkest it stands on is the tint, white
/// with 8 % of the color itself: of all colors that pass, 145 still is 4.5 to 1 on its tint.
const MOST_ON_LIGHT: u32 = 143;
/// And what it must reach on dark pages, where 320 is enough on the lightest tint.
const LEAST_ON_DARK: u32 = 330;

impl Accent {
    /// Reads `0a6b5d`, `#0a6b5d` or `0a6`; none when it is no color.
    #[must_use]
    pub fn read(value: &str) -> Option<Self> {
        let given = rgb(value.strip_prefix('#').unwrap_or(value))?;
        let light = moved(given, 0, |it| luminance(it) <= MOST_ON_LIGHT);
        let dark = moved(given, 255, |it| luminance(it) >= LEAST_ON_DARK);
        Some(Self { light: hex(light), dark: hex(dark), changed: light != given })
    }
}

fn rgb(digits: &str) -> Option<[u32; 3]> {
    let digits: Vec<u32> = digits.chars().map(|c| c.to_digit(16)).collect::<Option<_>>()?;
    match digits[..] {
        [r, g, b] => Some([r * 17, g * 17, b * 17]),
        [r, s, g, h, b, c] => Some([r * 16 + s, g * 16 + h, b * 16 + c]),
        _ => None,
    }
}

/// The first color on the way to gray `end` that will do. The end does.
fn moved(color: [u32; 3], end: u32, will_do: impl Fn([u32; 3]) -> bool) -> [u32; 3] {
    let step = |part: u32| color.map(|channel| (channel * (16 - part) + end * part) / 16);
    (0..16).map(step).find(|color| will_do(*color)).unwrap_or([end; 3])
}

/// Relative luminance by WCAG 2.2, in thousandths, with a cubic in the place of its curve; see [`linear`].
fn luminance(color: [u32; 3]) -> u32 {
    let weights = [2126, 7152, 722];
    let sum: u32 = color.into_iter().zip(weights).map(|(channel, weight)| linear(channel) * weight).sum();
    sum.div_ceil(10_000)
}

/// A channel of 0 to 255 as linear light in thousandths: `0.3053 x³ + 0.6822 x² + 0.0125 x`, which stays within two
/// thousandths of the sRGB curve, without a power of 2.4 that would cost two kilobytes of code.
fn linear(channel: u32) -> u32 {
    let x = u64::from(channel);
    let sum = 3053 * x * x * x + 6822 * x * x * 255 + 125 * x * 255 * 255;
    (sum / (255 * 255 * 255 * 10)) as u32
}

fn hex(color: [u32; 3]) -> String {
    let mut text = String::from("#");
    for channel in color {
        for digit in [channel / 16, channel % 16] {
            text.push(char::from(b"0123456789abcdef"[digit as usize]));
        }
    }
    text
}
