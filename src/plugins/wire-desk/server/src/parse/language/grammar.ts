import { words } from './words';

export const pronounsOfMen = words('he ai');
export const pronounsOfWomen = words('she ajo');
export const otherPronouns = words('they it ata ato we ne i une you ju ti');

/** Relative pronouns that follow a person: "Merz, who said". */
export const relatives = words('who cili cila cilit ciles qe');

/** Prepositions: a name after one of them is no subject. */
export const prepositions = words(`
  with to of by for from about against at in on after before into over under between among like
  including than alongside despite without via through during until since near behind beyond towards
  toward upon unlike within as
  me te tek nga per kunder mbi ndaj pas para ne prej ndermjet midis rreth pa sipas permes gjate drejt
  krahas perballe
`);

/** Albanian articles that tie a genitive or an adjective to the word before. */
export const linkingArticles = words('i e te se');

/** Words that join two actions of the same subject, or two clauses. */
export const conjunctions = words('and but or nor yet dhe por edhe ose kurse ndersa si');

export const determiners = words(`
  the a an this that these those his her its their our my your some any each every another one no
  nje ky kjo keta keto ai ajo disa cdo
`);

/** "That" and its Albanian fellows: what follows is reported. */
export const reporters = words('that se qe');

/** Capitalised only because they open a sentence. */
export const sentenceOpeners = words(`
  a about according across after against ahead all along already also although amid among an and
  another any are around as asked at back based be because been before behind being below beside
  besides between beyond both but by can citing critics currently despite did do does down during
  each earlier either elsewhere even ever every experts few finally first following for former from
  further given had has have he her here his how however i if in including indeed inside instead into
  is it its just last late later leading less let like local many may meanwhile might more moreover
  most much my nearly neither never nevertheless new next no nor not nothing now of off officials on
  once one only or other others our out outgoing outside over own past per perhaps police previously
  rather recently residents right same scores several shall she should since so some sometimes soon
  speaking still such than thank thanks that the their then there therefore these they this those though
  three through throughout thus to today together tomorrow too two under unlike until up upon us was
  we well were what when where whether which while who whoever whom whose why will with within without
  would yes yesterday yet you your asking addressing
  ai ajo ata ato ajo aktualisht ama andaj as asnje askush atehere bashke ca cdo cila cili dhe dje do
  duke edhe eshte fillimisht gjate gjithashtu gjithcka ja jo kam kane ka kerkoi ketu keta keto kete
  kishte kjo krahas krejt ku kunder kur kurse ky madje me mbi mbrëmë megjithate megjithese meqe
  meqenese midis moti mund na ndaj nder nderkaq nderkohe ndersa ne nese nga ngase nje njeri nuk
  nepermjet ora pa para pas pasi per perballe perkunder permes pervec po por pos poashtu prandaj prej
  qe qofte rreth s'ka se sepse si sikur sipas sot shume ta te tha thote tek tani tjeter tjetri u une
  vetem veç ish kerkesa takimi vizita sa sado
`);

/** Small words inside a name: Ursula von der Leyen, Mohammed bin Salman. */
export const nameParticles = words(`
  von van der den de del della di da dos das du la le bin ibn al el ter ten zu zur y af av
`);

/** Particles with which a lone surname may begin: Van Dalen, De Gaulle. */
export const surnameParticles = words('von van de der di della du le la el ter ten dos das');

/** What may follow a surname: "Jr.", "III". */
export const nameSuffixes = words('jr sr ii iii iv vi vii viii xii xiii xiv xvi xxiii');

/** Function words that identify the language of the copy. */
export const commonInEnglish = words(
  'the of and to in that for with said was is his her has as by',
);
export const commonInAlbanian = words('të e në dhe për se që me nga një i është së ka tha ai ajo');

/** Abbreviations whose dot ends no sentence. */
export const abbreviations = words(`
  mr mrs ms dr prof gen sen rep gov lt col maj capt sgt adm rev hon st jr sr inc ltd co corp vs etc
  jan feb mar apr jun jul aug sep sept oct nov dec no nr vol dept art z znj zj dt fq p.sh ndj d.m.th
`);
