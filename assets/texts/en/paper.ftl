# Words of the paper edition, which `cargo xtask paper` makes. They are not part of the program.

paper-title = Many Paths on paper
paper-for-me = For yourself
paper-for-family = For family and friends
paper-lead-me = There are many kinds of groups for people who want to change how they drink, use or live. This booklet helps you see which of them come close to you.
paper-lead-family = There are groups for people who care about someone who drinks, uses or gambles. This booklet helps you see which of them come close to you.
paper-private = It is yours. Nobody has to see what you write. You can keep it, give it away or tear it up.
paper-pen = You need a pen and an hour. You can do it in parts, or with someone you trust.
paper-use-title = How to use it
paper-use-1 = Read “Safety first”. It comes before all else.
paper-use-2 = Answer the questions and the statements. You may skip any of them.
paper-use-3 = Copy your answers to the top of the score sheets, and write down the points.
paper-use-4 = Strike out programs that are made for something else, or that do not meet a must.
paper-use-5 = Add up. See which programs come closest.
paper-use-6 = Read about those, and choose one small first step.
paper-short-title = If that is too much
paper-short = Answer what matters most to you. Score only the programs you wonder about. Or leave out the points, and just read about the groups.

paper-safety-title = Safety first
paper-safety-lead = Is any of this true today? This changes no points. What to do then stands below.
paper-safety-if = If you ticked { $boxes }
paper-safety-do = What to do first
paper-safety-more = More to know
paper-lines-title = Helplines
paper-lines-others = Helplines in other countries

paper-needs-title = What you need
paper-needs-lead = Tick what is true for you. Skip what you like.
paper-need-one = Tick one.
paper-need-after = Only if you ticked { $boxes }.
paper-statements-title = What you would be comfortable with
paper-statements-lead = Tick one box in each line. There is no right answer. Tick “twice” if it matters a lot to you.
paper-twice = twice

paper-points-title = The points
paper-points-lead = Every score comes from this one table. Find your answer on the left. Find the number of the program at the top. The points are where the two meet.
paper-points-answer = You said
paper-points-stands = The program stands at
paper-points-unknown = ? or ~
paper-points-twice = If you ticked “twice”, count the points twice. If you are not sure, or skipped it, leave the box empty.
paper-points-example = For example: you said “somewhat”. The program stands at 2. That makes 2 points. With “twice” it makes 4.

paper-score-statements = Score sheet: statements
paper-score-statements-lead = The number in each box says where the program stands, from 2, which fully agrees, to −2, the opposite. A ? means that it is not known. A ~ means that it differs from meeting to meeting. Write your points below it.
paper-score-answer = Your answer
paper-score-needs = Score sheet: needs
paper-score-needs-lead = Mark the columns that you ticked. Add up the points in them. An empty box counts 0: it is not known, so ask before you go. If you made a question a must, count its points twice.
paper-score-star = Where a letter has a star (*), they are printed twice already.
paper-score-best = Where a letter has a plus (+), count your highest column alone.
paper-score-sum = Sum
paper-score-program = Program
paper-total-title = Adding up
paper-total-lead = Copy the sums and add them. Strike out first, as told under “Striking out”.
paper-total-out = Out
paper-total-statements = Statements
paper-total-needs = Needs { $sheet }
paper-total-all = Total
paper-total-near = Close

paper-out-title = Striking out
paper-out-scope = Strike out a program when all that you ticked under { $letter } has a ✗.
paper-out-must = Strike it out when you made a question a must and one of your columns there has a ✗. Where the letter has a plus (+), all of your columns there must have one.
paper-out-rules = Strike it out when this list says so:
paper-out-only = only if you ticked { $boxes }.
paper-out-not = not if you ticked { $boxes }.
paper-out-look = You may still look at what is struck out. Nothing here forbids it.

paper-read-title = Reading the result
paper-read-closest = The program with the most points is the closest to what you said.
paper-read-equal = Others are about equal when one step in one answer would bring them level with it. A step goes to the next box: from “Yes, very much” to “Somewhat”, from “Somewhat” to “Not really”, from “Not really” to “No, not for me”, or back. To leave out one thing that you ticked under “What you need” is a step too. Where the letter has a plus (+), leave out all of that question.
paper-read-check = So take an answer, move it one step, and count both programs again. If the other one now has as many points, or more, they are about equal. If it was more than 16 points behind, no step is enough.
paper-read-family = A family is as close as its closest program.
paper-read-not-title = What fit is not
paper-read-not = Points say how near the ways of a group are to what you said. They do not say that the group works, and they are no diagnosis. Studies have found none that works better for everyone. What helps is taking part.
paper-read-try = It is common to try several meetings before one feels right. You can leave at any time.

paper-groups-title = The groups
paper-groups-lead = Each family with what a first meeting is like. What differs in one of its programs stands with that program.
paper-sources-title = Where each number comes from
paper-sources-lead = The numbers after each point lead to the list of sources at the end.
paper-sources-list = Sources
paper-sources-open = open to
