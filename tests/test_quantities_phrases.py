"""Phrases of Norwegian news, and what the rules make of their numbers.

What can be read in two ways is listed ("open"), and no value is made of it.
"""

import pytest

from raqqakit import quantities
from raqqakit.claims import find_hedges

# A range may leave the thousands or the hundreds of its first number out.
SHARED = [
    ("4-500 mennesker", "between 400 and 500 people"),
    ("5–600 boliger", "between 500 and 600 homes"),
    ("50-100.000 sekker", "between 50,000 and 100,000"),
    ("10 til 15.000 mennesker", "between 10,000 and 15,000 people"),
    ("10- til 15.000 mennesker", "between 10,000 and 15,000 people"),
    ("mellom 4- og 500 hus", "between 400 and 500 houses"),
    ("mellom 50- og 100.000 kroner", "between 50,000 and 100,000 kroner"),
    ("20–30 000", "between 20,000 and 30,000"),
    ("mellom 20 og 30.000", "between 20,000 and 30,000"),
    ("2-4 000", "between 2,000 and 4,000"),
    ("4-5000", "between 4,000 and 5,000"),
    ("5-15.000 hus", "between 5,000 and 15,000 houses"),
    ("6-800 kroner", "between 600 and 800 kroner"),
    ("50 til 100.000", "between 50,000 and 100,000"),
    ("100-150.000 kroner", "between 100,000 and 150,000 kroner"),
    ("4-500 menneske", "between 400 and 500 people"),
    ("10–15.000 menneske", "between 10,000 and 15,000 people"),
    ("4-500 millioner kroner", "between 400,000,000 and 500,000,000 kroner"),
    ("8-1000 kroner", "open: 8-1000"),
    ("2-900 kroner", "open: 2-900"),
    ("1-200 hus", "open: 1-200"),
    ("1–2000 kroner", "open: 1–2000"),
    ("2 til 500 hus", "open: 2 til 500"),
    ("mellom 4 og 500 hus", "open: mellom 4 og 500"),
    ("10 til 15.500", "open: 10 til 15.500"),
    ("2 til 10.000 hus", "open: 2 til 10.000"),
    ("mellom 40- og 20 hus", "open: mellom 40- og 20"),
]

# A range that leaves nothing out is itself.
RANGES = [
    ("10-20 hus", "between 10 and 20 houses"),
    ("2 til 12 båter", "between 2 and 12 boats"),
    ("mellom 200 og 340", "between 200 and 340"),
    ("200 til 340 personer", "between 200 and 340 people"),
    ("500 til 1.500 hus", "between 500 and 1,500 houses"),
    ("900–1.200 hus", "between 900 and 1,200 houses"),
    ("0 til 500", "between 0 and 500"),
    ("100–200 hus", "between 100 and 200 houses"),
    ("1 til 100 prosent", "between 1 and 100 percent"),
    ("10 til 1000 hus", "between 10 and 1,000 houses"),
    ("20 prosent til 35 prosent", "between 20 and 35 percent"),
    ("mellom 20 % og 30 %", "between 20 and 30 percent"),
    ("mellom 20 kroner og 30 kroner", "between 20 and 30 kroner"),
    # Two numbers of two things are no range.
    ("Prisen økte med 12 prosent til 340 kroner.", "open: 12 prosent til 340"),
    ("Det auka frå 20 prosent til 340 kroner.", "open: 20 prosent til 340"),
    ("mellom 20 prosent og 30 kroner", "open: mellom 20 prosent og 30"),
    ("3 kilometer til 5 mil", "open: 3 kilometer til 5 mil"),
    ("mellom 15 000 og 20 000 mennesker", "open: mellom 15 000 og 20 000"),
    ("100 000-150 000 flyktninger", "between 100,000 and 150,000 people"),
    ("300 til 400 tusen", "between 300,000 and 400,000"),
    ("2-3 millionar", "between 2,000,000 and 3,000,000"),
    ("25–30 millioner kroner", "between 25,000,000 and 30,000,000 kroner"),
    ("fem-seks båter", "between 5 and 6 boats"),
    ("ti til tolv hus", "between 10 and 12 houses"),
    ("mellom ti og 20 hus", "between 10 and 20 houses"),
    ("mellom 20 prosent og 35 prosent", "between 20 and 35 percent"),
    ("mellom 20 kroner og 35 kroner", "between 20 and 35 kroner"),
    ("10\u201120 personer", "between 10 and 20 people"),
    ("10\u201020 personer", "between 10 and 20 people"),
    ("10\u221220 personer", "between 10 and 20 people"),
    ("tre til fire hundre", "open: tre til fire hundre"),
    ("mellom 20 og muligens 35", "open: mellom 20 og muligens 35"),
    ("mellom 20 elever og 35 elever", "open: mellom 20 elever og 35"),
    ("mellom 20 og 35 elever", "between 20 and 35 people"),
]

