"""Words that say when: the days they mean by the tense of their clause, or none.

`OPEN` is a time that is found and left to the reader; `NONE` is no time at all.
"""

import pytest

from raqqakit import claims

FRIDAY = claims.printed("2017-09-22")
THURSDAY = claims.printed("2024-05-23")
OPEN, NONE = "None", ""


def days_of(words: str, printing: claims.Days) -> str:
    return "; ".join(str(t.days) for t in claims.find_times(words, printing))


# -- what was read wrongly in stories of other people -----------------------------

IN_MAY = [
    ("Broen åpner 1. august.", "1 August 2024"),
    ("Møtet er 4. juni.", OPEN),
    ("Møtet skal være 4. juni.", "4 June 2024"),
    ("Møtet holdes førstkommende fredag.", "24 May 2024"),
    ("førstkommende fredag", "24 May 2024"),
    ("stengt 3.–6. mai", OPEN),
    ("Broen var stengt 3.–6. mai.", "3 to 6 May 2024"),
    ("Broen var stengt fra 3. til 6. mai.", "3 to 6 May 2024"),
    ("Broen var stengt mellom 3. og 6. mai.", "3 to 6 May 2024"),
    ("Broen var stengt 3-6. mai.", "3 to 6 May 2024"),
    ("Broen var stengt 3. mai–6. mai.", "3 to 6 May 2024"),
    ("Skolen er stengt tirsdag og onsdag.", OPEN),
    ("Skolen var stengt tirsdag og onsdag.", "21 to 22 May 2024"),
    ("Skolen holdt stengt 16., 17. og 18. mai.", "16 to 18 May 2024"),
    ("Broen falt 12. des. og ble borte.", "12 December 2023"),
    ("Broen falt 12. des.", "12 December 2023"),
    ("Broen falt 12. okt.", OPEN),  # over half a year away, and without its year
    ("12. okt.", OPEN),
    ("3. jan. 2024", "3 January 2024"),
    ("Broen falt i går.", "22 May 2024"),
    ("Måndag kom dei.", "20 May 2024"),
    ("Dei kom tysdag.", "21 May 2024"),
    ("Laurdag kom dei.", "18 May 2024"),
    ("Dei kom sundag.", "19 May 2024"),
    ("klokken 20", NONE),
    ("kl. 20", NONE),
    ("klokken 1230", NONE),
    ("Det var slik i perioden 2014–2016.", "1 January 2014 to 31 December 2016"),
    ("våren 2011", OPEN),
]

IN_SEPTEMBER = [
    ("Onsdag kveld meldte politiet at broen falt.", "20 September 2017"),
    ("Natt til torsdag meldte politiet at broen falt.", "20 to 21 September 2017"),
    ("august i fjor", "1 to 31 August 2016"),
    ("i mai i fjor", "1 to 31 May 2016"),
    ("22. september i fjor", "22 September 2016"),
    ("Torsdag i forrige uke", "14 September 2017"),
    ("torsdag i neste uke", "28 September 2017"),
    ("torsdag neste uke", "28 September 2017"),
    ("førstkommende onsdag", "27 September 2017"),
    ("Stortinget stemmer torsdag.", "28 September 2017"),
    ("I dag falt broen.", "22 September 2017"),
    ("Broen har falt i dag.", "22 September 2017"),
    ("Bøndene har det bedre i dag enn før.", OPEN),
    ("Ingen kan i dag si hva som skjedde.", OPEN),
    ("I dag er dei fem tilsette.", OPEN),
    ("Moe skal ha møtt dem forrige torsdag.", OPEN),
    ("Dei skal møtast førre torsdag.", OPEN),
    ("Hun levde sine siste måneder der.", OPEN),
    ("Mange forlot hjemmene sine den siste uken.", "15 to 22 September 2017"),
    ("De forlot husene sine i går.", "21 September 2017"),
    ("De møtte sine tirsdag.", "19 September 2017"),
    ("De kom de siste månedene.", "up to 22 September 2017"),
    ("på 1930-tallet", "1 January 1930 to 31 December 1939"),
    ("på 1700-talet", "1 January 1700 to 31 December 1799"),
    ("siden 1930-årene", "1 January 1930 to 22 September 2017"),
    ("på 2000-tallet", OPEN),
    ("på åttitallet", OPEN),
    ("på seksti-talet", OPEN),
    ("i 1582", "1 January to 31 December 1582"),
    ("Broen åpner i vår.", OPEN),
    ("Det skjer i vår regi.", OPEN),
    ("Valget holdes 1. oktober.", "1 October 2017"),
    ("siden mars", "1 March to 22 September 2017"),
    ("siden 2011", "1 January 2011 to 22 September 2017"),
    ("de siste tre månedene", "up to 22 September 2017"),
    ("tre siste månedene", "up to 22 September 2017"),
    ("de tre siste månedene", "up to 22 September 2017"),
    ("dei siste tre månadene", "up to 22 September 2017"),
    ("sist helg", "16 to 17 September 2017"),
    ("Broen falt i helgen.", "16 to 17 September 2017"),
    ("Broen åpner i helgen.", "23 to 24 September 2017"),
    ("i helgen", OPEN),
    ("Broen falt i natt.", "21 to 22 September 2017"),
    ("Broen stenger i natt.", "22 to 23 September 2017"),
    ("i natt", OPEN),
    ("for en uke siden", OPEN),
    ("for ei veke sidan", OPEN),
    ("natt til torsdag", OPEN),
    ("Natt til tysdag kom dei.", "18 to 19 September 2017"),
    ("Måndag opplyste politiet at vegen er open.", "18 September 2017"),
    ("Dei gjekk i fleire veker.", OPEN),
    ("i dag", OPEN),
    ("i går", "21 September 2017"),
    # Read rightly before, and still.
    ("i fjor", "1 January to 31 December 2016"),
    ("Han kom i august.", "1 to 31 August 2017"),
    ("Han kom 22. september.", "22 September 2017"),
]

