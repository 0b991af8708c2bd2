# Why a result is as it is, what would change it, and how sure it is.

why-title = Why, and what would change it
why-first = Why these come first
why-enough = These answers of yours are enough to put { $family } ahead of all the groups below:
why-others = The others in this group, and what is enough for them
why-level = { $family }: level with the closest.
why-step = If you had { $one }, { $family } would be level with the closest.
why-without = If “{ $choice }” did not count, { $family } would be level with the closest.
why-change = What would change this
why-sure = How sure this is

clause-said = said “{ $answer }” to “{ $question }”
clause-skipped = skipped “{ $question }”
clause-left = left out “{ $choice }”
change-one = If you had { $one }, { $then }
change-two = If you had { $one } and { $two }, { $then }
change-none = Apart from answers that can set groups aside, no change of one or two answers would change who is in this group.
then-come = { $families } would be in this group too.
then-go = { $families } would no longer be in this group.
then-both = { $come } would come into this group, and { $go } would drop out.
and = { $some } and { $last }
and-more = { $some } and { $count } more

sure-important = However much or little each answer matters to you, nothing from the groups below can catch up with { $family }.
sure-important-not = If some answers mattered more to you and others less, { $rival } could come level with { $family }.
sure-skipped = Whatever you had said where you skipped, nothing from the groups below could catch up with { $family }.
sure-skipped-not = With other answers where you skipped, { $rival } could come level with { $family }.
sure-most = It hangs most on one answer. If you had { $one }, { $then }
sure-most-none = Apart from answers that can set groups aside, no single one decides it. Leave out any one, and the same families are in this group.

contrast-title = Why it is not in the first group
contrast-level = { $one } and { $other } are level for you.
contrast-enough = What is enough to bring { $one } closer to you than { $other }:
contrast-covered = “{ $con }” speaks for { $other }. “{ $pro }” speaks for { $one } at least as much.
contrast-bare = “{ $con }” speaks for { $other }. No single answer makes up for it.

back-title = The way back
back-none-left = What you marked as a must leaves nothing. That can happen to anyone. Here is what to let go of first.
back-one = If “{ $musts }” were a wish and not a must, this would be open to you: { $programs }.
back-button = Make it a wish: { $musts }

stop-now = You can stop here if you like. What you said so far already settles what comes first. Whatever you answer from here, nothing outside the first group can catch up with it.
stop-button = Stop here and check my answers

together-title = You and the person you care about
together-open = See both side by side
together-lead = These are two sheets. Neither changes the other. What you think they would say may not be what they would say, so let them speak for themselves when you can.
together-own = Closest to what you said
together-theirs = Closest for them, as you answered
together-topics = What both of you were asked about
together-you = You:
together-them = Them, as you see it:
together-alike = You lean the same way
together-apart = You lean different ways
