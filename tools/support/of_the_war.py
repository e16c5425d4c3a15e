"""The words of the war: whoever reads the calmer story does not meet them."""

import re

# Names and words of the war that the article is about, in English and in Norwegian.
OF_THE_WAR = re.compile(
    r"\b(?:Raqqa|Rakka|Deir|Mayadin|Syrias?|Syrian|syrisk\w*|SDF|SOHR|ISIS?|Assads?"
    r"|Russia\w*|russisk\w*|Dillon|OCHA|UNHCR|AFP|Euphrates|Eufrat|Damascus|Aleppo"
    r"|Ira[kq]|[Bb]esieged|coalition|soldiers?|soldat\w*|fight(?:s|ing|ers?)?"
    r"|civilians?|sivile|war|krig\w*|regime|bomb\w*|landmines?|killed|killings?"
    r"|militia|rebels?|opprørs\w*)\b"
)
