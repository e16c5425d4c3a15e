"""Who is named as the source: right, or nobody, and never somebody who is none.

A line is a sentence, an arrow and who is named; in brackets what the verb says of it,
where that is more than "said".
"""

import pytest

from raqqakit import claims, names
from raqqakit.claims import find_sources
from raqqakit.claims.carried import sources_of
from raqqakit.vocabulary import forms

FRIDAY = claims.printed("2017-09-22")

# Sentences on which an earlier rule named somebody else, or nobody.
ONCE_WRONG = """
Derfor mener Liv Moe at veien er trygg. => Liv Moe (believed)
Likevel mener Liv Moe at veien er trygg. => Liv Moe (believed)
Dermed mener Liv Moe at veien er trygg. => Liv Moe (believed)
Nå sier Liv Moe at veien er trygg. => Liv Moe
– Veien er trygg, sier lederen i velforeningen, Liv Moe. => Liv Moe
«Veien er trygg,» sier Liv Moe. => Liv Moe
– Er veien trygg? spør Liv Moe. => Liv Moe (asked)
– Veien er trygg! sier Liv Moe. => Liv Moe
– Veien er trygg, svarer Liv Moe. => Liv Moe
– Veien er trygg, fastslår Liv Moe. => Liv Moe (confirmed)
– Veien er trygg, poengterer Liv Moe. => Liv Moe
– Veien er trygg, kommenterer Liv Moe. => Liv Moe
Det sa Liv Moe til avisen tirsdag. => Liv Moe
Onsdag kveld meldte politiet at veien er stengt. => politiet
Natt til torsdag meldte politiet at veien er stengt. => politiet
Samtidig melder NRK at veien er stengt. => NRK
Tidligere meldte NRK at veien er stengt. => NRK
Senere meldte NRK at veien er stengt. => NRK
Samme dag melder NRK at veien er stengt. => NRK
Klokken 12 melder NRK at veien er stengt. => NRK
SOHR, som har base i London, melder at byen falt. => SOHR
Kari Moe, ordfører i Nordby, sier at veien er stengt. => Kari Moe
Politiet har bekreftet at ti er døde. => Politiet (confirmed)
Byråer har meldt at byen falt. => Byråer
– Det er krevende, sier ordfører i Nordby, Elias Vik, til NRK. => Elias Vik
Veien er stengt, skriver Moe på Twitter. => Moe
Veien er stengt, skriver Moe i en pressemelding. => Moe
Dette er viktig, understreker Moe overfor NTB. => Moe
Ifølge tall fra FN er ti døde. => tall fra FN
Elva stiger, ifølge vakthavende hydrolog ved NVE, Kari Moe. => Kari Moe
Moe presiserer at veien er trygg. => Moe
Moe frykter at broen faller. => Moe (foreseen)
Moe avviser at broen faller. => Moe (denied)
Moe advarer om at broen faller. => Moe (foreseen)
Moe peker på at broen er gammel. => Moe
Moe slår fast at broen er gammel. => Moe (confirmed)
Moe svarer at broen er gammel. => Moe
– Broen er gammel, fortsetter Moe. => Moe
– Hjelp! roper Moe. => Moe
– Klare? spør hun. => hun (asked)
Dette opplyser politiet. => politiet
Ti er døde, går det fram av rapporten. => rapporten
Ti er døde, får NRK opplyst. => NRK
Til NRK sier Moe at veien er stengt. => Moe
I en pressemelding skriver kommunen at veien er stengt. => kommunen
Måndag opplyste politiet at vegen var stengd. => politiet
Kari Moe seier at vegen er stengd. => Kari Moe
Kari Moe fortel at vegen er stengd. => Kari Moe
Kari Moe meiner at vegen er trygg. => Kari Moe (believed)
Ifølgje politiet er vegen stengd. => politiet
Politiet stadfestar at vegen er stengd. => Politiet (confirmed)
"""

