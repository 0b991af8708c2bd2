//! Groups, not ranks: "about equal" means that one answer, moved one step, could bring two contenders level.
//!
//! With L the best score, the first group is every contender that one such move would bring level with, or ahead of, some
//! contender at L. Remove it and repeat. One step is the neighboring answer to a statement, or leaving one need out;
//! what is set aside stays so. A contender is a program, or a family, which stands where its best program stands, also
//! after the step.

use super::field::{Field, first};

/// The number of a group, from 1.
pub type GroupNumber = u16;

/// The group of each contender.
pub(super) fn groups(field: &Field, contenders: usize) -> Vec<GroupNumber> {
    let reach = field.reach(&field.now());
    let mut groups: Vec<GroupNumber> = vec![0; contenders];
    let mut left = vec![true; contenders];
    let mut group = 0;
    while left.contains(&true) {
        group += 1;
        for (place, first) in first(&reach, &left).into_iter().enumerate() {
            if first {
                groups[place] = group;
                left[place] = false;
            }
        }
    }
    groups
}