# “From … to …” is two numbers where something changes, and else open.
CHANGES = [
    ("økte fra 20 til 35 prosent", "20 percent; 35 percent"),
    ("auka frå 20 til 35 prosent", "20 percent; 35 percent"),
    ("Steig frå 8 til 12 prosent", "8 percent; 12 percent"),
    ("en økning fra 1.000 til 1.500 kroner", "1,000 kroner; 1,500 kroner"),
    ("Folketallet økte fra 900 til 1.200 innbyggere.", "900 people; 1,200 people"),
    ("falt fra 340 til 200 elever", "340 people; 200 people"),
    ("sank fra 8 til 5 prosent", "8 percent; 5 percent"),
    ("gjekk ned frå 20 til 12", "20; 12"),
    ("Fra 12 til 8 ansatte", "12 people; 8 people"),
    ("fra 3 til 10 dager", "open: 3 til 10"),
    ("Frå 10 til 15 dagar", "open: 10 til 15"),
    ("Billetten koster fra 200 til 500 kroner.", "open: 200 til 500"),
    ("økte fra 10 til 15.000", "open: 10 til 15.000"),
    ("Det kom 20 – 3 av dem barn", "open: 20 – 3"),
]

# A hedge blurs a number or opens one of its ends, also of a range.
HEDGES = [
    ("vel 200", "at least 200"),
    ("godt og vel 200", "at least 200"),
    ("i underkant av 200", "about at most 200"),
    ("i overkant av 200", "at least 200"),
    ("drøye 200", "at least 200"),
    ("knappe 200", "about at most 200"),
    ("nær 200", "about at most 200"),
    ("oppunder 200", "about at most 200"),
    ("høyst 200", "at most 200"),
    ("maks 200", "at most 200"),
    ("ca 200", "about 200"),
    ("ca. 200", "about 200"),
    ("drøyt 200", "at least 200"),
    ("knapt 200", "about at most 200"),
    ("opp mot 200", "about at most 200"),
    ("rundt regnet 200", "about 200"),
    ("nærmere to millioner", "about at most 2,000,000"),
    ("Rundt 10–15.000", "about between 10,000 and 15,000"),
    ("Om lag 10.000–15.000", "about between 10,000 and 15,000"),
    ("Minst 200–300", "at least 200"),
    ("opptil 200–300 hus", "at most 300 houses"),
    ("nesten 4-500 hus", "about at most 500 houses"),
    ("Bortimot 4–500 mennesker", "about at most 500 people"),
    ("Opptil 10–15.000 kroner", "at most 15,000 kroner"),
    ("mellom om lag 200 og 300 hus", "about between 200 and 300 houses"),
    ("10 til om lag 15 hus", "about between 10 and 15 houses"),
    ("mellom minst 200 og 300 hus", "open: mellom minst 200 og 300"),
    ("Kring 300 personar møtte opp.", "about 300 people"),
    ("Ikring 30 bustader", "about 30 homes"),
    ("Nærare 500 innbyggjarar", "about at most 500 people"),
    ("Knappe 3 timar", "about at most 3 hours"),
    ("Drøye to veker", "at least 2 weeks"),
    ("Minst fire av dei skadde", "at least 4 people"),
]

# A comparative that is denied is turned round; other denials are open.
NEGATIONS = [
    ("Ikke mer enn 200", "at most 200"),
    ("Ikke flere enn 200 hus", "at most 200 houses"),
    ("ikke færre enn 200", "at least 200"),
    ("ikkje meir enn 200", "at most 200"),
    ("ikkje fleire enn 20", "at most 20"),
    ("Ikkje under 40 hus", "at least 40 houses"),
    ("Talet er ikkje over 40.", "at most 40"),
    ("aldri over 50 elever", "at most 50 people"),
    ("Aldri færre enn 30 elever", "at least 30 people"),
    ("Det er ikke flere enn 12 igjen.", "at most 12"),
    ("Han kommer ikke. Over 200 venter.", "at least 200"),
    ("De er ikke lenger mer enn 200.", "open: mer enn 200"),
    ("Neppe mer enn 100", "open: mer enn 100"),
    ("Ikke engang 100 kom", "open: 100"),
    ("ikke minst 200 hus", "open: minst 200"),
    ("ikke bare 200 hus", "open: 200"),
    ("Det kom ikke 200 mennesker.", "open: 200"),
    ("Dei har ikkje 40 hus.", "open: 40"),
    ("Ikke lenger enn 3 kilometer", "open: 3 kilometer"),
    ("uten 200 hus", "open: 200"),
    ("Verken 20 eller 30", "open: 20 eller 30"),
    ("minus 5 grader", "open: 5 grader"),
    ("\u22125 grader", "nothing"),
    ("–0,5 prosent", "open: 0,5 prosent"),
    ("stemte 20 mot 15", "20; open: 15"),
    ("Mot 300 møtte opp", "open: 300"),
]