BOKMAAL = """
Det sier Nordbys pasientombud Kari Moe til avisen. => Nordbys pasientombud Kari Moe
Det seier Nordbys pasientombod Kari Moe. => Nordbys pasientombod Kari Moe
Det sier Moss kommune. => Moss kommune
Det var naboene i Nordby som sa at veien var stengt. => naboene i Nordby
Det er styresmaktene i Nordby som melder at vegen er stengd. => styresmaktene i Nordby
Han ble funnet av politiet i Nordby, som melder at alt er bra. => politiet i Nordby
Hun la rapporten fram for Moe, som sa at veien var stengt. => Moe
Veien er stengt, sa Vik’ trener Liv Moe. => Vik’ trener Liv Moe
Vegen er stengd, seier Max' trenar Liv Moe. => Max' trenar Liv Moe
– Veien er stengt, opplyser vaktlederen ved 21.15-tiden. => vaktlederen
– Vegen er stengd, opplyser vaktleiaren ved 12-tida. => vaktleiaren
– Veien er stengt, sier lederen i Samtiden. => lederen i Samtiden
En av de mest lojale, Liv Moe, varslet en klage som tar tid. => Liv Moe (foreseen)
Ein av dei eldste, leiar Liv Moe, varsla ein klage som tek tid. => Liv Moe (foreseen)
Politiet stanset en mann, Ola Vik, opplyser lensmannen. => lensmannen
De som tegnet broen, mente at den var trygg. => De (believed)
Dei som teikna brua, meinte at ho var trygg. => Dei (believed)
De som tegnet broen, sier politiet, er trygge. => politiet
Veien er god, sa en synlig fornøyd nabo Moe til NRK. => en synlig fornøyd nabo Moe
Vegen er god, sa ein fornøgd lærar Moe til NRK. => ein fornøgd lærar Moe
– Det gikk bra, fortalte han etter møtet hvor alle talte. => han
Litt senere meldte politiet på Twitter at veien er stengt. => politiet
Kort tid etter meldte politiet at veien er stengt. => politiet
Litt seinare melde politiet på Twitter at vegen er stengd. => politiet
I går argumenterte lederen for at veien må åpnes. => lederen
I fjor høst sa Kari Moe at veien er trygg. => Kari Moe
Høsten 2015 sa Kari Moe at veien er trygg. => Kari Moe
Forrige sommer sa Kari Moe at veien er trygg. => Kari Moe
Kari Moe sa i fjor høst at veien er trygg. => Kari Moe
Neste dag sa Kari Moe at veien er trygg. => Kari Moe
Denne dagen sa Kari Moe at veien er trygg. => Kari Moe
Dagen etter sa Kari Moe at veien er trygg. => Kari Moe
Timen før meldte politiet at veien var stengt. => politiet
Uken etter sa Kari Moe at veien er trygg. => Kari Moe
To uker senere sa Kari Moe at veien er trygg. => Kari Moe
Noen minutter senere sa Kari Moe at veien er trygg. => Kari Moe
Dagen skriver at veien er trygg. => Dagen
Forrige leder sier at veien er trygg. => Forrige leder
Årets leder sier at veien er trygg. => Årets leder
Lederen vår sier at veien er trygg. => Lederen vår
Vår leder sier at veien er trygg. => Vår leder
Veien er trygg, ifølge vår nabo. => vår nabo
Hver dag sier Kari Moe at veien er trygg. => Kari Moe
Ti år etter sier Kari Moe at veien er trygg. => Kari Moe
– Vi trenger hjelp, sier brannsjef Ola Vik. => brannsjef Ola Vik
– Vi trenger hjelp, sier brannsjefen i Nordby, Ola Vik, til avisen. => Ola Vik
– Vi trenger hjelp, sier Ola Vik, som er brannsjef. => Ola Vik
– Vi trenger hjelp, sier Ola Vik (52). => Ola Vik
– Vi trenger hjelp, sier Ola Vik (Ap) på telefon. => Ola Vik
– Vi trenger hjelp, sier en av beboerne. => en av beboerne
– Vi trenger hjelp, sier en nabo som ikke vil stå fram. => en nabo
– Vi trenger hjelp, sier naboen, som såg brannen. => naboen
– Vi trenger hjelp, sa hun tirsdag. => hun
– Vi trenger hjelp, legger han til. => han
– Vi trenger hjelp, slår rektoren fast. => rektoren (confirmed)
– Vi trenger hjelp, sier Kari Moe og Ola Vik. => Kari Moe og Ola Vik
– Vi trenger hjelp, sier Kari Moe og smiler. => Kari Moe
– Hjelp! roper barna. => barna
«Kom hjem», skrev moren. => moren
«Kom hjem!» skrev moren. => moren
Kom hjem», skrev moren. => moren
Veien er stengt, opplyser Nordby politidistrikt. => Nordby politidistrikt
Veien er stengt, ifølge Nordby kommune. => Nordby kommune
Veien er stengt, ifølge en melding fra politiet. => en melding fra politiet
Ifølge lokale medier er veien stengt. => lokale medier
Ifølge NRK har ti båter kommet. => NRK
Ifølge Universitetet i Bergen er tallet feil. => Universitetet i Bergen
Fiskerne har ifølge Kystlaget mistet alt. => Kystlaget
Kystlaget hevder at tallet er feil. => Kystlaget (disputed)
Kystlaget hevder tallet er feil. => Kystlaget (disputed)
Politiet mener mannen har reist. => Politiet (believed)
Naboene tror mannen reiste nordover. => Naboene (believed)
Kommunen avviser kritikken. => Kommunen (denied)
Kommunen varsler nye målinger. => Kommunen (foreseen)
Kommunen lover at skolen åpner. => Kommunen (foreseen)
Kommunen lover foreldrene at skolen åpner. => Kommunen (foreseen)
Kari Moe fortalte avisen at båten sank. => Kari Moe
Kari Moe sa til avisen tirsdag at båten sank. => Kari Moe
Kari Moe sa under møtet at båten sank. => Kari Moe
Kari Moe i Nordby kommune sier at båten sank. => Kari Moe
Rektoren, Kari Moe, sier at skolen åpner. => Kari Moe
Rektor Kari Moe ved Nordby skole sier at skolen åpner. => Rektor Kari Moe
Lederen i Kystlaget sier at båten sank. => Lederen i Kystlaget
Det nye laget sier at båten sank. => Det nye laget
Flere av naboene sier at båten sank. => Flere av naboene
To forskere mener at tallet er feil. => To forskere (believed)
Den kurdiske gruppa YPG sier at byen falt. => Den kurdiske gruppa YPG
Den London-baserte gruppa SOHR sier at byen falt. => Den London-baserte gruppa SOHR
Friends of Nordby sier at byen falt. => Friends of Nordby
Lauvdal frivillige redning (LFR) melder at vannet stiger. => Lauvdal frivillige redning
Kari Moe har tidligere sagt at båten sank. => Kari Moe
Rapporten viser at vannet stiger. => Rapporten (confirmed)
Nye tall fra kommunen viser at vannet stiger. => Nye tall fra kommunen (confirmed)
Det står i rapporten at vannet stiger. => rapporten
Vannet stiger, heter det i rapporten. => rapporten
Det går fram av dommen at mannen løy. => dommen
Vannet stiger, går det fram av målingene. => målingene
Vannet stiger, får avisen opplyst. => avisen
Etter det avisen erfarer, er skolen stengt. => avisen
Så vidt politiet opplyser, er ingen skadd. => politiet
Vannet stiger, men politiet sier at veien er trygg. => politiet
Vannet stiger, og politiet melder at veien er stengt. => politiet
Vannet stiger, mens Kari Moe mener at det er trygt. => Kari Moe (believed)
Kari Moe var på møtet og sa at båten sank. => Kari Moe
Her forteller Kari Moe om natten. => Kari Moe
I går kveld opplyste politiet at mannen er funnet. => politiet
Den 12. mai meldte politiet at mannen var funnet. => politiet
Klokken 14.30 melder politiet at mannen er funnet. => politiet
På et møte tirsdag sa ordføreren at skolen åpner. => ordføreren
Da vannet kom, sa Kari Moe at de måtte gå. => Kari Moe
Etter at vannet kom, meldte politiet at veien var stengt. => politiet
Til tross for regnet mener kommunen at veien er trygg. => kommunen (believed)
Det bekrefter ordføreren overfor avisen. => ordføreren (confirmed)
Dette sier Kari Moe til avisen. => Kari Moe
Så sier Kari Moe: «Kom hjem.» => Kari Moe
Kari Moe spør om broen er trygg. => Kari Moe (asked)
Kari Moe advarer mot tynn is. => Kari Moe (foreseen)
Kari Moe frykter at taket faller. => Kari Moe (foreseen)
Kari Moe krever at kommunen rydder. => Kari Moe (demanded)
– Er du redd? spurte journalisten. => journalisten (asked)
Kari Moe sa fra at huset var tomt. => Kari Moe
Det bekrefter politiet i byen. => politiet i byen (confirmed)
Det bekrefter forskerne ved Universitetet. => forskerne ved Universitetet (confirmed)
Det bekrefter kommunen. => kommunen (confirmed)
Det avviser lederen for Kystlaget. => lederen for Kystlaget (denied)
Det sier naboen. => naboen
To båter tar litt plass, sier Kari Moe, og legger til at det er nok. => Kari Moe
Veien er trygg, sier Livs far, Ola Vik. => Ola Vik
Moe mener bygget i Nordby, sammen med ti andre hus, forfaller. => Moe (believed)
Moe tror broen til øya ryker. => Moe (believed)
Moe mener det finnes is her. => Moe (believed)
Hun mener, noe overraskende, at broen holder. => Hun (believed)
Moe sa, til stor jubel, at broen holder. => Moe
– Broen holder, sier banksjef Liv Moe i Lånebank 3. => banksjef Liv Moe
– Broen holder, sier 19-åringen. => 19-åringen
Tirsdag skal også den ene av naboene ha sagt at broen falt. => den ene av naboene
Politiet skal ha opplyst at broen falt. => Politiet
Ola Vik fikk høre av sin lege at foten var brukket. => sin lege
Kommunen har fått beskjed fra politiet at veien er stengt. => politiet
Tall fra banken viser nemlig at prisen stiger. => Tall fra banken (confirmed)
Opptellingen av stemmene viser at laget vant. => Opptellingen av stemmene (confirmed)
Alle andre prøver viser at vannet er rent. => Alle andre prøver (confirmed)
En måling fra banken viser et tap for laget. => En måling fra banken (confirmed)
Alle lærerne mener at skolen er god. => Alle lærerne (believed)
Hver tredje elev mener at skolen er god. => Hver tredje elev (believed)
Avisen har snakket med lærer Liv Moe, som hevder broen er trygg. => Liv Moe (disputed)
Han tror ikke på ryktene som sier at broen er solgt. => ryktene
Jeg så en gutt som spurte hvorfor broen falt. => en gutt (asked)
Vi spiser bær som de mener er sunne. => de (believed)
Moe fortalte Dagsavisen i 1998: => Moe
Moe fortalte Dagsavisen i mai at broen falt. => Moe
Etter kampen sa den ene dommeren til den andre: => den ene dommeren
Ifølge Kystlaget og Fjellvakta falt to hus. => Kystlaget og Fjellvakta
Lederne i Vik, Liv Moe (33) og Ola Vik, sier at den holder. => Liv Moe (33) og Ola Vik
Ja, sier politiet, brannvesenet og kommunen. => politiet, brannvesenet og kommunen
I kontrakten fra banken heter det at broen skal rives. => kontrakten fra banken
For i loven står det nemlig at broen er fredet. => loven
I vedtektene slås det fast at alle kan bli med. => vedtektene (confirmed)
Nå heter det i vedtektene at alle kan bli med. => vedtektene
Broen er stengt, ifølge en måling Vannvakt har gjort for avisen. => en måling
Politiet kan fortelle at broen falt. => Politiet
Kommunen måtte innrømme at broen falt. => Kommunen (confirmed)
Lærerne spør seg om broen holder. => Lærerne (asked)
Som leder mener Moe at broen holder. => Moe (believed)
Bæret som Moe sier at alle spiser, er giftig. => Moe
Kommunen, som har hatt ferie, avviser kritikken. => Kommunen (denied)
Derfor tror ikke Moe at broen holder. => Moe (believed)
Derfor tror Moe ikke at broen holder. => Moe (believed)
Moe er enig i at broen holder. => Moe (believed)
– Nei, svarer Moe kort. => Moe
Fire av ti mener at broen holder. => Fire av ti (believed)
Halvparten av de spurte mener den holder. => Halvparten av de spurte (believed)
Nesten halvparten sier at broen holder. => Nesten halvparten
De spurte om broen holder. => De (asked)
Enkelte mener at broen holder. => Enkelte (believed)
Den 34 år gamle sjåføren sier at broen holder. => Den 34 år gamle sjåføren
Den 12. mai sa Moe at broen holder. => Moe
Klokka ni sa Moe at broen holder. => Moe
Det kommer fram i en rapport fra banken. => en rapport fra banken
Ifølge den norske gruppa Kystlaget er veien stengt. => den norske gruppa Kystlaget
Det regna, men alle tallene, ikke minst de siste, viser tap. => alle tallene (confirmed)
"""

