# Words of the pages about the tool itself.

about-title = Who is behind this tool
about-who-title = Who made it
about-who = A small team of software makers wrote it, from public pages and studies. No program had a hand in it. People who have been in such groups, families and care workers have not gone through it yet.
about-money-title = Who pays
about-money = Nobody. There are no adverts and no sponsor. No program pays to be here, and none can.
about-ties-title = Whose side it is on
about-ties = The makers know of no tie of theirs to a program or a treatment center. All programs are told of in the same way, with as much for as against. Anyone may read, use and change the code and the words.
about-site-title = The website you are on
about-site = It may have ties of its own: it may run some groups, host them or send people to them. It can choose the color, the language and a few such things. It can't change the order here, and can't hide or promote a program. You can ask it which groups it works with, and why.
about-facts-title = How it is kept right
about-facts = Each position has a reason, a source, a date, and how sure we are. Two readings were made, the second without looking at the first. What is older than 12 months has to be checked again: the tool itself says so to those who build it.
about-wrong-title = If something is wrong
about-wrong = Anyone can question what is said here, and so can a program. Tell the website you are on which sentence you mean, and where it says otherwise. The makers check it. Then they mend it, or write down in public why it stays.

grade-title = How good is this tool?
grade-lead = These points are from published lists: for help with choices about health (IPDAS), for public web pages (GOV.UK) and for voting guides. One is our own. We graded ourselves. Each point is checked anew with every change. What no program can check stays “not yet” until people have done it.
grade-count = { $met } met, { $missed } not met, { $open } not yet.
grade-met = Met
grade-missed = Not met
grade-open = Not yet
grade-looked = Looked at: { $what }.