# Shares and words for about so many are listed whole.
FRACTIONS = [
    ("To tredjedeler", "open: To tredjedeler"),
    ("Tre fjerdedeler", "open: Tre fjerdedeler"),
    ("Ni av ti", "open: Ni av ti"),
    ("7 av 10 nordmenn", "open: 7 av 10"),
    ("3 av 4 kommuner", "open: 3 av 4"),
    ("en av fem", "open: en av fem"),
    ("én av tre", "open: én av tre"),
    ("ein av fire", "open: ein av fire"),
    ("Tre av fire elevar", "open: Tre av fire"),
    ("I 8 av 10 kommunar", "open: 8 av 10"),
    ("To tredelar av elevane", "open: To tredelar"),
    ("to tredelar", "open: to tredelar"),
    ("En firedel av kommunene", "open: En firedel"),
    ("1/2 liter", "open: 1/2"),
    ("24/7", "open: 24/7"),
    ("en tredjedel", "open: en tredjedel"),
    ("hver tredje", "open: hver tredje"),
    ("Kvar tredje elev", "open: Kvar tredje"),
    ("kvar femte", "open: kvar femte"),
    ("de fleste", "open: de fleste"),
    ("dei fleste", "open: dei fleste"),
    ("halvparten av 200 elever", "open: halvparten; 200 people"),
    ("et titalls", "open: et titalls"),
    ("et tjuetalls", "open: et tjuetalls"),
    ("Et førtitalls hus", "open: Et førtitalls"),
    ("en håndfull", "open: en håndfull"),
    ("tusentalls", "open: tusentalls"),
    ("noen få hundre", "open: noen få hundre"),
    ("Nokre få hus", "open: Nokre få"),
    ("Et par hundre", "open: Et par hundre"),
    ("rundt hundre", "open: hundre"),
    ("flere titalls tusen", "open: flere titalls tusen"),
    ("en halv million", "open: en halv million"),
    ("to og en halv time", "open: to og en halv"),
    ("Ein million kroner", "open: Ein million"),
    ("to eller tre båter", "open: to eller tre"),
    ("20 eller 25 biler", "open: 20 eller 25"),
    ("500 eller flere", "open: 500 eller flere"),
    ("200 kroner eller mer", "open: 200 kroner eller mer"),
    ("20 av de 35 elevene", "20; 35 people"),
    ("120 av 340 ansatte", "120; 340 people"),
]

# Ages, hours, roads, telephones, years and days are no quantities.
OTHERS = [
    ("klokken 20", "nothing"),
    ("kl. 20", "nothing"),
    ("klokken 1230", "nothing"),
    ("Klokka 12", "nothing"),
    ("Klokka 12 og 14", "nothing"),
    ("klokka var 12", "nothing"),
    ("klokken rundt 12", "nothing"),
    ("kl. 10–16", "nothing"),
    ("mellom klokken 12 og 14", "nothing"),
    ("klokka kvart over tre", "nothing"),
    ("kvart på fem", "nothing"),
    ("kl 20.30", "nothing"),
    ("18.30 til 20", "nothing"),
    ("12:30", "nothing"),
    ("våren 2011", "nothing"),
    ("Hausten 2011", "nothing"),
    ("i perioden 2014–2016", "nothing"),
    ("I perioden fra 2014 til 2016", "nothing"),
    ("(2010)", "nothing"),
    ("(1945–2010)", "nothing"),
    ("fra 2014 til 2017", "nothing"),
    ("mellom 2014 og 2016", "nothing"),
    ("i 2011 og 2012", "nothing"),
    ("Sidan 1998", "nothing"),
    ("Valget 2017 ble jevnt", "nothing"),
    ("rundt 2015", "open: rundt 2015"),
    ("født 1945", "open: 1945"),
    ("i 1814", "open: 1814"),
    ("2000 kom", "open: 2000"),
    ("2000 hus brant", "2,000 houses"),
    ("minst 2000 mennesker", "at least 2,000 people"),
    ("I 2014 drepte soldater 20 mennesker.", "20 people"),
    ("skolen er stengt 3.–6. juni", "nothing"),
    ("16., 17. og 18. mai", "nothing"),
    ("3. og 4. mai", "nothing"),
    ("mellom 3. og 6. mai", "nothing"),
    ("den 17. og 18. mai", "nothing"),
    ("natt til 22. september", "nothing"),
    ("17. mai-toget", "nothing"),
    ("Se 2. etasje", "nothing"),
    ("kom 20. Da", "20"),
    ("Den 45 år gamle", "nothing"),
    ("Han er 45 år gammal", "nothing"),
    ("Den 12 år gamle jenta", "nothing"),
    ("45 og 50 år gamle", "nothing"),
    ("Moe (45)", "nothing"),
    ("Moe, 45, dro", "nothing"),
    ("mann (45)", "open: 45"),
    ("en mann på 45 år", "nothing"),
    ("Ei jente på 12 år", "nothing"),
    ("En kvinne på 80 kilo", "80 kilograms"),
    ("Ho er 45 år", "nothing"),
    ("fyller 50 år", "nothing"),
    ("i alderen 18 til 25 år", "nothing"),
    ("Personer i aldersgruppen 18 til 25", "nothing"),
    ("45-åring", "nothing"),
    ("45\u2011åring", "nothing"),
    ("i 40-årene", "nothing"),
    ("Riksvei 7", "nothing"),
    ("Rv. 7", "nothing"),
    ("Fylkesveg 44", "nothing"),
    ("Kirkeveien 5, 5003 Bergen", "nothing"),
    ("Kirkeveien 12 og 14", "nothing"),
    ("Ring 22 33 44 55", "nothing"),
    ("tlf. 922 33 444", "nothing"),
    ("Ring 116 117", "nothing"),
    ("+47 22 33 44 55", "nothing"),
    ("TV 2 melder", "nothing"),
    ("NRK 1", "nothing"),
    ("ga FN 20 millioner kroner", "20,000,000 kroner"),
    ("side 12–14", "nothing"),
    ("kapittel 3 og 4", "nothing"),
    ("trinn 3 og 40 elever", "40 people"),
    ("uke 38", "nothing"),
    ("forrige uke 20 mennesker", "20 people"),
    ("nummer to", "nothing"),
    ("§ 5", "nothing"),
    ("vant 3-1", "nothing"),
    ("tapte 1–3", "nothing"),
    ("Kampen enda 1–3.", "nothing"),
    ("tapte 20–30 millioner kroner", "between 20,000,000 and 30,000,000 kroner"),
    ("https://x.no/2024/05/12", "nothing"),
]

