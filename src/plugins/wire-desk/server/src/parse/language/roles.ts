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
  editor deputy whip treasurer inspector superintendent sheriff constable detective officer adviser
  advisor negotiator mediator rapporteur ombudsman ombudswoman co-founder founder
  administrator curator principal rector dean comptroller coordinator superintendent
  co-chair vice-chancellor vice-chair vice-chairman undersecretary secretary-designate
`);

/** Jobs, callings and kin: evidence of a person when written small, directly before a name. */
export const trades = words(`
  politician diplomat statesman dictator ruler monarch candidate nominee rival opponent successor
  predecessor activist campaigner dissident lawyer barrister solicitor advocate analyst expert economist
  historian scientist researcher academic scholar lecturer physicist chemist biologist engineer
  architect doctor physician surgeon nurse epidemiologist virologist psychologist psychiatrist teacher
  student pupil journalist reporter correspondent columnist broadcaster anchor photographer author
  writer novelist poet playwright critic publisher actor actress singer musician composer conductor
  pianist violinist rapper dancer painter artist sculptor filmmaker film-maker producer comedian
  billionaire millionaire businessman businesswoman entrepreneur tycoon oligarch investor banker
  trader executive owner shopkeeper farmer fisherman worker driver pilot astronaut cosmonaut soldier
  veteran fighter volunteer officer policeman policewoman firefighter rescuer resident neighbour
  neighbor witness survivor victim suspect defendant gunman attacker hostage prisoner refugee migrant
  pensioner retiree worshipper priest monk nun cleric preacher missionary footballer striker midfielder
  defender goalkeeper player captain coach manager trainer referee sprinter swimmer boxer cyclist
  champion athlete skipper driver wife husband widow widower son daughter brother sister father mother
  uncle aunt cousin nephew niece grandson granddaughter grandfather grandmother friend colleague ally
  aide counterpart partner operator consultant specialist strategist pollster professor editor official
  organiser organizer boss commander militant warlord rebel separatist whistleblower creator blogger
  influencer model designer chef baker butcher hairdresser mechanic carpenter electrician builder
  laureate winner medallist medalist nominee pioneer icon star frontman frontwoman contender challenger
  miner sailor hunter shepherd climber explorer inventor
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
export const courtesyOfMen = words('mr sir lord zoti zotit zotin');
export const courtesyOfWomen = words('mrs ms dame lady madame zonja zonjes zonjen zonjusha znj');
export const courtesy = words('dr doctor doktor doktori hon');

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
  prezantues moderator autor
`);

/** Albanian heads of offices that are no stem with an ending. */
export const albanianRoleWords = words(`
  kreu kreun kreut kreje numri njeshi njeshin i-derguari e-derguara mbretit mbretin mbreti papa pape
  papes papen
`);
