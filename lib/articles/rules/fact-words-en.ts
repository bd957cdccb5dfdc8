import type { WordLines } from "./fact-words";

// One line for each meaning: its words are another way of saying the same. Forms of one word stand together. A line
// can grow and be added; taking a word away makes a change of it mere style.
export const ENGLISH: WordLines = {
  number: `
    0 zero
    1 one
    2 two
    3 three
    4 four
    5 five
    6 six
    7 seven
    8 eight
    9 nine
    10 ten
    11 eleven
    12 twelve
    13 thirteen
    14 fourteen
    15 fifteen
    16 sixteen
    17 seventeen
    18 eighteen
    19 nineteen
    20 twenty
    30 thirty
    40 forty
    50 fifty
    60 sixty
    70 seventy
    80 eighty
    90 ninety
    hundred hundreds
    thousand thousands
    million millions
    billion billions bn
    trillion trillions
    dozen dozens
    half halves halved
    third thirds
    quarter quarters
    twice double doubled doubles
    triple tripled trebled
    once
    first 1st
    fourth
    fifth
    sixth
    seventh
    eighth
    ninth
    tenth
    increased increase increases rose rise rises risen grew grow grows grown
    decreased decrease decreases fell fall falls fallen dropped drop drops declined decline declines`,
  quantity: `
    both
    all every
    most majority
    many
    few
    several
    some
    more
    less fewer
    above over exceeding
    below under
    minimum least
    maximum`,
  percent: `
    percent %
    percentagepoint percentagepoints pp`,
  currency: `
    dollar dollars $ usd us$
    euro euros € eur
    pound pounds £ gbp sterling
    yen ¥ jpy
    rouble roubles ruble rubles rub
    lira liras lire ₺
    shekel shekels ₪ ils
    dinar dinars
    dirham dirhams
    riyal riyals rial rials
    franc francs chf
    krona kronor krone kroner
    rupee rupees ₹ inr
    cent cents penny pence`,
  unit: `
    km kilometre kilometres kilometer kilometers
    metre metres meter meters
    cm centimetre centimetres centimeter centimeters
    mm millimetre millimetres millimeter millimeters
    mile miles
    yard yards
    foot feet ft
    inch inches
    kg kilo kilos kilogram kilograms kilogramme kilogrammes
    gram grams gramme grammes
    mg milligram milligrams
    tonne tonnes
    ton tons
    ounce ounces
    litre litres liter liters
    gallon gallons
    barrel barrels
    hectare hectares
    acre acres
    degree degrees °
    celsius
    fahrenheit
    kelvin
    watt watts
    kw kilowatt kilowatts
    mw megawatt megawatts
    gw gigawatt gigawatts
    mph
    kmh kph
    second seconds
    minute minutes
    hour hours hourly
    day days daily
    week weeks weekly
    fortnight fortnights
    month months monthly
    year years yearly annual annually
    decade decades
    century centuries`,
  date: `
    january jan
    february feb
    march
    april
    june
    july
    august
    september sept
    october oct
    november nov
    december dec
    monday mondays
    tuesday tuesdays
    wednesday wednesdays
    thursday thursdays
    friday fridays
    saturday saturdays
    sunday sundays
    spring
    summer
    autumn
    winter
    today
    yesterday
    tomorrow
    tonight
    noon midday
    midnight
    am
    pm
    morning
    afternoon
    evening
    night overnight
    bc bce
    ago
    last
    next
    before
    after
    since
    until till
    during
    already
    earlier
    later`,
  negation: `
    not
    no
    never
    none
    nobody
    nothing
    nowhere
    neither
    nor
    without
    hardly barely scarcely
    failed fails fail failing
    refused refuses refuse refusing
    except
    impossible
    unable
    illegal illegally unlawful unlawfully
    untrue false falsely
    innocent
    guilty`,
  hedge: `
    may
    might
    could
    can
    must
    would
    should
    will shall
    reportedly
    allegedly
    alleged
    suspected
    apparently seemingly
    possibly perhaps maybe
    probably likely
    unlikely
    presumably
    supposedly
    believed thought
    appears appear appeared
    seems seem seemed
    nearly almost
    about around roughly approximately circa
    estimated
    expected
    planned
    potentially
    if
    whether
    only
    ?`,
  attribution: `
    said says say told tells tell stated states
    according
    announced announces announce announcing
    reported reports
    confirmed confirms confirm
    denied denies deny
    claimed claims claim
    admitted admits admit
    conceded concedes concede
    acknowledged acknowledges acknowledge
    insisted insists insist
    warned warns warn
    argued argues argue
    accused accuses accuse
    testified testifies testify
    charged
    convicted
    acquitted
    suggested suggests suggest
    promised promises promise pledged pledges pledge
    demanded demands demand
    rejected rejects reject`,
};