# Thousands have a space of any width; other signs are listed.
SIGNS = [
    ("10.000 hus", "10,000 houses"),
    ("10 000 hus", "10,000 houses"),
    ("10000 hus", "10,000 houses"),
    ("10\u00a0000 hus", "10,000 houses"),
    ("1\u2009500 kroner", "1,500 kroner"),
    ("2 500 000 kroner", "2,500,000 kroner"),
    ("1'500", "open: 1'500"),
    ("10'000 kroner", "open: 10'000"),
    ("10&nbsp;000", "open: 10&nbsp;000"),
    ("10&#160;000", "open: 10&#160;000"),
    ("3 1/2 million", "open: 3 1/2 million"),
    ("3 ½ million", "open: 3 ½ million"),
    ("3½ million", "open: 3½ million"),
    ("2 ½ time", "open: 2 ½"),
    ("1 500 av 4 200 stemte", "1,500; 4,200"),
    ("1.500 av 4.200 røysta", "1,500; 4,200"),
    ("9 av 10 stemte", "open: 9 av 10"),
    ("5.5 millioner", "open: millioner"),
]

# A scale is read in both standards.
SCALES = [
    ("1,5 millioner", "1,500,000"),
    ("2,3 mrd.", "2,300,000,000"),
    ("To millionar", "2,000,000"),
    ("1,5 millionar", "1,500,000"),
    ("tre milliardar kroner", "3,000,000,000 kroner"),
    ("2,5 milliardar kroner", "2,500,000,000 kroner"),
    ("Tre millionar menneske", "3,000,000 people"),
    ("Mellom 20 og 30 tusen kroner", "between 20,000 and 30,000 kroner"),
    ("nokre tusen", "at least 2,000"),
    ("fleire hundre hus", "at least 200 houses"),
]

# “Noen” and “mange” count nothing in a question, a denial, a comparison.
SEVERAL = [
    ("uten at noen ble skadd", "nothing"),
    ("utan at nokon vart skadd", "nothing"),
    ("ikke meldt om noen døde", "nothing"),
    ("Hvis noen hus faller", "nothing"),
    ("Noen sier at", "nothing"),
    ("Noen ringte", "open: Noen"),
    ("Nokon ringde", "open: Nokon"),
    ("om noen kom", "open: noen"),
    ("Noen gikk hjem", "open: Noen"),
    ("Nokon kjem", "open: Nokon"),
    ("Noen ønsker regn", "open: Noen"),
    ("Noen har ringt", "nothing"),
    ("Nokon må dra", "nothing"),
    ("noen hus", "at least 2 houses"),
    ("Nokre hus", "at least 2 houses"),
    ("nokre", "open: nokre"),
    ("noen av husene", "at least 2 houses"),
    ("Noen titalls elever", "at least 20 people"),
    ("uklart hvor mange", "nothing"),
    ("kor mange", "nothing"),
    ("Like mange som før", "nothing"),
    ("flere enn ventet", "nothing"),
    ("Stadig flere båter", "nothing"),
    ("20 flere hus", "20"),
    ("Ingen flere døde", "nothing"),
    ("Det er ikke meldt om flere døde", "open: flere"),
    ("Ikke mange hus står igjen", "open: mange"),
    ("fleire", "open: fleire"),  # more, where nothing is counted
    ("mange", "at least 2"),
    ("flere hundre", "at least 200"),
    ("mange ganger", "at least 2 times"),
]

# What is counted is told by the noun behind the number, or not at all.
UNITS = [
    ("20 mennesker, 3 hus og 2 biler", "20 people; 3 houses; 2 cars"),
    ("Tusenvis av barn", "at least 2,000 people"),
    ("hundrevis av innbyggjarar", "at least 200 people"),
    ("200 av innbyggerne", "200 people"),
    ("10 000 syriske flyktninger", "10,000 people"),
    ("300 unge kvinner", "300 people"),
    ("3 SDF-soldater", "3 people"),
    ("300 BKV-frivillige er der", "300 people"),
    ("Om lag 40 bustader vart tømde.", "about 40 homes"),
    ("20 sivile i byen", "20 people"),
    ("20 skadde.", "20 people"),
    ("20 skadde fly", "20"),
    ("20 sivile mål", "20"),
    ("hundrevis av sivile flyktet", "at least 200"),
    ("20 drepte soldater", "20 people"),
    ("20 kr", "20 kroner"),
    ("500 svenske kroner", "500"),
    ("200 kroner per time", "200"),
    ("200 kr/time", "200"),
    ("20 kilometer i timen", "20"),
    ("14 kroner mer i timen", "14"),
    ("14 kroner meir per time", "14"),
    ("14 kroner mer til alle", "14 kroner"),
    ("60 km/t", "60"),
    ("3,5 prosentpoeng", "3.5 percentage points"),
    ("en 20 meter høy mast", "20 metres"),
    ("for 20 år siden", "20 years"),
]