NYNORSK = """
Førre sommar sa Kari Moe at vegen er trygg. => Kari Moe
Ei veke seinare sa Kari Moe at vegen er trygg. => Kari Moe
Tre dagar etter sa Kari Moe at vegen er trygg. => Kari Moe
– Vi treng hjelp, seier brannsjef Ola Vik. => brannsjef Ola Vik
Ti dekk tek plass, seier leiaren hjå Vik, Liv Moe, og legg til at alt er bra. => Liv Moe
Det stadfestar politiet. => politiet (confirmed)
– Vi treng hjelp, seier leiaren i Kystlaget, Liv Moe. => Liv Moe
– Vi treng hjelp, fortel ho. => ho
– Vi treng hjelp, held han fram. => han
– Vi treng hjelp, legg ho til. => ho
– Vi treng hjelp, svarar rektoren. => rektoren
Vegen er stengd, skriv Firda. => Firda
Vegen er stengd, ifølgje politiet. => politiet
Ifølgje lokale kjelder er vegen stengd. => lokale kjelder
Politiet stadfestar at vegen er stengd. => Politiet (confirmed)
Politiet opplyser at vegen er stengd. => Politiet
Kommunen meiner at tala er feil. => Kommunen (believed)
Kommunen meiner tala er feil. => Kommunen (believed)
Bøndene trur elva kjem til å stige. => Bøndene (believed)
Ho vedgår at ho tok feil. => Ho (confirmed)
Liv Moe hevdar at tala er feil. => Liv Moe (disputed)
Liv Moe har sagt at tala er feil. => Liv Moe
Liv Moe, leiar i Kystlaget, seier at båten sokk. => Liv Moe
Kystlaget, som har kontor i Nordby, melder at båten sokk. => Kystlaget
Måndag sa Liv Moe at båten sokk. => Liv Moe
Laurdag kveld melde politiet at mannen var funnen. => politiet
Difor meiner kommunen at vegen er trygg. => kommunen (believed)
Samstundes fortel naboane at elva stig. => naboane
I ei pressemelding skriv kommunen at skulen opnar. => kommunen
Til avisa seier rektoren at skulen opnar. => rektoren
Det seier Liv Moe til avisa. => Liv Moe
Dette opplyser politiet. => politiet
Rapporten syner at elva stig. => Rapporten (confirmed)
Elva stig, heiter det i rapporten. => rapporten
Det går fram av rapporten at elva stig. => rapporten
Kommunen åtvarar mot tynn is. => Kommunen (foreseen)
Naboen sin son seier at båten sokk. => Naboen sin son
Dei tilsette fryktar at skulen blir stengd. => Dei tilsette (foreseen)
Fleire av naboane fortel at elva stig. => Fleire av naboane
– Er du redd? spurde journalisten. => journalisten (asked)
Elva stig, men politiet seier at vegen er trygg. => politiet
Moe meiner huset i Nordby, saman med ti andre bygg, forfell. => Moe (believed)
Ho meiner, noko overraskande, at brua held. => Ho (believed)
– Brua held, seier 19-åringen. => 19-åringen
Måndag skal òg naboen ha sagt at brua fall. => naboen
Ola Vik fekk høyre av ein granne at brua fall. => ein granne
Tal frå banken syner nemleg at prisen stig. => Tal frå banken (confirmed)
Ei måling frå banken viser eit tap for laget. => Ei måling frå banken (confirmed)
Berre kvar tredje elev meiner skulen er god. => kvar tredje elev (believed)
Avisa har snakka med lærar Liv Moe, som hevdar brua er trygg. => Liv Moe (disputed)
Vi et bær som dei meiner er sunne. => dei (believed)
Ifølgje Kystlaget og Fjellvakta fall to hus. => Kystlaget og Fjellvakta
For i kontrakta heiter det at brua skal rivast. => kontrakta
I vedtektene blir det slått fast at alle kan bli med. => vedtektene (confirmed)
Vegen er stengd, ifølgje ei måling Vassvakta har gjort. => ei måling
Politiet kan fortelje at brua fall. => Politiet
Som leiar meiner Moe at brua held. => Moe (believed)
Kommunen, som har hatt ferie, avviser kritikken frå Vik. => Kommunen (denied)
Difor trur ikkje Moe at brua held. => Moe (believed)
Moe er einig i at brua held. => Moe (believed)
Ti prosent av dei spurde meiner at brua held. => Ti prosent av dei spurde (believed)
Den 34 år gamle sjåføren seier at brua held. => Den 34 år gamle sjåføren
Det regna, men alle tala, ikkje minst dei siste, viser tap. => alle tala (confirmed)
"""

