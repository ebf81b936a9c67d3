/** Names that are one name written in several ways, the first of each row standing for all. Folded, without doubled letters; see `nameKey`. */
const rows = `
muhamad mohamad mohamed mohamet muhamed mahamad mahomed mohammud muhammet mehmed mohamud
husain husein hosain hosein husaini
ahmad ahmed ahmet ahmat
hasan hassen hasen
yusuf yusef iusuf iusef yosef usuf yusof
ibrahim ebrahim ibraheem brahim
abdlah abdala abdulah abdalah
abdkadir abdkader abdkadr abdqadir
rahman rehman rahmen
umar omar omer
usman osman othman uthman ousmane
usama osama
khalid khaled halid haled
tarik tarek tareq
nasir naser nasr
ismail ismael esmail esmaeil
sulaiman suleman soliman suliman sulayman suleiman
mahmud mehmud mahmut mehmut
jamal gamal djamal
fatima fatma fatema
mustafa mostafa moustafa mustapha
reza raza riza
said sayed saeid syed seyed sayid
shaikh sheikh shaykh sheik
mikail mihail mikhail michail
sergei sergey serguei
aleksei alexei alexey aleksey
aleksandr alexander aleksander alexandr oleksandr
dmitri dimitri dmitrii
evgeni ievgeni eugeni
vladimir wladimir
volodimir volodymyr
iuri yuri juri iurii
andrei andrey andrej
nikolai nikolay nicolai nikolaj
natalia natalya nataliya
zelenski selenski selenskyj
lavrov lawrow lavroff
jeong jung chung
choi choe
park pak bak
yi lee rhee ri
lukashenko lukashenka
chaudri chaudry chaudhry chowdhury choudhury
kureshi qureshi kuraishi
gadafi kadafi qaddafi gaddafi kadhafi
asad assad
`;

/** Short forms and the full names that they may stand for. */
const shortForms: Readonly<Record<string, string>> = {
  tony: 'antony anthony antonio antonia',
  joe: 'joseph jose',
  bill: 'william',
  will: 'william',
  bob: 'robert',
  rob: 'robert',
  jim: 'james',
  jimmy: 'james',
  mike: 'michael',
  dave: 'david',
  tom: 'thomas',
  liz: 'elizabeth',
  beth: 'elizabeth',
  kate: 'katherine catherine kathryn',
  kathy: 'katherine catherine kathleen',
  dick: 'richard',
  rick: 'richard',
  ted: 'edward theodore',
  ed: 'edward edgar edmund',
  jake: 'jacob',
  jack: 'john',
  steve: 'stephen steven',
  chris: 'christopher christine christina',
  nick: 'nicholas nicolas',
  alex: 'alexander alexandra alejandro',
  sasha: 'alexander alexandra',
  dan: 'daniel',
  danny: 'daniel',
  ben: 'benjamin',
  sam: 'samuel samantha',
  ken: 'kenneth',
  ron: 'ronald',
  don: 'donald',
  greg: 'gregory',
  jeff: 'jeffrey geoffrey',
  matt: 'matthew',
  pat: 'patrick patricia',
  peggy: 'margaret',
  maggie: 'margaret',
  meg: 'margaret megan',
  sue: 'susan',
  tim: 'timothy',
  andy: 'andrew',
  charlie: 'charles',
  chuck: 'charles',
  fred: 'frederick alfred',
  gene: 'eugene',
  jerry: 'gerald jerome',
  larry: 'lawrence laurence',
  len: 'leonard',
  phil: 'philip phillip',
  ray: 'raymond',
  vicky: 'victoria',
  pepe: 'jose',
  paco: 'francisco',
  sami: 'samuel',
  abe: 'abraham',
  wendy: 'gwendolyn',
  debbie: 'deborah',
  mandy: 'amanda',
  cindy: 'cynthia',
  gabby: 'gabriela gabrielle',
};

/** Letters of other alphabets and habits of spelling, in order: what comes out is compared, never shown. */
const habits: readonly (readonly [RegExp, string])[] = [
  [/ø|œ|ö/g, 'o'],
  [/æ|å/g, 'a'],
  [/ß/g, 'ss'],
  [/ł/g, 'l'],
  [/[đð]/g, 'd'],
  [/þ/g, 'th'],
  [/ı/g, 'i'],
  [/ə/g, 'a'],
  [/[^\p{L}]/gu, ''],
  [/^abd(?:ul|el|al|ol|ur|ar|er|oul|our|as|es|us|az|ez|uz|an|en|un)?(?=\p{L}{3})(?!allah|ullah|i$|ou$)/u, 'abd'],
  [/^abd(?:ull?|all?|ell?|oull?)ah?$/, 'abdlah'],
  [/tsch/g, 'ch'],
  [/sch/g, 'sh'],
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/zh/g, 'z'],
  [/ck|q/g, 'k'],
  [/t[sz]/g, 'c'],
  [/(?<=[oe])ff$/g, 'v'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/^ye/g, 'e'],
  [/(?<=[aeiou])j/g, 'i'],
  [/y/g, 'i'],
  [/ei/g, 'ai'],
  [/ae$/, 'a'],
  [/ue/g, 'u'],
  [/oe/g, 'o'],
  [/ae/g, 'a'],
  [/(\p{L})\1+/gu, '$1'],
  [/ii+|ij$/g, 'i'],
  [/(?<=\p{L}{2})h$/u, ''],
];

const spelled = (word: string): string => habits.reduce((w, [from, to]) => w.replace(from, to), word);

const classes = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [first, ...others] = row.split(' ').map(spelled);
      return [first!, ...others].map((w) => [w, first!] as const);
    }),
);

/** What a word of a name is compared by: one for all its usual spellings. `word` is folded. */
export function nameKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = spelled(word);
  const found = classes.get(key) ?? key;
  if (keys.size >= mostKeys) keys.clear();
  keys.set(word, found);
  return found;
}

/** Words come again and again; so many are remembered. */
const mostKeys = 20_000;
const keys = new Map<string, string>();

/** Whether one given name is a short form of the other, or both of a third; both as `nameKey` gives them. */
export const shortOf = (a: string, b: string): boolean => fullForms(a).some((x) => fullForms(b).includes(x));

const forms = new Map(
  Object.entries(shortForms).map(([short, full]) => [nameKey(short), full.split(' ').map(nameKey)] as const),
);
const fullForms = (key: string): readonly string[] => [key, ...(forms.get(key) ?? [])];