# Sentences as they stand in the news; all are made up.
NEWS = [
    (
        "Tre personer er døde og elleve skadet, sa politiet klokken 03.15.",
        "3 people; 11 people",
    ),
    ("Bilen kom fra E39 og kjørte i 110 kilometer i timen i 80-sonen.", "110"),
    (
        "Regjeringen foreslår å bevilge 1,2 milliarder kroner til veier.",
        "1,200,000,000 kroner",
    ),
    ("Rundt 14 000 nordmenn får kreft hvert år.", "about 14,000 people"),
    ("Vinneren tok 4. plass i 2019 og 1. plass i 2021.", "nothing"),
    (
        "Partiet fikk 23,4 prosent, mot 19,8 prosent i 2017.",
        "23.4 percent; open: 19,8 prosent",
    ),
    ("Rosenborg vant 3–1 over Brann foran 18.500 tilskuere.", "18,500 people"),
    ("En 34 år gammel mann og en kvinne i 20-årene er siktet.", "nothing"),
    (
        "Det er minus 14 grader og ventet 20–30 centimeter snø.",
        "open: 14 grader; between 20 and 30 centimetres",
    ),
    ("Hun ble født i 1956 og døde i 2017.", "nothing"),
    ("Boligprisene steg 0,7 prosent fra mai til juni.", "0.7 percent"),
    ("Antallet smittede har økt fra 12 til 47 på én uke.", "12; 47"),
    ("Prisene er ned 3 prosent siden 2015.", "3 percent"),
    (
        "Det var mellom 200 og 300 personer til stede, ifølge politiet.",
        "between 200 and 300 people",
    ),
    ("Streiken omfatter 2 300 ansatte ved 47 sykehjem.", "2,300 people; 47"),
    ("To av tre velgere er imot.", "open: To av tre"),
    ("I fjor ble 1 av 4 søknader avslått.", "open: 1 av 4"),
    ("Laget har spilt 10 kamper og tapt 2.", "10; 2"),
    ("Toget går hver time mellom 06 og 22.", "nothing"),
    (
        "Kommunen har 5 600 innbyggere, nesten 400 færre enn i 2000.",
        "5,600 people; about at most 400",
    ),
    ("Over halvparten av de 169 mandatene.", "open: halvparten; 169"),
    ("Politiet rykket ut kl. 23.40 og var på stedet ti minutter senere.", "10 minutes"),
    ("Skipet er 140 meter langt og 24 meter bredt.", "140 metres; 24 metres"),
    (
        "Om lag en tredel av elevane møtte ikkje opp, og 12 lærarar streika.",
        "open: en tredel; 12 people",
    ),
    ("Det blir 3-4 grader kaldare i natt.", "between 3 and 4 degrees"),
    ("Kommunestyret vedtok budsjettet med 25 mot 14 røyster.", "25; open: 14"),
    ("Straffen ble 3 år og 6 måneders fengsel.", "3 years; 6"),
    ("Saken gjelder paragraf 185 og § 265.", "nothing"),
    ("Strømmen var borte for 1.200 kunder i to timer.", "1,200 people; 2 hours"),
    ("Ringvei 3 er stengt, og omkjøring skjer via Ring 2.", "nothing"),
    ("Mannen (32) og to andre ble pågrepet.", "2"),
    ("NM i 2018 samlet 3000 deltakere.", "3,000 people"),
    (
        "Firmaet betalte 500.000 kroner i 2012 og dobbelt så mye i 2013.",
        "500,000 kroner",
    ),
    ("Av de 900 har 300 reist.", "900; 300"),
    (
        "FN ber om 10,1 milliarder dollar, men har fått bare 30 prosent.",
        "10,100,000,000 dollars; 30 percent",
    ),
    ("Utslippene skal ned 55 prosent innen 2030.", "55 percent"),
    ("Flyet styrtet 200 kilometer sør for byen 14.20.", "200 kilometres"),
    ("Det kom 2000 på konserten.", "open: 2000"),
    (
        "Fleire titals tusen demonstrerte, og minst 18 blei drepne.",
        "open: Fleire titals tusen; at least 18",
    ),
    ("20 000–30 000 av dei er barn.", "between 20,000 and 30,000"),
    ("Ein mann i 50-åra fekk 4 000 kroner i bot.", "4,000 kroner"),
    ("Klokka 10.30 måndag 12. juni 2017.", "nothing"),
    ("Gruppa vart redusert frå tolv til åtte personar.", "12 people; 8 people"),
    ("Det vart sett 7. best tid på 1.45,23.", "nothing"),
    (
        "Rommet tar maks 60 personer, og høyst 10 kan stå.",
        "at most 60 people; at most 10",
    ),
    (
        "Nærmere 90 000 støtter kravet, knapt 3 000 færre enn i fjor.",
        "about at most 90,000; about at most 3,000",
    ),
    (
        "De har fått inn over 400 tips, men ingen av dem er fra før 1. mai.",
        "at least 400",
    ),
    ("Ap får 26,3 (+1,2) prosent.", "26.3"),
    ("Tallet er tre ganger så høyt som i 1990.", "3 times"),
    ("Ved 18-tiden var 6 av de 14 funnet.", "6; 14"),
    ("Kapteinen, 52, og hans 9 menn.", "9 people"),
    ("Ni mennesker, hvorav fem barn, mistet livet.", "9 people; 5 people"),
    ("Hele 85 prosent sa ja.", "85 percent"),
    ("Prosjektet koster 2–3 ganger mer.", "between 2 and 3 times"),
    ("I 2. omgang ble det 2-2.", "open: 2-2"),
    ("Ordføreren ble valgt med 17 av 33 stemmer.", "17; 33 votes"),
    ("Det er flere enn 200 som venter.", "at least 200"),
    ("Færre enn ti er igjen.", "at most 10"),
    ("Jobben tar 10 minutter, ikke 20.", "10 minutes; open: 20"),
]

