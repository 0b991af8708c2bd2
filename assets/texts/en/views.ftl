# Words of the pictures, of choosing and comparing programs, and of programs without their names.

you = You

# Your answers beside theirs
picture-title = Your answers beside theirs
picture-lead = The bar is your answer. The nearer a shape is to the bar, the nearer that program is to you. A question mark means its position is not known, or is not the same in all its meetings.
picture-more = The other statements
picture-table = The same as a table
picture-statement = Statement
position-strong = strongly so
position-some = somewhat
position-between = in between
position-hardly = hardly
position-not = not at all
position-unknown = not known, or not the same everywhere

# Why a group is a group
reach-line = level with the closest
reach-level = Level now
reach-step = One answer, one step: level
reach-short = One step is not enough

# Choosing programs, and side by side
compare-box = Compare
compare-open = Compare side by side
compare-hint = You choose which programs stand here: open a card and tick “Compare”. There is room for three; with a fourth, the one you chose first goes.
compare-title = Side by side
compare-why = What decides between { $one } and { $other }
compare-differ = What they differ in, and what to expect
compare-same = What is the same for you
compare-about = About
compare-said = You said “{ $answer }”
compare-asked = You chose this

# What groups do first, their names second
unnamed-open = Look without names
unnamed-why = A name can sway us. Here you see what groups do first, and their names after.
unnamed-title = What groups do first, their names second
unnamed-lead = These are programs from the families closest to you, in no special order. Say of each whether you would try it. Then you see its name.
unnamed-one = Program { $number }
unnamed-close = close to “{ $pole }”
unnamed-ask = Would you try this?
like-yes = Yes
like-perhaps = Perhaps
like-no = No
unnamed-yes = You would try
unnamed-perhaps = You would perhaps try
unnamed-back = Back to all names and reasons