# -- of the same kinds, made up ---------------------------------------------------

OWN = [
    # The tense: finite verbs, helpers, verbs of saying.
    ("Kommunen åpnet veien tirsdag.", "19 September 2017"),
    ("Kommunen har åpnet veien 5. juli.", "5 July 2017"),
    ("Kommunen har møte tirsdag.", OPEN),
    ("Veien kommer til å stenge tirsdag.", "26 September 2017"),
    ("Veien blir åpnet tirsdag.", "26 September 2017"),
    ("Veien ble åpnet tirsdag.", "19 September 2017"),
    ("Veien skulle åpnes tirsdag.", OPEN),
    ("Ti personer er pågrepet tirsdag.", OPEN),
    ("Han skal ha flyktet tirsdag.", OPEN),
    ("Broen gjenåpner 2. oktober.", OPEN),
    ("2. mai gjenåpnet broen.", "2 May 2017"),
    ("Broen falt, og kommunen gjenåpner den 2. oktober.", OPEN),
    ("Broen falt og åpner igjen 2. oktober.", "2 October 2017"),
    ("De rev huset og låven 2. mai.", "2 May 2017"),
    ("Broen, som falt i fjor, åpner 2. oktober.",
     "1 January to 31 December 2016; 2 October 2017"),
    ("De begynte å grave 2. mai.", "2 May 2017"),
    ("De ble enige om å åpne broen 2. oktober.", OPEN),
    ("Rådet vedtok å åpne broen 2. oktober.", OPEN),
    ("Rådet vedtok at broen åpner 2. oktober.", "2 October 2017"),
    ("Torsdag vedtok rådet å bygge broen.", "21 September 2017"),
    ("Møtet ble utsatt til 2. oktober.", OPEN),
    ("Møtet var planlagt 2. oktober.", OPEN),
    ("– Vi åpner torsdag, sier Moe.", OPEN),  # said before or after a Thursday
    ("– Vi er klare, sier Moe torsdag.", "21 September 2017"),
    ("– Vi er klare, sier Liv Moe til avisen tirsdag.", "19 September 2017"),
    ("Det sa Liv Moe til avisen tirsdag.", "19 September 2017"),
    ("Moe sier nei til møte torsdag.", OPEN),
    ("Onsdag, etter at broen falt, kom de.", "20 September 2017"),
    ("Broen falt. Torsdag.", OPEN),
    ("Ti drept i ulykke torsdag", OPEN),
    ("Kampen søndag ble avlyst.", OPEN),
    ("Kampen søndag vil avgjøre alt.", OPEN),
    ("Oppmøtet søndag viste at folk bryr seg.", "17 September 2017"),
    ("De vil forhandle, sa Moe, søndag.", OPEN),
    ("Han ymtet, natt til søndag, at han vil forhandle.", OPEN),
    ("Torsdag kveld fra byen", OPEN),
    # Words that lead a day.
    ("Vi drar til onsdag.", "27 September 2017"),
    ("Vi lå der til onsdag.", OPEN),
    ("Broen stenges fra lørdag.", "23 September 2017"),
    ("Broen var stengt fra lørdag.", OPEN),
    ("Sist onsdag kom de.", "20 September 2017"),
    ("Forrige onsdag kom de.", OPEN),
    ("De kom på onsdag.", OPEN),
    ("De kommer på onsdag.", "27 September 2017"),
    ("De svarer innen onsdag.", OPEN),
    ("De må svare innen onsdag.", "27 September 2017"),
    ("Neste onsdag kom de.", OPEN),
    ("Hver onsdag kom de.", OPEN),
    ("En onsdag kom de.", OPEN),
    ("De kom etter 3. mai 2014.", OPEN),
    ("De kom rundt 3. mai.", OPEN),
    ("Første onsdag i oktober kom de.", OPEN),
    ("De kom onsdag for to uker siden.", OPEN),
    ("De kommer onsdag om to uker.", OPEN),
    ("De kom onsdag i denne uken.", "20 September 2017"),
    ("De kom fredag.", "22 September 2017"),
    ("De kommer fredag.", "22 September 2017"),
    ("De kommer på fredag.", "29 September 2017"),
    # Parts of the day.
    ("Tirsdag morgen kom de.", "19 September 2017"),
    ("De kom i går kveld.", "21 September 2017"),
    ("De kommer i morgen tidlig.", "23 September 2017"),
    ("De kom i morges.", "22 September 2017"),
    ("De kom i går natt.", OPEN),
    ("De kom tirsdag natt.", OPEN),
    ("De kom natt til 3. mai.", "2 to 3 May 2017"),
    ("De kom natt til i går.", "20 to 21 September 2017"),
    ("Tysdag føremiddag kom dei.", "19 September 2017"),
    # Several days.
    ("De kom lørdag, søndag og mandag.", "16 to 18 September 2017"),
    ("De kom mandag og onsdag.", OPEN),
    ("De var der mandag til onsdag.", "18 to 20 September 2017"),
    ("De var der fra mandag til og med onsdag.", "18 to 20 September 2017"),
    ("De kommer lørdag og søndag.", "23 to 24 September 2017"),
    ("De kommer fredag til søndag.", "22 to 24 September 2017"),
    ("De kom tirsdag og onsdag i forrige uke.", "12 to 13 September 2017"),
    ("De kom 3. og 17. mai.", OPEN),
    ("De kom 3. eller 4. mai.", "3 to 4 May 2017"),
    ("De var der 30. april til 2. mai.", "30 April to 2 May 2017"),
    ("De var der 30. desember til 2. januar.", OPEN),
    ("De er der fra 30. desember og kommer 2. januar.", "None; 2 January 2018"),
    ("De skal være der 30. desember til 2. januar.",
     "30 December 2017 to 2 January 2018"),
    ("De var der 3. mai 2016 til 2. juni 2017.", "3 May 2016 to 2 June 2017"),
    ("De var der 3.–6. mai i fjor.", "3 to 6 May 2016"),
    ("De var der 6.–3. mai.", OPEN),
    # Dates.
    ("De kom tirsdag 19. september.", "19 September 2017"),
    ("tirsdag 3. oktober", "3 October 2017"),
    ("mandag 3. oktober", "3 October 2016"),
    ("tirsdag den 3. oktober", "3 October 2017"),
    ("torsdag 3. oktober", OPEN),
    ("De kom onsdag 3. oktober 2017.", OPEN),
    ("De kom 25. september.", OPEN),
    ("De kommer 20. september.", OPEN),
    ("De kom 31. februar.", OPEN),
    ("22.9.2016", "22 September 2016"),
    ("2016-09-22", "22 September 2016"),
    ("22/9-2016", "22 September 2016"),
    ("De kom 3.mai.", "3 May 2017"),
    ("De kom 3. sept. 2015.", "3 September 2015"),
    ("17. mai-toget kom.", NONE),
    # Months, years and parts of them.
    ("De kommer i oktober.", "1 to 31 October 2017"),
    ("De kom i oktober.", OPEN),
    ("De kom i oktober i fjor.", "1 to 31 October 2016"),
    ("oktober neste år", "1 to 31 October 2018"),
    ("De kom i mai og juni.", "1 May to 30 June 2017"),
    ("De kom i mai og juli.", OPEN),
    ("De var der fra mars til mai.", "1 March to 31 May 2017"),
    ("De var der fra desember til februar.", OPEN),
    ("De skal være der fra desember til februar.",
     "1 December 2017 to 28 February 2018"),
    ("fra mars 2014 til mai 2015", "1 March 2014 to 31 May 2015"),
    ("tidlig i juni i fjor", "1 to 10 June 2016"),
    ("De skal komme tidlig i juni.", OPEN),
    ("De skal komme tidlig i mars.", "1 to 10 March 2018"),
    ("De kommer tidlig i juni.", OPEN),  # in half a year or more: perhaps a tale
    ("De kommer tidlig i november.", "1 to 10 November 2017"),
    ("24. juni får han en båt.", OPEN),
    ("tidlig i juni", OPEN),
    ("fra 2014 til 2016", "1 January 2014 to 31 December 2016"),
    ("Laget rykket ned i 2014/15-sesongen.", NONE),
    ("Taket ble lagt i 2014-15.", NONE),
    ("Etter regnet i 2014 / 15 kom rørene.", OPEN),
    ("De kom i 2014 og 2015.", "1 January 2014 to 31 December 2015"),
    ("Mai Hansen kom.", NONE),
    ("Hun sendte boken til forlaget Oktober i går.", "21 September 2017"),
    ("lov av 30 juni 1972", "30 June 1972"),
    ("De gikk i 2000 meter.", NONE),
    # Weeks, months and years from the printing.
    ("De kom denne uken.", "18 to 22 September 2017"),
    # What is going on has begun, so a present says all of the week, "skal" the rest.
    ("De kommer denne uken.", "18 to 24 September 2017"),
    ("Prisene går ned denne uken.", "18 to 24 September 2017"),
    ("Prisane går ned denne veka.", "18 to 24 September 2017"),
    ("De skal møtes denne uken.", "22 to 24 September 2017"),
    ("denne uken", "18 to 24 September 2017"),
    ("De kommer i år.", "1 January to 31 December 2017"),
    ("De skal komme i år.", "22 September to 31 December 2017"),
    ("Året etter, neste år, kom de.", f"{OPEN}; {OPEN}"),
    ("De kom forrige måned.", "1 to 31 August 2017"),
    ("De kommer neste veke.", "25 September to 1 October 2017"),
    ("neste helg", OPEN),
    ("De kommer kommende helg.", "23 to 24 September 2017"),
    # Since, ago, ahead and spans.
    ("siden torsdag", "21 to 22 September 2017"),
    ("siden 3. mai", "3 May to 22 September 2017"),
    ("siden i fjor", "1 January 2016 to 22 September 2017"),
    ("siden tidlig i juni", "1 June to 22 September 2017"),
    ("sidan mars i fjor", "1 March 2016 to 22 September 2017"),
    ("for et halvt år siden", OPEN),
    ("for noen dager siden", OPEN),
    ("for tjue år siden", OPEN),
    ("for lenge siden", OPEN),
    ("De drar om to dager.", OPEN),
    ("siste dag av møtet", OPEN),
    ("siste veke på turen", OPEN),
    ("siste døgn", "up to 22 September 2017"),
    ("det siste døgnet", "21 to 22 September 2017"),
    ("De neste dagene drar de.", "from 22 September 2017 on"),
    ("De neste tre dagene kom de.", OPEN),
    ("i sommer", OPEN),
    # A season has no days, and neither has a weekday beside one, or beside a year.
    ("De har ventet siden i fjor høst.", OPEN),
    ("Dei har venta sidan i fjor haust.", OPEN),
    ("Broen falt i fjor sommer.", OPEN),
    ("Broen falt tidlig i fjor vår.", OPEN),
    ("Broen falt sist vinter.", OPEN),
    ("Broen falt forrige sommer.", OPEN),
    ("Brua opnar neste vår.", OPEN),
    ("Broen falt for tre år siden i mai.", OPEN),
    ("Broen falt i mai for tre år siden.", OPEN),
    ("Broen falt 3. mai for to år siden.", OPEN),
    ("Brua fall tidleg i mai for to år sidan.", OPEN),
    ("Broen falt mandag i fjor.", OPEN),
    ("Broen falt mandag i fjor høst.", OPEN),
    ("Broen falt mandag i sommer.", OPEN),
    ("Møtet holdes mandag neste høst.", OPEN),
    ("Broen falt i sommerferien i fjor.", "1 January to 31 December 2016"),
    ("Broen falt 3. mai i fjor vår.", "3 May 2016"),
]  # fmt: skip