NOBODY = """
Lagmannen understreket også behovet for at veien er åpen.
Moe understreka også behovet for at vegen er open.
At politiet senere meldte saken, er klart.
De dro fordi de små båtene, med ett unntak, fortsatte byggingen av Fjellby bro.
De dro fordi disse båtene, ellers så trege, fortsatte reparasjonen av broen.
Våren sier at veien er trygg.
Liv Moe sa opp jobben.
Ola Vik ble nektet innreise.
Liv Moe sier nei til broen.
Liv Moe skriver bøker.
Liv Moe skriver under avtalen.
Liv Moe svarer på spørsmål.
Liv Moe melder seg på kurset.
Liv Moe forteller historier.
Liv Moe viser fram båten.
Liv Moe peker på kartet.
Onsdag kveld.
Ingen bekrefter at veien er stengt.
Ingen sier noe.
Det tror ikke Moe.
Det sies at veien er stengt.
Det er meldt om flere ulykker.
Det meldes om glatte veier.
Det heter at broen falt.
Jeg tror at veien er trygg.
Vi mener at veien er trygg.
Jeg håper du sier at veien er trygg.
Man sier at veien er trygg.
Alle vet at veien er trygg.
Hva mener de?
Hvem sier det?
Dette sier mye.
Det siste sier mye.
I Nordby sier de nei.
Politiet har ikke bekreftet at mannen er død.
Politiet vil melde at veien er stengt.
Moe ville be oss om å melde at broen falt.
Bildet viser at broen er borte.
Laget spiller kamp, melder seg på og reiser hjem.
Klokken sier ti.
Han reiste hjem og sa opp.
Veien er trygg, sa de ikke.
Å si at broen holder, er feil.
Kari Moe legger bort kartet.
Kari Moe slår broren.
Kari Moe får mat.
Brann tok ein viktig seier.
Ingen seier at vegen er stengd.
Eg trur at vegen er trygg.
Me meiner at vegen er trygg.
Det blir sagt at vegen er stengd.
Det er meldt om fleire ulykker.
Kva meiner dei?
Politiet har ikkje stadfesta at mannen er død.
Liv Moe skriv bøker.
Liv Moe melder seg på.
Dette seier mykje.
Etter at en nabo sa opp avtalen og var borte, ble det stille.
Etter at ein nabo sa opp avtalen og var borte, vart det stilt.
I går sa naboen opp avtalen og var glad.
Kari Moe har sagt fra seg huset og er glad.
Laget hevda seg godt og var nøgd.
Det bekrefter fordommene mot byen.
Det stadfestar fordomane mot byen.
Det avviste teorien om regn.
I boka slår de fast hvor mannen som mente kvinnen hadde rett, bor.
I boka slår dei fast kvar mannen som meinte kvinna hadde rett, bur.
«Leve laget», står det på armen hans.
«Leve laget», står det på armen hennar.
I Nordby heter det at broen falt.
På engelsk heter det «bridge».
Det står på taket at broen er stengt.
Folk som mener at broen holder, tar feil.
De som mener at broen holder, tar feil.
Dei som meiner at brua held, tek feil.
Det finnes politikere som sier at broen faller.
Hun leste boka som Moe skrev.
Hun møtte Liv Moe, som tror på laget.
Moe sa nei, og at broen falt, var trist.
Moe frykter uværet, som kommer nå.
Moe tror Vik, men er redd.
Liv fikk vite av Kari Moe.
Moe skal ha slått naboen.
Politiet kan ikke bekrefte at mannen er død.
Politiet kan ikkje stadfeste at mannen er død.
Kari Moe viser rapporten til Ola Vik.
Læreren viser elevene bilder.
Moe skriver bare bøker.
Alle håper at broen holder.
Om budet forsikrer naboen om at broen holder, er uvisst.
Han tror ikke på rykter som er gamle.
Det tror ikke Liv Moe.
Det står i hagen.
I nokre byar har ein hevda at brua held.
Rundt huset var det noen som mente noe.
"""

