import { phrases, words } from './words';

/** Phrases before a quoted name, such as "called". Compared with the end of the clause. */
export const namingCues = phrases(`
  so-called
  so called
  known as
  nicknamed
  codenamed
  code-named
  named
  titled
  entitled
  dubbed
  the word
  the words
  the term
  the terms
  the phrase
  the slogan
  the motto
  under the name
  under the title
  under the slogan
  slogan
  motto
  hashtag
  i ashtuquajtur
  e ashtuquajtur
  i ashtuquajturi
  e ashtuquajtura
  te ashtuquajturit
  te ashtuquajturat
  te ashtuquajturen
  te ashtuquajturin
  ashtuquajtur
  ashtuquajtura
  ashtuquajturi
  ashtuquajturen
  ashtuquajturin
  ashtuquajturit
  ashtuquajtures
  quajtur
  i quajtur
  e quajtur
  i njohur si
  e njohur si
  te njohur si
  te njohura si
  i njohur me emrin
  me emrin
  quhet
  quhej
  quhen
  me nofken
  me titull
  me titullin
  titulluar
  i titulluar
  e titulluar
  me moton
  me sloganin
  nen sloganin
  nen moton
  fjala
  fjalen
  fjalet
  termi
  termin
  shprehja
  nofka
`);

/** Works, ships and operations bear their names between quotation marks. */
export const works = words(`
  film movie documentary series show drama comedy musical book novel memoir poem essay song single
  album hymn anthem painting sculpture exhibition play opera magazine newspaper game podcast programme
  operation codename ship vessel frigate yacht tanker award prize project festival competition
  restaurant hotel bar cafe club stadium school hospital brigade battalion group company foundation
  filmi filmin filmit dokumentari dokumentarin romani romanin romanit libri librin librit poema
  poezia kenga kengen kenges albumi albumin drama dramen shfaqja shfaqjen seriali serialin emisioni
  emisionin emisionit gazeta gazeten gazetes revista revisten revistes operacioni operacionin
  operacionit anija anijen cmimi cmimin cmimit projekti projektin projektit festivali festivalin
  festivalit shkolla shkollen shkolles hoteli hotelin restoranti restorantin spitali stadiumi
  universiteti brigada brigades grupi grupin grupit kompania kompanine fondacioni ekspozita ekspoziten
  qendra qendren sheshi rruga pallati teatri programi programin programit
`);

/** A quoted modifier of one of these is the name of a thing: an "open door" policy. */
export const termNouns = words(`
  policy policies doctrine program programme plan law laws bill act agency list zone area party
  strategy scheme project agreement treaty principle approach system model theory movement campaign
  operation effect syndrome phenomenon clause rule rules fund visa visas status label category group
  network regime state region corridor line label brand gene cell cells technology method process
  procedure button tag day week initiative alliance coalition club brigade battalion unit missile
  missiles rocket rockets drone drones tank tanks virus variant protocol mechanism test index report
  award prize festival film song book show series
  politika politiken politikes politike doktrina doktrinen doktrines doktrine plani planin planit
  ligji ligjin ligjit agjencia lista listen listes zona zonen zones strategjia strategjine skema
  projekti projektin marreveshja parimi parimin sistemi modeli teoria levizja fushata operacioni efekti
  dukuria klauzola rregulli fondi statusi kategoria rrjeti regjimi korridori nisma nismen nismes
  iniciativa aleanca koalicioni mekanizmi procesi procesin
`);

/** Things with words on them, which no person says. */
export const boards = words(`
  sign signs banner banners placard placards poster posters label plaque sticker shirt t-shirt
  headline caption inscription graffiti subtitle
  banderola pankarta pankartat mbishkrimi parulla tabela titulli
`);

export const occasions = words(`
  conference briefing summit meeting rally speech address interview ceremony visit debate session
  hearing event forum gathering trip talks reception funeral commemoration anniversary march protest
  broadcast testimony lecture call dinner convention congress assembly inauguration
  konference konferencen konferenca konferences takim takimin takimi takimit samit samitin samiti
  fjalim fjalimin fjalimi fjalimit interviste intervisten intervista ceremoni ceremonine ceremonia
  vizite viziten vizita vizites debat debatin seance seancen seancat mbledhje mbledhjen mbledhja
  mbledhjes forum forumin forumi tubim tubimin tubimi prononcim prononcimin konvente solemne adresim
  ngjarje pritje mitingun miting
`);