# What sentences of newspapers showed: a number that the text does not say.
MADE_UP = [
    ("Moe vant hull 12, 13 og 14.", "nothing"),
    ("Moe vann hol 12, 13 og 14.", "nothing"),
    ("Det står der (s. 12 / 80).", "nothing"),
    ("Vakta er open 24 / 7.", "open: 24 / 7"),
    ("16. Her begynner teksten.", "nothing"),
    ("Sak 1.\n16. Her begynner teksten.", "1"),
    ("Vi prøver spillet «Fjellby 2» nå.", "open: 2"),
    ("De så på Fjellby 3, og dro.", "open: 3"),
    ("De fikk fra Moe 20 stemmer.", "20 votes"),
    ("Av Fjellby 20 prosent er skog.", "20 percent"),
    ("Billetten er gratis for dem under 18 år.", "nothing"),
    ("Billetten er gratis for de under 18 år.", "nothing"),
    ("Barn under 12 år slipper å betale.", "nothing"),
    ("Arbeidet varte i under 12 år.", "at most 12 years"),
    ("Ni (av ni mulige) slag traff.", "open: Ni (av ni"),
    ("Om et år eller to åpner broen.", "open: et år eller to"),
    ("Dei ventar ei veke eller tre.", "open: ei veke eller tre"),
    ("Det må minst være ti båter.", "open: ti"),
    ("Det må minst ti båter til.", "at least 10 boats"),
    ("Det er maksimalt plass til 40 personer.", "open: 40"),
    ("De dro over brua, og to båter kom.", "2 boats"),
    ("De vil bygge flere skip.", "at least 2"),
    ("De gir opp å bygge flere skip.", "open: flere"),
    ("Vi vil ha flere, bedre og tryggere veier.", "open: flere"),
    ("Det er fleire enn nokon gong.", "nothing"),
    ("Båten er større enn noen gang.", "nothing"),
    ("Dei samla so mange ord dei kunne.", "nothing"),
    ("Andelen var 7 prosent i 2005 og økte til 15 prosent.", "7 percent; 15 percent"),
    ("Fra 7 prosent av alt i 2005 til 15 prosent.", "7 percent; 15 percent"),
    ("Frå 101 kroner i 2006 til 111 kroner.", "101 kroner; 111 kroner"),
]

# What looks like a number of Norwegian, and is a word of another language.
FOREIGN = [
    ("«Ni är snälla.»", "open: Ni"),
    ("«Ni kan komma när ni vill.»", "open: Ni; open: ni"),
    ("Hon visste inte om ni var hemma.", "open: ni"),
    ("Laget heter Friends to Save Nature.", "open: to"),
    ("Filmen «Welcome to the Bridge» er ny.", "open: to"),
    ("Dei song «Back to Fjellby».", "open: to"),
    ("Ni båter lå i Växjö.", "9 boats"),
    ("De så Tale of Trees to ganger.", "2 times"),
    ("De hørte på The Trees i to timer.", "2 hours"),
    ("Fra Moe to båter til byen.", "2 boats"),
    ("Han ga Moe to nye båter.", "2"),
]

# The number of a point or a paragraph counts nothing.
NUMBERINGS = [
    ("(3) Her er to båter.", "2 boats"),
    ("Det regna. (4) No er sola her.", "nothing"),
    ("Se her:\n  2) Ta båten.\n  3) Ta bussen.", "nothing"),
    ("Slik går det: 1) regn, 2) vind og 3) snø.", "nothing"),
    ("Slik: 1. Ta båten. 2. Ta bussen.", "nothing"),
    ("«(2) Ingen drar.»", "nothing"),
    ("Det kom 12 (3 av dem barn).", "12; 3"),
    ("De var fem. 20 båter kom.", "5; 20 boats"),
]

# One, or more than one: the words for one are articles, too.
ONE_OR_TWO = [
    ("én eller to ganger", "open: én eller to"),
    ("ein eller to gonger", "open: ein eller to"),
    ("éi eller to veker", "open: éi eller to"),
    ("ett eller to år", "open: ett eller to"),
    ("en til to båter", "open: en til to"),
    ("ein til to dagar", "open: ein til to"),
    ("én–to ganger", "open: én–to"),
    ("mellom en og to båter", "open: mellom en og to"),
    ("mellom ein og to meter", "open: mellom ein og to"),
    ("klokka ett eller to", "nothing"),
    ("en to–tre båter", "between 2 and 3 boats"),
]

