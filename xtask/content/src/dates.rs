//! Months, as the content writes them (`2026-11`): which one it is now, and whether a check is too long ago.

use std::time::{SystemTime, UNIX_EPOCH};

/// After so many months something has to be checked again.
const MONTHS: i64 = 12;

/// The month it is, by the clock of the machine that builds.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "only what the build warns of depends on it, nothing that is built")]
pub fn today() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    month_of((seconds / 86_400).cast_signed())
}

/// The month of a day counted from 1970. A year begins in March here, so that the leap day is its last.
fn month_of(days: i64) -> String {
    let days = days + 719_468;
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let month = (5 * (of_era - (365 * year + year / 4 - year / 100)) + 2) / 153;
    let year = year + days.div_euclid(146_097) * 400 + i64::from(month > 9);
    format!("{year:04}-{:02}", (month + 2) % 12 + 1)
}

/// Is the check older than twelve months? What is no month is not: that is told elsewhere.
#[must_use]
pub fn stale(checked: &str, today: &str) -> bool {
    match (count(checked), count(today)) {
        (Some(checked), Some(today)) => today - checked > MONTHS,
        _ => false,
    }
}

fn count(date: &str) -> Option<i64> {
    let (year, month) = date.split_once('-')?;
    Some(12 * year.parse::<i64>().ok()? + month.parse::<i64>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_months() {
        for (days, month) in [
            (0, "1970-01"),
            (58, "1970-02"),
            (59, "1970-03"),
            (11_016, "2000-02"),
            (11_017, "2000-03"),
            (20_757, "2026-10"),
            (20_758, "2026-11"),
            (20_819, "2027-01"),
        ] {
            assert_eq!(month_of(days), month, "{days}");
        }
        assert_eq!(today().len(), 7);
    }

    #[test]
    fn a_check_lasts_twelve_months() {
        for (checked, today, old) in [
            ("2026-11", "2026-11", false),
            ("2026-11", "2027-11", false),
            ("2026-11", "2027-12", true),
            ("2026-12", "2027-11", false),
            ("2025-10", "2026-11", true),
            ("2027-01", "2026-11", false),
            ("soon", "2026-11", false),
        ] {
            assert_eq!(stale(checked, today), old, "{checked} in {today}");
        }
    }
}