SAYING = [line for line in (ONCE_WRONG + BOKMAAL + NYNORSK).splitlines() if line]


def named(sentence: str) -> str:
    return "; ".join(
        f"{s.speaker} ({s.firmness})" if s.firmness != "said" else s.speaker
        for s in find_sources(sentence)
    )


@pytest.mark.parametrize("line", SAYING)
def test_whoever_says_it_is_named(line: str) -> None:
    sentence, who = line.split(" => ")
    assert named(sentence) == who


@pytest.mark.parametrize("sentence", NOBODY.strip().splitlines())
def test_where_nobody_is_named_there_is_no_source(sentence: str) -> None:
    assert named(sentence) == ""


@pytest.mark.parametrize("line", SAYING)
def test_a_source_and_its_speaker_stand_in_the_sentence(line: str) -> None:
    sentence = line.split(" => ", maxsplit=1)[0].replace(" ", "\n")
    for source in find_sources(sentence):
        assert sentence[source.start : source.end] == source.text
        assert source.speaker in " ".join(sentence.split())


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Byen falt, opplyser Kari Moe, leder for laget.", "opplyser Kari Moe"),
        ("Broen er stengt, legger politiet til.", "legger politiet til"),
        ("Torsdag meldte den nye gruppa Vannvakt at elven steg.",
         "Torsdag meldte den nye gruppa Vannvakt at"),
        ("Politiet sa onsdag at veien var åpen.", "Politiet sa onsdag at"),
        ("Ti er reddet, ifølge gruppen som leter.", "ifølge gruppen"),
        ("Kari Moe mener det er trygt.", "Kari Moe mener"),
        ("Politiet melder om to biler.", "Politiet melder om"),
        ("Det opplyser Kari Moe.", "Det opplyser Kari Moe"),
        ("Ti kom, opplyste politiet onsdag.", "opplyste politiet onsdag"),
        ("Det sa Liv Moe til avisen tirsdag.", "Det sa Liv Moe til avisen tirsdag"),
        ("– Vi går, sier Liv Moe til NRK.", "sier Liv Moe"),
    ],
)  # fmt: skip
def test_the_words_of_a_source_reach_from_its_name_to_its_day(sentence, words) -> None:
    [source] = find_sources(sentence)
    assert source.text == words


