const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Shortened titles and ranks (without the stop): a name follows, so no sentence ends after them. */
export const titleAbbreviations = words(`
  mr mrs ms mx dr prof rev hon amb gen lt col maj capt cmdr cdr adm brig sgt cpl pvt gov sen rep reps sens msgr fr
  pres messrs mme mlle supt insp det st mt ft asst atty min sec dep`);

/** Other abbreviations that keep their stop (written without it here). */
export const abbreviations = words(`
  vs etc inc co corp ltd bros llc plc jr sr esq al viz cf approx dept depts govt assn univ inst ave blvd rd sq hwy rte
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  no nos vol pp ed eds fig figs para paras sec secs ch chap art arts ext tel fax attn approx est esp incl excl max misc
  lb lbs oz yr yrs hr hrs mins km kg cm mm sp spp ca eg ie ph ps pos cont min dist conf div rec natl intl
  ret calif conn fla ill mich minn miss tenn wash wis ariz ark colo ala okla`);

/** Abbreviations that are also words: they keep the stop only before a figure. */
export const onlyBeforeFigures = words('no nos art arts fig figs sec secs ch para paras vol pp p sat sun mar');

/** Abbreviations that are words far more often; they keep the stop only where a small letter or a comma follows. */
export const onlyWithinSentences = words('sat sun mar wash ill miss min max ed dec fax rec pos det');

/** First parts that stay joined to the word after the hyphen; all other hyphens part words. */
export const joinedPrefixes = words(`
  non e re anti co pre pro mid cross post over multi ex sub semi counter mini socio psycho inter intra un ultra neo
  quasi pseudo bi tri extra hyper infra mega meta micro proto super supra trans under poly mis de para pan arch em`);

/** What follows a figure without a space and is a word of its own: `5km`, `$3bn`, `10am`. */
export const units = words(`
  m pm am k b mm ft x bn mn f cm kg t hz khz mhz ghz km lb lbs percent sq min mins minutes hrs hours days years mph kph gb mb kb
  tb kw mw gw kwh mwh gwh tr trn g mg ml l oz in yd usd eur gbp c p`);

/** Words that are two, and where the second begins. */
export const contractions: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['dont', 2],
  ['doesnt', 4],
  ['didnt', 3],
  ['isnt', 2],
  ['wasnt', 3],
  ['arent', 3],
  ['werent', 4],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['shouldnt', 6],
  ['havent', 4],
  ['hasnt', 3],
  ['hadnt', 3],
  ['wont', 2],
  ['cant', 2],
  ['aint', 2],
  ['im', 1],
  ['ive', 1],
  ['youre', 3],
  ['youve', 3],
  ['theyre', 4],
  ['thats', 4],
  ['whats', 4],
  ['theres', 5],
  ['heres', 4],
  ['lets', 3],
]);