# "Opp til" is where a change ends, and else a ceiling.
GOALS = [
    ("fra 2 og opp til 15 prosent", "2; open: opp til 15 prosent"),
    ("frå 2–3 prosent og opp til 14–15 prosent",
     "open: 2–3 prosent; open: opp til 14–15 prosent"),
    ("Prisen steg opp til 15 kroner.", "open: opp til 15"),
    ("Prisen auka opp til 14–15 kroner.", "open: opp til 14–15"),
    ("Det koster opp til 15 kroner.", "at most 15 kroner"),
    ("fra byen kom opp til 200 elever", "at most 200 people"),
    ("opp til 200–300 hus", "at most 300 houses"),
]  # fmt: skip

# A number word that is another word, too, counts where something countable follows.
OTHER_WORDS = [
    ("Et tre falt over veien.", "open: tre"),
    ("Eit tre som ruvar står der.", "open: tre"),
    ("Skapet i tre falt.", "open: tre"),
    ("Ei kiste i tre som er malt.", "open: tre"),
    ("Det er tre.", "open: tre"),
    ("Båten som vi åtte, sank.", "open: åtte"),
    ("Huset dei åtte, brann.", "open: åtte"),
    ("Åtte hun en båt?", "open: Åtte"),
    ("Ni kan resa nu.", "open: Ni"),
    ("De må fire på kravet.", "open: fire"),
    ("Hun fikk en fem på prøven.", "open: fem"),
    ("Tre nye båter kom.", "3"),
    ("Tre tidligere elever kom.", "3 people"),
    ("Dei fann åtte små hol.", "8"),
    ("Tre stengte broer er åpne.", "3"),
    ("Tre av dei kom.", "3"),
    ("Fire av båtane sank.", "4"),
    ("De tre kom hjem.", "3"),
    ("Dei åtte som kom, er glade.", "8"),
    ("Vi var tre og fire båter.", "3; 4 boats"),
    ("Ni Fjellby-båter kom.", "9 boats"),
    ("Berre åtte frå byen kom.", "open: åtte"),
    ("nesten tre", "about at most 3"),
    ("De var fem.", "5"),
    ("en to etasjers bro", "2"),
    ("Fire personer er døde, og tre er skadd.", "4 people; 3"),
    ("Åtte har blitt evakuert.", "8"),
    ("Et tre ble skadd.", "open: tre"),
]

# "Flere" is more than before where it has nothing to count, or "enn" behind it.
MORE = [
    ("Det ble solgt flere båter i byen enn i fjor.", "open: flere"),
    ("Fleire båtar gjekk til Moe enn til Vik.", "open: Fleire"),
    ("De vil hjelpe flere som trenger det.", "open: flere"),
    ("Han kan hjelpe fleire som står fast.", "open: fleire"),
    ("Flere er enige nå.", "open: Flere"),
    ("Flere av dem kom.", "at least 2"),
    ("Fleire nye båtar kom.", "at least 2"),
    ("Mange som kom, er glade.", "at least 2"),
    ("Flere stengte veier er åpne.", "at least 2"),
    ("et eller flere hus", "open: et eller flere"),
    ("en eller flere båter", "open: en eller flere"),
    ("ein eller fleire båtar", "open: ein eller fleire"),
    ("en båt eller flere", "open: en båt eller flere"),
]

# Soon so many is nearly so many.
SOON = [
    ("De har ventet i snart 20 år.", "about at most 20 years"),
    ("Dei har venta i snart ti år.", "about at most 10 years"),
    ("Snart kommer 20 båter.", "20 boats"),
]

# The number of a house.
ADDRESSES = [
    ("De bor i Bygata 5.", "nothing"),
    ("Dei bur i Elvevegen 12.", "nothing"),
    ("Møtet er i Hauptstrasse 34 i byen.", "nothing"),
    ("De tok bussen til hauptstrasse 34.", "open: 34"),
    ("I Elveveien 12 bor ti personer.", "10 people"),
    ("På Kirkeveien 40 prosent flere biler.", "40 percent; at least 2 cars"),
]

# "Oppe i 2000" may be a count or a year.
UP_IN = [
    ("Tallet er oppe i 2000.", "open: 2000"),
    ("Talet kom opp i 2000.", "open: 2000"),
    ("Dei er nede i 1 500.", "1,500"),
    ("Broen falt i 2000.", "nothing"),
    ("Brua fall i løpet av 2009.", "nothing"),
]