# -- days and adverbs say nothing -------------------------------------------------


@pytest.mark.parametrize("word", forms("weekday", "near", "adverb", "now"))
def test_a_day_or_an_adverb_is_no_speaker(word: str) -> None:
    begun = word[0].upper() + word[1:]
    assert find_sources(f"{begun} sier de – nei.") == []


@pytest.mark.parametrize("day", forms("weekday"))
def test_the_subject_after_a_day_speaks(day: str) -> None:
    [source] = find_sources(f"{day.title()} seier kommunen at broa er trygg.")
    assert source.speaker == "kommunen"


# -- carried ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parts", "who"),
    [
        ([["– Vi gikk.", "Det var kaldt.", "Vi frøs, sier Moe.", "Han bor her."]],
         "Moe Moe Moe! nobody"),
        ([["– Vi gikk, sier Moe.", "– Det er krevende."]], "Moe! Moe"),
        ([["– Vi gikk, sier Moe."], ["– Det er krevende.", "Vi må vente."], ["Slutt."]],
         "Moe! Moe Moe nobody"),
        ([["– Vi gikk, sier Moe."], ["– Er du glad?"], ["– Ja."]],
         "Moe! nobody nobody"),
        ([["«Vi gikk.", "Vi frøs», sier Moe.", "«Det er kaldt.»", "Byen sov."]],
         "Moe Moe! Moe nobody"),
        ([["- Veien er trygg.", "- Vi går hjem, sier Moe."]], "Moe Moe!"),
        ([["– Veien er trygg."]], "nobody"),
        ([["Moe sier at veien er trygg."], ["Veien er ny."], ["– Den er bred."]],
         "Moe! nobody nobody"),
        ([["– Er veien trygg?", "Ja, sier Moe."]], "Moe Moe!"),
        ([["– Vi går, sier Moe.", "Vik er uenig.", "– Vi blir, sier Vik."]],
         "Moe! nobody Vik!"),
    ],
)  # fmt: skip
def test_a_quotation_has_the_source_beside_it(parts, who) -> None:
    """With a mark of exclamation the source is stated, else it is carried."""
    found = [one for part in sources_of(parts) for one in part]
    told = [
        one.source.speaker + "!" * (one.basis == "stated") if one.source else "nobody"
        for one in found
    ]
    assert " ".join(told) == who
    assert all((one.basis == "none") == (one.source is None) for one in found)


