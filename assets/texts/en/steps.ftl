# Words of next steps, the readiness check and "how this works".

after-title = What now?
next-first = One first step for each
next-first-hint = For the groups closest to you, or those you chose to compare. One small step is enough.
next-first-them = What to try stays the choice of the person you care about. One small step is enough.
next-ask = Questions to bring
next-ask-hint = These matter to you, and are not known for sure. You can ask by email or phone, or at a first meeting.
next-unknown = Not known, or not the same everywhere
next-between = In between
next-unchecked = Likely, but not well checked
next-always = Whatever you try
after-try = It is common to try several meetings before one feels right. Two meetings of the same program can feel very different.
after-own = You can go for your own sake, whatever the person you care about decides.
after-more = Groups and professional help go well together. For anything about health, medicine or withdrawal, talk with a doctor as well.
after-stop = After daily use, stopping alcohol, benzos or GHB suddenly can be dangerous. Ask a doctor first.
after-medicine = Never stop a medicine from your doctor because of what you hear at a meeting.
after-leave = If a group puts pressure on you or asks for money, you can leave and tell someone.

ready-title = Do you feel ready?
ready-hint = Four questions for you alone. Nothing is counted, and you can leave them out.
ready-yes = Yes
ready-not = Not yet
ready-first = Is it clear to you what you would try first?
ready-first-help = Trying first: take the smallest step above, or only put it on a list.
ready-meeting = Do you know what a first meeting there is like?
ready-meeting-help = A first meeting: open a program above. It says who leads, what happens and that you may just listen.
ready-matters = Do you know what matters most to you in a group?
ready-matters-help = What matters: the reasons above show which of your answers counted most. You can change any answer.
ready-someone = Do you have someone to talk to about it?
ready-someone-help = Someone to talk to: a doctor, a friend, or a line under “More helplines” at the top of this page. Not all of them are only for a crisis.
ready-fine = It is fine not to be ready. You can take your time and come back.
ready-all = Good. One step is enough for today, and you can change your mind.

sheet-title = Take it with you
sheet-print = Print
sheet-save = Save as a file
sheet-hint = Both make one sheet, on this device. If nothing happens, your browser does not allow it here. Anyone who finds the sheet can read it.
sheet-said = What you said
sheet-lines = If you need help right now
sheet-more = and { $count } more on the page
sheet-version = Many Paths { $version }, content last checked in { $date }.

how-title = How this works
how-sum = The rule, with your own answers
how-rule = Each thing you said is compared with where a program stands. The nearer the two are, the more points it gets: from 4 when they are the same to minus 4 when they are opposites. If its position is not known, or not the same in all its meetings, it gets 0. What matters a lot to you counts twice. A family counts as much as its closest program.
how-example = Here is the sum for { $program }, the closest. “Yes, very much” and a wish are +2, “No, not for me” is −2.
how-you = You
how-it = It
how-points = Points
how-more = And { $count } more
how-total = Total
how-groups = Families that one answer, moved one step, could swap are shown as about equal. There are no percentages, because they would look more exact than this is.
how-studies-title = What fit is not, and what studies say
how-not = Fit says how near the ways of a group are to what you said. It does not say that the group works, and it is no diagnosis.
how-studies = Studies asked people in groups. Those whose beliefs match a group tend to take part more (Atkins and Hawdon 2007). Those who take part more tend to do better, and which group they chose made no clear difference (Zemore and others 2025).
how-unsure = This is not certain: people chose their groups themselves, so such studies can't show what causes what. Help into AA is the most tested, in a review of 27 studies, for alcohol alone (Kelly and others 2020). For many groups there are few studies or none. Each program says what there is.
how-without = Many people get better without a group. In a survey in the United States, about half of those who once had a problem with alcohol or drugs had no group and no treatment. Those who had more trouble got help more often (Kelly and others 2017).
