# Words of the pictures, of choosing and comparing programs, and of programs without their names.

you = You

# Your answers beside theirs
picture-title = Your answers beside theirs
picture-lead = The bar is your answer. The nearer a shape is to the bar, the nearer that program is to you. A question mark means its position is not known.
picture-more = The other statements
picture-table = The same as a table
picture-statement = Statement
position-strong = strongly so
position-some = somewhat
position-between = in between
position-hardly = hardly
position-not = not at all
position-unknown = not known

# Why a group is a group
reach-line = level with the closest
reach-level = Level now
reach-step = One answer, one step: level
reach-short = One step is not enough