# -- in the rows of claims --------------------------------------------------------


def test_a_speaker_gets_an_id_from_the_aliases_and_keeps_the_words_without() -> None:
    sohr = names.Alias("SOHR", "sohr", "actor")
    story = "SOHR meldte onsdag at byen falt.\n\nRøde Kors sier torsdag at den står."
    found = claims.find_claims(story, FRIDAY, [sohr])
    assert [c.speaker for c in found] == ["sohr", "Røde Kors"]
    assert [str(c.said) for c in found] == ["20 September 2017", "21 September 2017"]


def test_a_line_may_break_in_a_name() -> None:
    moe = names.Alias("Liv Moe", "liv_moe", "actor")
    story = "– Veien er trygg, sier Liv\nMoe. Liv\nMoe mener at den er ny."
    found = claims.find_claims(story, FRIDAY, [moe])
    assert [c.speaker for c in found] == ["liv_moe", "liv_moe"]


def test_a_time_in_an_aside_does_not_say_when_it_was_said() -> None:
    story = "SOHR, som ble stiftet i 2006, meldte torsdag at byen falt."
    [row] = claims.find_claims(story, FRIDAY)
    assert (row.speaker, str(row.said)) == ("SOHR", "21 September 2017")


@pytest.mark.parametrize(
    ("speaker", "said_by"),
    [
        ("Kari Moe i Nordby kommune", "moe"),
        ("kommunens leder Kari Moe", "moe"),
        ("gruppa Observatory for Human Rights", "group"),
        ("en talsperson for Nordby kommune", "municipality"),
        ("en ukjent kilde", "en ukjent kilde"),
    ],
)
def test_of_two_names_the_one_that_speaks_is_taken(speaker, said_by) -> None:
    table = [
        names.Alias("Kari Moe", "moe", "actor"),
        names.Alias("Nordby kommune", "municipality", "actor"),
        names.Alias("kommunens", "municipality", "actor"),
        names.Alias("Observatory for Human Rights", "group", "actor"),
    ]
    assert claims.sources.speaker_id(speaker, table) == said_by


