# Words of every page of the journey.


# The bar on every screen
crisis-label = Help right now
crisis-lead = In a crisis?
crisis-call = Call or text { $number }
crisis-emergency = Call { $number }
crisis-name = Call { $name } at { $number }
crisis-more = More helplines, other countries
crisis-where = Where are you?
leave = Leave this page
clear = Clear my answers
idle-title = Are you still there?
idle-seconds = If nobody answers, all answers on this screen will be cleared. Seconds left: { $seconds }
idle-stay = I'm still here
idle-clear = Clear now
footer-private = Nothing you enter leaves this page. It is not stored and not sent.
footer-not-advice = This is information. It is not a diagnosis or a doctor's advice, and it is no emergency service.

# Start
start-title = Which kind of support group might suit you?
start-lead = For alcohol, drugs, gambling and more, there is more than one way to get better with other people. Answer a few questions and see which kinds of groups come closest to you, and why.
start-time = It takes about 5 minutes. You can skip any question.
start-private-title = Private
start-private = Your answers stay in this box, in your browser. They are not stored and not sent, and they are gone when you close the page. The website around it can see that this page was opened. It can't see what you answer.
start-free-title = No account, no name
start-free = Nobody asks who you are. Nothing here is for sale.
start-even-title = Even-handed
start-even = You will see { $programs } programs in { $families } families. None is hidden. Fit is about how comfortable you may feel, not about which group works better.
start-who = Who is this for?
start-me = For me
start-me-hint = I am looking for myself
start-family = For someone I care about
start-family-hint = I am family or a friend, and I want support too
start-two = You can try more than one group, and you can change your mind.

# What the site around us set
set-title = This site set:
set-lang = language
set-country = helplines for
set-accent = color
set-audience = shown first
set-kiosk = shared screen
set-exit = leaving goes to
set-only = It can't change, hide or move a program.
owner-title = For the owner of this site
owner-value = { $name }={ $value } is not possible, so it was left out. Possible: { $values }
owner-name = { $name } is no setting. Possible: { $values }
owner-color = The color was too light to read words in. Light pages use { $light }, dark pages { $dark }.

# Every question
back = Back
continue = Continue
skip = Skip this question
save-change = Save and go back to my answers
progress = Question { $current } of { $total }
to-check = Finish now and see my answers
why-we-ask = Why we ask
what-it-means = What does this mean?
skip-note = Skipping is fine. What you skip counts neither for nor against any group.

# Safety
safety-title = Is any of this true today?
safety-hint = Tick what is true, or just go on. Your answers never make a group more or less of a fit. They show you help, and a few groups ask for care first.
safety-shown = For you, right away

# Statements
statement-kicker = How does this sound to you?
answer-yes-very-much = Yes, very much
answer-somewhat = Somewhat
answer-not-really = Not really
answer-not-for-me = No, not for me
answer-not-sure = I'm not sure
or = or
important = This matters a lot to me
important-hint = It then counts twice.

# Check your answers
check-title = Check your answers
check-lead = Change what you like. Nothing is lost when you go back.
check-safety = Safety
check-needs = What you need
check-statements = How it sounds to you
check-change = Change
check-change-what = Change: { $question }
check-skipped = Skipped
check-nothing = Nothing ticked
check-must = This is a must
check-important = Matters a lot
see-result = See what fits

# When something breaks
nothing-here = Nothing is shown here any more.

# Helplines
line-call = Call { $number }
line-text = Text { $number }
line-text-word = Text { $word } to { $number }
line-seen = { $name }: { $source }, checked in { $date }

# Needs
must-hint = Groups that do not meet it are set aside, and it counts twice. You can still look at them.