# -- days that another set of newspapers showed to be nobody's --------------------

LEFT_OPEN = [
    # A month that says who, what or whose.
    ("Mai var kald.", OPEN),
    ("Mai og juni tok over plassen til mars.", f"{OPEN}; {OPEN}"),
    ("I mai sin siste time kom de.", f"{OPEN}; {OPEN}"),
    ("Mai 2017 var kald.", "1 to 31 May 2017"),
    ("Broen falt i mars, april og mai.", "1 March to 31 May 2017"),
    ("Broen var stengt fra mars til mai.", "1 March to 31 May 2017"),
    ("Brua var stengd heile mai.", "1 to 31 May 2017"),
    # A verb that says what may be, or has to be, and a weekday behind it.
    ("Folk må ta buss etter skredet lørdag.", OPEN),
    ("Folk må ta buss etter raset laurdag.", OPEN),
    ("De kan reise natt til lørdag.", OPEN),
    ("Lørdag kan de reise.", "23 September 2017"),
    ("De må vente til lørdag.", "23 September 2017"),
    ("De må reise onsdag i neste uke.", "27 September 2017"),
    ("De skal reise lørdag.", "23 September 2017"),
    ("De må pakke og skal reise lørdag.", "23 September 2017"),
    # The day of what is named by it.
    ("De tapte onsdagens kamp.", "20 September 2017"),
    ("Dei tapte i sundagens kamp.", "17 September 2017"),
    ("Onsdagens kamp ble avlyst.", OPEN),
    ("De var klare for onsdagens kamp.", OPEN),
    ("De skal spille onsdagens kamp.", OPEN),
    # A year that is counted from another one.
    ("I juni året etter falt broen.", OPEN),
    ("I juni året før ble broen åpnet.", OPEN),
    ("Brua fall i juni same året.", OPEN),
    ("Broen falt 3. mai samme år.", OPEN),
    ("I mai det året opna brua.", OPEN),
    ("I juni to år senere falt broen.", OPEN),
    ("Broen falt mandag året etter.", OPEN),
    ("Året etter, i juni, falt broen.", f"{OPEN}; {OPEN}"),
    ("Året etter fall brua i juni.", f"{OPEN}; {OPEN}"),
    ("To år seinare, i juni, fall brua.", f"{OPEN}; {OPEN}"),
    ("I fjor, i juni, falt broen.", f"1 January to 31 December 2016; {OPEN}"),
    ("I 2015 falt broen 3. mai.", f"1 January to 31 December 2015; {OPEN}"),
    ("I år fall brua i juni.", "1 January to 22 September 2017; 1 to 30 June 2017"),
    ("Salget i juni var høyere enn året før.", f"1 to 30 June 2017; {OPEN}"),
    ("I oktober neste år kom de.", OPEN),  # in a tale: the year after that one
    # Two months with a hyphen are as one: a verb has to carry them, and near.
    ("Det er hull i isen i juni-juli.", OPEN),
    ("Dei fekk nei til ei gransking i oktober-november.", OPEN),
    ("De var der i juni-juli.", "1 June to 31 July 2017"),
    # "i dag" before a verb of saying that is of another clause.
    ("– Laget står enda sterkere i dag, sier Moe.", OPEN),
    ("Alt er verre i dag, seier Moe.", OPEN),
    ("I dag sier Moe at broen falt.", "22 September 2017"),
    # Without its year a day is read within half a year, 182 days, from the printing.
    ("Broen falt 24. mars.", "24 March 2017"),
    ("Broen falt 23. mars.", OPEN),
    ("Brua fall 22. juli.", "22 July 2017"),
    ("Brua fall 6. november.", OPEN),
    ("Brua skal opne 23. mars.", "23 March 2018"),
    ("Brua skal opne 24. mars.", OPEN),
    ("Broen falt i mars.", "1 to 31 March 2017"),
    ("Broen falt i februar.", OPEN),
    ("Broen falt i februar i år.", "1 to 28 February 2017"),
    ("Broen har vært stengt siden februar.", OPEN),
    # Within a quotation the day of speaking counts, which the text does not tell.
    ("– Broen falt i går, sier Moe.", OPEN),
    ("– Vi drar i kveld. Alt er klart, sier Moe.", OPEN),
    ("- Kjem du i kveld? spør Moe.", OPEN),
    ("«Broen falt i går», skrev Moe.", OPEN),
    ("Vi reiser i morgon, seier Moe.", OPEN),
    ("Da sa han: – Vi drar i morgen.", OPEN),
    ("– I natt falt broen, sier Moe.", OPEN),
    ('De ropte "broen falt i går" og dro.', OPEN),
    ("Moe sa i går: «Broen faller i morgen.»", f"21 September 2017; {OPEN}"),
    ("– Broen falt i går, sa Moe i dag.", "21 September 2017; 22 September 2017"),
    ("– Brua fall i går, seier Moe fredag.", "21 September 2017; 22 September 2017"),
    ("– Broen falt i går, sa Moe, og dro i dag.", f"{OPEN}; 22 September 2017"),
    ("– Broen falt i går, sa Moe torsdag.", f"{OPEN}; 21 September 2017"),
    ("– Vi er klare, sier Moe. – Vi drar i morgen.", OPEN),
    # What the newspaper says itself is counted from its day.
    ("Moe sier at broen falt i går.", "21 September 2017"),
    ("Broen falt i går, melder avisen.", "21 September 2017"),
    ("Moe, som kom i går, sier nei.", "21 September 2017"),
    ("Da vi kom i går, sa Moe nei.", "21 September 2017"),
    ("– Vi er klare, sier Moe. Broen falt i går.", "21 September 2017"),
    ("De så «Broen» i går.", "21 September 2017"),
    # The year of a month behind "i".
    ("Broen falt i august i 2007.", "1 to 31 August 2007"),
    ("Brua fall 3. august i 2007.", "3 August 2007"),
    ("Brua fall tidleg i mai i 2007.", "1 to 10 May 2007"),
    ("fra mai i 2014 til juni i 2015", "1 May 2014 to 30 June 2015"),
    ("De fløy i mai i 2000 meters høyde.", "1 to 31 May 2017"),
    # A weekday in a quotation is the one before the day of speaking, or after it.
    ("– Broen falt onsdag, sier Moe.", OPEN),
    ("– Brua fall i byen onsdag, seier Moe, som bur der.", OPEN),
    ("«Brua fall onsdag», skreiv Moe.", OPEN),
    ('"Broen falt onsdag", skrev Moe.', OPEN),
    ("– Broen falt natt til torsdag, sier Moe.", OPEN),
    ("– Brua fall i helga, seier Moe.", OPEN),
    ("– Forrige uke falt broen, sier Moe.", OPEN),
    ("Moe sier at broen falt onsdag.", "20 September 2017"),
    ("Brua fall onsdag, melder avisa.", "20 September 2017"),
    ("– Broen falt mandag, sa Moe tirsdag.", "18 September 2017; 19 September 2017"),
    ("– Brua fall torsdag, sa Moe onsdag.", f"{OPEN}; 20 September 2017"),
    ("– Vi opnar måndag, seier Moe torsdag.", "25 September 2017; 21 September 2017"),
    ("– Vi åpner onsdag, sier Moe tirsdag.", f"{OPEN}; 19 September 2017"),
    ('De er klare", skrev Moe søndag.', "17 September 2017"),
    # What a count is up in is no year.
    ("Tallet er oppe i 2000.", NONE),
    ("Talet kom opp i 2000.", NONE),
    ("De er nede i 1 500.", NONE),
    ("Kursen var nede i 1999.", NONE),
    # A year that something lies before or after is found and left open.
    ("Bildet fra 1952 er borte.", OPEN),
    ("Huset frå 1928 står.", OPEN),
    ("De bodde der til 1999.", OPEN),
    ("Tala for åra 1999 og 2001 er borte.", OPEN),
    ("Broen åpner innen 2030.", OPEN),
    ("Prisen steg fra 2000 kroner.", NONE),
    ("Laget auka frå 2000 personar.", NONE),
    ("I løpet av 2009 falt broen.", "1 January to 31 December 2009"),
    ("Dei budde der gjennom 2009.", "1 January to 31 December 2009"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "days"), IN_MAY)