# -- any sentence -----------------------------------------------------------------


@pytest.mark.parametrize(
    "piece",
    ["a", "1", " ", "1.", "–", "«", "(", "sier ", "Moe sier ", "Moe og ", "Moe, ",
     "sier Moe i Nordby, ", "det sier ", "ifølge Moe ", "som ", "at ", "har ", "en av ",
     "den nye ", "leder for ", "skal ha ", "skal ifølge ", "f.eks. ", "Helse- og ",
     "forteller naboen ", "Moe, som sier ", "mener, ", "det står i planen, "],
)  # fmt: skip
def test_ten_thousand_letters_of_anything_are_read(piece: str) -> None:
    written = (piece * 10_000)[:10_000]
    claims.find_sources(written)
    claims.find_hedges(written)
    claims.find_claims(written, FRIDAY)


def test_a_place_in_the_name_of_a_company_does_not_speak_for_it() -> None:
    town = names.Alias("Nordby", "nordby", "location")
    assert claims.sources.speaker_id("Nordby Buss", [town]) == "Nordby Buss"
    assert claims.sources.speaker_id("Nordby", [town]) == "nordby"
    boat = names.Alias("Nordby Buss", "boat", "actor")
    assert claims.sources.speaker_id("Nordby Buss", [town, boat]) == "boat"
