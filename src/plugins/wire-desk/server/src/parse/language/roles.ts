import { words } from './words';

/** Offices and ranks: may be written with a capital, directly before a name. English. */
export const titles = words(`
  president vice-president premier chancellor minister secretary secretary-general senator sen
  congressman congresswoman representative rep governor gov mayor lawmaker speaker chairman chairwoman
  chairperson chair chief director director-general commissioner ambassador envoy general gen admiral
  adm colonel col lieutenant lt major maj captain capt sergeant sgt commander marshal judge justice
  prosecutor attorney chancellor counsellor councillor councilman councilwoman delegate mp mep
  spokesman spokeswoman spokesperson leader co-leader head ceo cfo coo president-elect king queen
  prince princess emperor empress sultan emir sheikh duchess pope cardinal archbishop bishop
  patriarch imam ayatollah rabbi pastor reverend rev professor prof coach manager presenter host
  editor deputy executive whip treasurer inspector superintendent sheriff constable detective officer adviser
  advisor negotiator mediator rapporteur ombudsman ombudswoman co-founder founder
  administrator curator principal rector dean comptroller coordinator superintendent
  cllr ald det insp supt dci pc amb atty cmdr cpt pfc pvt
  co-chair vice-chancellor vice-chair vice-chairman undersecretary secretary-designate
`);

/** Jobs, callings and kin: evidence of a person when written small, directly before a name. */
export const trades = words(`
  diplomat monarch candidate nominee rival opponent dissident advocate analyst expert academic scholar architect
  surgeon nurse student pupil correspondent poet playwright critic actress painter billionaire millionaire
  entrepreneur tycoon oligarch executive driver pilot astronaut cosmonaut veteran hostage refugee migrant retiree
  priest monk nun cleric missionary player captain coach referee sprinter champion athlete uncle aunt cousin nephew
  niece grandson friend colleague ally aide counterpart consultant official boss militant warlord rebel model chef
  mechanic laureate icon star shepherd
`);

/** Kin and other words that are evidence of a person but not an office worth keeping. */
export const notOffices = words(`
  wife husband widow widower son daughter brother sister father mother uncle aunt cousin nephew niece
  grandson granddaughter grandfather grandmother friend colleague ally partner neighbour neighbor counterpart
  rival opponent successor predecessor victim suspect shoku shoqja motra vellai babai nena gruaja burri
`);

/** What a title may be made of besides its head: "Foreign Minister", "Secretary of State". */
export const titleWords = words(`
  prime vice deputy former ex acting outgoing incoming interim then late new current caretaker first
  second lady chief senior junior assistant associate foreign defence defense interior finance justice
  health education economy energy environment trade transport agriculture labour labor culture home
  european external affairs state security national army military navy police special executive general
  managing opposition party far-right far-left right-wing left-wing centre-left centre-right
  center-left center-right ruling government presidential federal regional local parliamentary
  house senate supreme court majority minority press communications campaign human rights policy peace
  crown grand high attorney editor-in-chief media medical climate political business film pop rock
  television tv radio news opinion newly re-elected elected longtime veteran exiled jailed disgraced
  ousted embattled hardline hard-line right left retired co one-time self-proclaimed de facto state-run
  front-line veteran fellow civil protection safety rescue fire union port board bank hospital
  university team research project operations emergency crisis water city county district provincial
  diplomatic intelligence counter-terrorism relief aid award-winning
  prize-winning human-rights nobel group industry company climate family
`);

/** Words that stand before a man's, a woman's or anybody's name in courtesy. */
export const courtesyOfMen =
  words(`mr sir lord zoti zotit zotin monsieur herr signor senor don dom father fr brother br
  friar alhaji alhaj haji hajji mallam malam mullah sheikh shaykh swami shri sri oba otunba padre
  baron earl viscount count marquess`);
export const courtesyOfWomen =
  words(`mrs ms miss dame lady madame madam zonja zonjes zonjen zonjusha znj frau signora
  senora dona hajiya hajia alhaja shrimati smt sister mother baroness countess marchioness mademoiselle`);
/** Religious, military, traditional and comradely forms of address that men and women bear. */
export const courtesy =
  words(`dr doctor doktor doktori hon canon comrade monsignor msgr venerable vicar deacon abbot abbess
  prior prebendary provost curate chaplain private pte corporal cpl brigadier brig lieutenant-colonel bombardier airman
  trooper gunner sapper rifleman ensign midshipman cadet squadron commodore engr engineer barrister ustaz ustad maulana
  pandit datuk dato tan nana togbe imzot imzoti mulla`);

export const rolesOfWomen = words(`
  spokeswoman chairwoman congresswoman businesswoman councilwoman policewoman ombudswoman actress
  queen princess duchess empress nun wife widow daughter sister mother aunt niece granddaughter
  grandmother lady
`);
export const rolesOfMen = words(`
  spokesman chairman congressman businessman councilman policeman statesman king prince duke emperor
  sultan emir pope husband widower son brother father uncle nephew grandson grandfather monk
`);

/** Titles that a family name on its own may be: no sign of an office at the end of a name. */
export const titlesThatAreNames = words(`
  king prince pope bishop judge major dean marshal cook page baker butler carter fisher miller mason
  hunter cooper taylor parker turner shepherd sheikh abbott chancellor head host chair boxer
`);

/** Stems of Albanian offices and jobs; the endings of gender and case follow them. */
export const albanianRoleStems = words(`
  president kryeministr ministr kryetar kancelar senator deputet eurodeputet udheheqes lider shef
  drejtor sekretar ambasador zedhenes komisioner komisar gjeneral admiral kolonel komandant mbret
  mbreteresh princ princesh pap papa kardinal kryepeshkop peshkop myfti imam avokat gazetar profesor
  analist ekspert trajner shkrimtar poet regjisor kengetar aktor aktivist biznesmen sipermarres prefekt
  prokuror kryeprokuror gjyqtar gjykates perfaqesues emisar kongresmen guvernator kryeparlamentar
  zyrtar mjek mesues banor student fermer opinionist politolog historian ekonomist studiues shkencetar
  akademik artist piktor kompozitor futbollist sulmues kapiten trajnues kampion sportist atlet avokates
  negociator ndermjetes diplomat politikan opozitar kandidat keshilltar kryekeshilltar themelues
  pronar menaxher koordinator nenkryetar nenpresident zevendes zevendeskryeministr zevendesministr
  zevendeskryetar zevendesdrejtor zevendespresident perfaqesuese keshilltare bashkekryetar kryeredaktor
  redaktor deshmitar ushtar veteran polic polici doktor inxhinier arkitekt dhendr bashkeshort bashkeshorte
  kryeshef sekretar kryesekretar kryediplomat inspektor kryeinspektor muzikant fotograf producent
  prezantues moderator autor shofer pilot infermier kuzhinier punetor minator dentist noter psikolog
`);

/** Albanian heads of offices that are no stem with an ending. */
export const albanianRoleWords = words(`
  kreu kreun kreut kreje numri njeshi njeshin i-derguari e-derguara mbretit mbretin mbreti papa pape
  papes papen
`);
