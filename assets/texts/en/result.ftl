# Words of the result page.

result-title = What may fit you
result-title-family = What may help you
result-title-them = What may fit the person you care about
result-lead = Fit is about how comfortable you may feel and how likely you are to keep going. It says nothing about which group works better: studies have found none that works better for everyone. What helps is taking part.
result-few = { $count ->
    [one] You answered one question that counts. That gives only a rough picture, so take this as a list to look around in. You can go back and answer more.
   *[other] You answered { $count } questions that count. That gives only a rough picture, so take this as a list to look around in. You can go back and answer more.
}
result-none = You skipped everything, so all families open to everyone are shown as equal. That is fine. Look around, or go back and answer a few questions.
result-notices = First, for your safety
result-notices-note = Good to know

group-all = All families
group-all-hint = In alphabetical order.
group-first = Closest to what you said
group-next = Next closest
group-later = After those
group-less = Less of a fit
group-hint = These are about equal for you: changing one answer by one step could swap them. They are in alphabetical order.
group-one-hint = No other family comes as close. Changing one answer by one step would not be enough to bring another level.
group-less-hint = Here the reasons against weigh at least as much as the reasons for. You may still like them. They are open to you.

reasons-for = Speaks for it
reasons-against = Speaks against it
reasons-through = Shown for { $program }, the closest of this family.
reasons-none-for = Nothing you said speaks for it.
reasons-none-against = Nothing you said speaks against it.
reason-said = You said “{ $answer }” to: { $question }
reason-chose = You chose: { $choice }
reason-stance = { $program }: { $why }
reason-source = Source
reason-looked = We looked here and found none:
receipt-title = Where this comes from
receipt-of = Where this comes from: { $program }
receipt-own = What it is, both sides, and cost
receipt-step = The first step is our own idea.
reason-sure-high = Well supported.
reason-sure-medium = Fairly well supported.
reason-sure-low = Not well checked yet.
reason-inherited = Said of its whole family.
reason-year = { $title } ({ $year })
reason-where = { $source }. Found at: { $place }

family-programs = Programs in this family open to you
family-more = More about this family
program-who = Who it is for
program-meeting = A first meeting
fact-leads = Who leads
fact-silent = Just listening
fact-prayer = Prayer
fact-cameras = Camera, online
fact-asked = What you are asked
fact-ends = How it ends
program-pros = In favor
program-cons = Against
program-first-step = A first step
program-cost = Cost
program-evidence = What research says
program-web = Its website
program-web-new-tab = { $site } (opens in a new tab)
program-checked = Checked in { $date }
program-all-reasons = Every reason, for and against
program-coverage = Of the { $said } things you said, it has a known position on { $known }.
program-open = Could not be told, or balances out
program-ask = Ask before you go. It is not known whether it meets what you said is a must here: { $needs }

aside-title = Set aside, and why
aside-lead = These are not hidden. You can still look at them.
aside-show = Show them in full
aside-hide = Show less
aside-scope = You said what this is about, and it was made for something else.
aside-must = You said this is a must: { $choice }
aside-only = { $why } You did not say that this is you.
aside-rule = You said “{ $said }”. { $why }

change-answers = Change my answers
start-again = Start again
start-again-hint = Starting again forgets every answer.

# Months
month-of-year = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# A family member answers for the person they care about
them-title = And the person you care about?
them-lead = You can also go through the other questions as you think they would answer, and see what may suit them. Your own result is kept while this page is open. What to try stays their choice.
them-begin = Answer for them
them-again = Back to their result
them-note = You are answering for the person you care about. Skip what you do not know.
them-back = Back to my own result