# A score, if a preposition that takes one number or a part of a game stands beside it.
SCORES = [
    ("Laget lot gjestene redusere til 3-4.", "open: 3-4"),
    ("Gjestene kom tilbake, og Moe fekk 12–15.", "open: 12–15"),
    ("De så 3-4 båter.", "between 3 and 4 boats"),
    ("Hun kjøpte 5-10 kilo.", "between 5 and 10 kilograms"),
    ("Minst 3-4 kom.", "at least 3"),
    ("Det kom mellom 3 og 4.", "between 3 and 4"),
    ("Han venta i 4-500 dagar.", "between 400 and 500 days"),
    ("Hun var rådgiver under to statsråder.", "open: under to"),
    ("Ho var rådgivar under tre sjefar.", "open: under tre"),
    ("Over fire elever hang det et bilde.", "open: Over fire"),
    ("Under 100 personer kom.", "at most 100 people"),
    ("Over to tusen mennesker kom.", "at least 2,000 people"),
    ("Det tok under to timer.", "at most 2 hours"),
    ("Prisen er under ti.", "at most 10"),
    ("Laget lå under 8-14 i 1. omgang.", "open: under 8-14"),
    ("Det sto 4-6 til pause.", "open: 4-6"),
    ("I andre sett sto det 4–6.", "open: 4–6"),
    ("Det var under 10-12 personer der.", "open: under 10-12"),
    ("Det kom rundt 10-12 personer.", "about between 10 and 12 people"),
    ("Før pause kom 10–12 hester fram.", "between 10 and 12"),
    ("I pausen kjøpte 20–30 personer mat.", "between 20 and 30 people"),
]

# A number behind a name is a part of it, if nothing that it can count follows.
NAMED = [
    ("Romskipet Galileo 7 sender bilder.", "open: 7"),
    ("Skipet Nord Star 3 reddet 40 personer.", "open: 3; 40 people"),
    ("Skipet Nord Star 3 berga 40 personar.", "open: 3; 40 people"),
    ("Flyet Boeing 737 ble borte.", "open: 737"),
    ("Alle har Windows 10 og Word.", "open: 10"),
    ("I Nordby 40 personer og i Bergen 3 grader.", "40 people; 3 degrees"),
    ("Da tok Norge 3 medaljer.", "3"),
    ("Det ga Brann 3 poeng.", "3"),
    ("Han sa ja, «De 20 er borte.»", "20"),
    ("Tjenesten 4040 Havnevakta svarer.", "open: 4040"),
    ("Det er 30 NATO-land der.", "30 countries"),
    ("De vant 3 VM på rad.", "3"),
    ("Over 20 Teslaer sto der.", "at least 20"),
]

# A list of titles; a verb behind "å"; seconds behind the name of a place.
OTHER_KINDS = [
    ("7. «Havet» av Liv Moe.", "nothing"),
    ("De leste to. 7. «Havet» av Liv Moe.", "2"),
    ("100. «Havet» av Liv Moe.", "nothing"),
    ("Hun er klar til å tre inn.", "open: tre"),
    ("Ho må slutte å tre av.", "open: tre"),
    ("De kom for å hente tre hester.", "3"),
    ("Hun ble nummer 12 i Nordby, 4,10 sekunder bak.", "4.10 seconds"),
    ("Ola Moe, 45, kom.", "nothing"),
]

KINDS = (SHARED, RANGES, CHANGES, HEDGES, NEGATIONS, FRACTIONS, OTHERS, SIGNS, SCALES,
         SEVERAL, UNITS, NEWS, MADE_UP, FOREIGN, NUMBERINGS, ONE_OR_TWO,
         GOALS, OTHER_WORDS, MORE, SOON, ADDRESSES, UP_IN,
         SCORES, NAMED, OTHER_KINDS)  # fmt: skip


def reading(written: str) -> str:
    """What each number of a text says and counts, and what is left open, in order."""
    said = [(q.start, in_words(q)) for q in quantities.find_quantities(written)]
    left = [(p.start, f"open: {p.text}") for p in quantities.unread_numbers(written)]
    return "; ".join(words for _, words in sorted(said + left)) or "nothing"


def in_words(number: quantities.Quantity) -> str:
    return f"{'about ' * number.approximate}{number.interval} {number.unit}".strip()


@pytest.mark.parametrize(("written", "wanted"), [row for kind in KINDS for row in kind])
def test_a_phrase_is_read_as_a_reader_would_or_listed(written, wanted) -> None:
    assert reading(written) == wanted


def test_no_phrase_stands_twice() -> None:
    phrases = [written for kind in KINDS for written, _ in kind]
    assert len({*phrases}) == len(phrases)


@pytest.mark.parametrize(
    ("hedge", "number"),
    [("rundt", "hundre hus"), ("nærmere", "to millioner"), ("om lag", "tjue"),
     ("nær", "200")],
)  # fmt: skip
def test_what_blurs_a_number_in_words_is_a_hedge(hedge, number) -> None:
    assert [h.text for h in find_hedges(f"Det var {hedge} {number}.")] == [hedge]


@pytest.mark.parametrize("written", ["rundt et bord", "rundt huset", "nær byen"])
def test_what_goes_round_a_thing_blurs_no_number(written) -> None:
    assert find_hedges(f"De sto {written}.") == []


@pytest.mark.parametrize(
    "unit",
    ["a", "A", "1", " ", "1.", "1 ", "1-", "1, ", "1/", "1:", "+1 ", "(", "to ",
     "noen ", "ikke 1 ", "fra 1 ", "mellom 1 ", "2014 og ", "klokken ", "nr. 1 og ",
     "vant "],
)  # fmt: skip
def test_ten_thousand_signs_of_a_kind_are_read_to_the_end(unit: str) -> None:
    written = f"{unit * (10_000 // len(unit))}. Der var 140 hus."
    assert quantities.find_quantities(written)[-1].unit == "houses"
    assert all(p.end <= len(written) for p in quantities.unread_numbers(written))
