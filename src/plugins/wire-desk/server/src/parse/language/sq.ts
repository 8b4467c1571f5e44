import { albanianForms } from './forms';
import { lexicon, type Pack } from './pack';
import { phrases, words } from './words';

// Verbs are stem and paradigm ("theks-oj"), or their forms with the participle last.
const saying = `theks-oj deklar-oj sht-oj poh-oj treg-oj njoft-oj paralajmër-oj vlerës-oj nënviz-oj potenc-oj sqar-oj shpjeg-oj
  kërk-oj kujt-oj premt-oj konfirm-oj moh-oj vazhd-oj konstat-oj argument-oj insist-oj konklud-oj falënder-oj cit-oj
  koment-oj rikujt-oj pran-oj sugjer-oj raport-oj apel-oj ritheks-oj publik-oj post-oj reag-oj kundërsht-oj qort-oj
  pëshpërit-i murmurit-i këmbëngul-i lajmër-oj bërtit-i ank-ohem zot-ohem bet-ohem përgjigj-em shpreh-em mburr-em
  dëshm-oj përsërit-i arsyet-oj saktës-oj sigur-oj kërcën-oj replik-oj rekomand-oj propoz-oj parashik-oj këshill-oj
  udhëz-oj urdhër-oj inform-oj bised-oj shpres-oj dysh-oj ur-oj përmbyll-i frikës-ohem lut-em habit-em çudit-em
  druhet/druhej/druhen përsërit/përsërisin/përsëriste këmbëngul/këmbëngulin rrëfehet/rrëfehej
  thërriste/thërrisnin ndërpreu/ndërpret/ndërpriste/ndërprerë
  tha/thanë/thotë/thonë/thoshte/thoshin/them/thashë/thënë shkroi/shkruan/shkruante/shkruajti/shkruajnë/shkruar
  pyeti/pyet/pyetën/pyesin/pyeste/pyesnin/pyetur thirri/thirrën/thërret/thirrte/thirrur rrëfeu/rrëfen/rrëfente/rrëfyer
  foli/flet/folën/flasin/fliste/folur tha-se/thënë`;
const telling = `tha/thanë/thotë/thonë/thoshte/thoshin/thënë pyeti/pyet/pyetën/pyeste/pyetur treg-oj qort-oj kujt-oj siguro-j`;
const manner = `ktheu/kthen/kthyen/kthente/kthyer qeshi/qesh/qeshte/qeshur psherëtiu/psherëtin/psherëtirë nisi/nis/niste/nisur
  dëgjua/dëgjohet/dëgjuar lexohet/lexohet/lexuar ulëriti/ulërin/ulëriste/ulëritur klithi/klith/klithte/klithur
  mendon/mendoi/mendonte/mendojnë/menduar beson/besoi/besojnë/besonte/besuar ndërhyri/ndërhyn/ndërhyrë vij-oj përfund-oj
  lex-oj ironiz-oj gjëm-oj plasi/plas/plaste shpërtheu/shpërthen/shpërthente/shpërthyer
  buzëqeshi/buzëqesh/buzëqeshte/buzëqeshur nënqeshi/nënqesh/nënqeshte/nënqeshur
  kërc-as bëri/bën/bërë vuri/vë/vënë drejt-ohem`;
const judging = `cilës-oj konsider-oj akuz-oj kritik-oj refuz-oj lavdër-oj etiket-oj fajës-oj vlerës-oj emërt-oj krahas-oj
  quajti/quan/quajtën/quajnë/quante/quanin/quajtur përshkroi/përshkruan/përshkruante/përshkruar dënoi/dënuan/dënon/dënuar
  hodhi/hedh/hodhën/hedhur mirëpriti/mirëpret/mirëpritën/mirëpritur tallet/tallej/tallur përqeshi/përqesh/përqeshte/përqeshur përshëndeti/përshëndet/përshëndetur
  krahasoi/krahason/krahasuar foli/flet/folur`;

/** The Albanian pack: what the engine knows of the language. */
export const albanian: Pack = {
  verbs: lexicon({ saying, telling, manner, judging }, albanianForms),
  alsoNouns: words(''),
  idioms: phrases(`
    beri me dije
    bene me dije
    ben me dije
    beri te ditur
    ben te ditur
    bene te ditur
    vuri ne dukje
    ve ne dukje
    vune ne dukje
    vuri ne pah
    vuri theksin
  `),
  perfects: words('ka kane kishte kishin duke kete kene paska pati'),
  passives: words('eshte jane ishte ishin u qene'),
  reported:
    words(`thuhet thuhej shkruhet shkruhej theksohet theksohej nenvizohet njoftohet raportohet sqarohet
    citohet lexohej vleresohet deklarohet`),
  classes: {
    D: words(`nje ky kjo keta keto ate disa cdo asnje dy tre kater pese njeri njera njeriu dikush shume cilido kete
      kesaj ketij tjeter tjetri tjetra dyja dy`),
    P: words(`me te tek per kunder mbi ndaj pas para ne prej ndermjet midis rreth pa gjate drejt krahas perballe
      permes si deri brenda jashte nepermjet bashke prane si`),
    B: words('nga'),
    C: words('se nese'),
    R: words('cili cila cilit ciles cilen cilin cilet cilat qe ku kur'),
    K: words(
      'dhe por ose kurse ndersa ndonese sepse ngase pasi sic sikurse teksa derisa kurse mirepo',
    ),
    H: words('ai ajo'),
    Y: words('ata ato'),
    I: words(''),
    W: words('une ne ju ti'),
    A: words(`ka kane kishte kishin duke do u ua ia iu edhe poashtu gjithashtu sot dje pastaj tutje publikisht perseri
      serish po nuk s'ka vone heret vete vetem madje me nder mua na i-a ju ta ma jua tua tej paska paskan paskej askund prapa`),
    S: words('sipas'),
    L: words('i e te se'),
  },
  definite: words('ky kjo ai ajo'),
  oblique: { man: words('tij'), woman: words('saj'), group: words('tyre') },
  men: words('ai tij'),
  women: words('ajo saj'),
};