def test_days_of_a_text_of_may(words: str, days: str) -> None:
    assert days_of(words, THURSDAY) == days


@pytest.mark.parametrize(("words", "days"), [*IN_SEPTEMBER, *OWN, *LEFT_OPEN])
def test_days_of_a_text_of_september(words: str, days: str) -> None:
    assert days_of(words, FRIDAY) == days


# -- words that only look like a time, and long rows of them ----------------------


@pytest.mark.parametrize(
    "word",
    ["a", "1", " ", "1.", "1. mai ", "mandag, ", "og ", "mandag og ", "2014–", "en ",
     "for to uker "],
)  # fmt: skip
def test_ten_thousand_letters_are_read_to_their_end(word: str) -> None:
    times = claims.find_times(word * (10_000 // len(word)), FRIDAY)
    assert all(t.end > t.start for t in times)


@pytest.mark.parametrize(
    "words", [w for w, _ in (*IN_MAY, *IN_SEPTEMBER, *OWN, *LEFT_OPEN)]
)
def test_without_a_printing_no_day_is_counted_from_it(words: str) -> None:
    for time in claims.find_times(words, claims.Days()):
        given = str(time.days) if time.days else ""
        assert not given or any(year in given for year in ("15", "17", "19", "20"))
        assert not given or any(letter.isdigit() for letter in time.text)


# -- in claims: when it was said, and when it is so --------------------------------


@pytest.mark.parametrize(
    ("sentence", "said", "true"),
    [
        ("Skolen var stengt tirsdag og onsdag.", "23 May 2024", "21 to 22 May 2024"),
        ("Det sa Liv Moe til avisen tirsdag.", "21 May 2024", "up to 23 May 2024"),
        ("– Broen falt, sier Liv Moe til avisen tirsdag.", "21 May 2024",
         "up to 23 May 2024"),
        ("– Broen falt mandag, sier Liv Moe tirsdag.", "21 May 2024", "20 May 2024"),
        ("Liv Moe sier at broen åpner torsdag.", "no day given", "23 May 2024"),
        ("Liv Moe sa tirsdag at broen falt.", "21 May 2024", "up to 23 May 2024"),
        ("Tirsdag meldte politiet at broen falt.", "21 May 2024",
         "up to 23 May 2024"),
        ("Nordby lag, som kom tirsdag, sier at broen falt.", "no day given",
         "21 May 2024"),
        ("Ifølge politiet falt broen tirsdag.", "no day given", "21 May 2024"),
        ("Møtet er 4. juni.", "23 May 2024", "no day given"),
        ("Broen åpner 1. august.", "23 May 2024", "1 August 2024"),
        ("De gikk i flere uker.", "23 May 2024", "up to 23 May 2024"),
    ],
)  # fmt: skip
def test_the_time_of_saying_and_the_time_of_what_is_said(sentence, said, true) -> None:
    [row] = claims.find_claims(sentence, THURSDAY)
    assert (str(row.said), str(row.true)) == (said, true)


def test_a_sentence_of_a_quotation_has_no_day_of_its_own() -> None:
    [first, second, last] = claims.find_claims(
        "– Vi er klare. Broen falt i går. Alt er bra, sier Liv Moe.", FRIDAY
    )
    assert [row.basis for row in (first, second, last)] == ["carried"] * 2 + ["stated"]
    assert (second.true_words, str(second.true)) == ("", "up to 22 September 2017")


def test_tomorrow_after_an_open_today_is_a_figure_of_speech() -> None:
    said = claims.find_times("Det som er rett i dag, er galt i morgen.", FRIDAY)
    assert [time.days for time in said] == [None, None]
    said = claims.find_times("Slik er det i dag. I morgen åpner broen.", FRIDAY)
    assert [str(time.days) for time in said] == ["None", "23 September 2017"]


@pytest.mark.parametrize("words", ["Dag og Tid kom.", "Hun er i Dag og Tid.",
                                   "Se avis.no for mer."])  # fmt: skip
def test_a_name_is_no_time(words: str) -> None:
    assert claims.find_times(words, FRIDAY) == []
