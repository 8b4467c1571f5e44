import { albanianCountries, cities, englishCountries } from './countries';
import { fold } from './fold';
import { phrases, together, words } from './words';

/** Regions and places that neither the names of countries nor those of time zones have. */
const morePlaces = words(`
  africa america ankara asia atlanta bakhmut balkans baltic baltimore barcelona beijing belfast belgorod birmingham
  bordeaux bosnia britain bryansk burma california caribbean caucasus chechnya colorado congo corsica crete crimea
  dallas donbas donbass donetsk england europe florence florida geneva genoa glasgow guantanamo haifa hanoi hawaii
  herzegovina houston illinois iowa islamabad kansas kashmir kathmandu kharkiv korea kremlin kyiv lviv liverpool
  louisiana luhansk macedonia maine manchester mariupol marseille maryland massachusetts mediterranean miami michigan
  minnesota mississippi missouri mitrovica montana montreal mumbai myanmar nebraska nevada normandy odesa odessa ohio
  oklahoma ontario oregon ottawa pacific palestine pennsylvania philadelphia portland pristina prishtina prizren
  provence quebec rotterdam sanaa sardinia saxony scandinavia scotland seattle sevastopol siberia sicily sinai
  srebrenica strasbourg tetovo texas thessaloniki tibet tirana transnistria turkey utah vermont virginia wales
  washington wisconsin xinjiang yugoslavia zaporizhzhia us u.s usa u.s.a uk u.k uae eu un uno nato pentagon capitol
`);

const oneWord = (names: ReadonlySet<string>) =>
  new Set([...names].filter((name) => !/ /.test(name)));

/** Countries, regions and cities of one word, in English. */
export const places = together(morePlaces, oneWord(englishCountries), oneWord(cities));

/** Stems of Albanian place names, to which case endings are appended. */
export const albanianPlaceStems = together(
  words(`
  maqedoni angli britani bosnj hercegovin palestin gaz maroke afrik azi evrop amerik kore arabi skoci uells prishtin
  tiran durres vlor shkod shkodr prizren pej gjakov ferizaj gjilan mitrovic preshev podgoric shkup tetov gostivar
  beograd athin rom milan paris londr berlin bruksel mosk kiev uashington stamboll ankara vjen gjenev hag strasburg
  madrid budapest zagreb sarajev pekin tokio teheran jerusalem be kremlin pentagon ballkan
  `),
  new Set([...oneWord(albanianCountries)].map((name) => fold(name).replace(/[aeiu]$/, ''))),
);

/** Endings that an Albanian name of a place takes; the empty one is the bare stem. */
export const albanianPlaceEndings = new Set(
  ',a,e,i,u,n,s,t,es,en,ne,se,it,in,ut,un,ja,je,jes,jen,er,ra,res,ren,te,ise,ine,et'.split(','),
);

/** Places of more than one word. */
export const longPlaces = together(
  phrases(`
  new york city
  tel aviv
  abu dhabi
  cape town
  ivory coast
  los anxhelos
  mali i zi
  fushe kosove
  fushe kosova
  `),
  new Set([...englishCountries, ...albanianCountries, ...cities].filter((name) => / /.test(name))),
);

/** First words of place names ("New", "Lake"): the next word is then no surname. */
export const placeOpenings = words(`
  new north south east west northern southern eastern western central upper lower greater great saint st san santa los
  las mount lake cape fort port liqeni lumi gulf strait republic rio nju deti gjiri
`);

/** Peoples whose name is not made of their country's, creeds and parties: adjectives before a name, never a part of it. */
export const peoples = words(`
  african arab argentine asian balkan bavarian briton burmese catalan chechen croat cypriot czech danish dutch emirati
  english filipino finnish flemish french greek irish islamic islamist jewish jew kazakh korean kosovar kurdish kurd
  kyrgyz macedonian montenegrin muslim orthodox pole polish protestant scottish scot serb shia shiite sikh slovak
  slovene spanish sunni swede swiss tajik tibetan turk turkmen uyghur uzbek welsh hindu catholic anglican evangelical
  buddhist republican democrat democratic conservative tory labour liberal socialist communist green marxist nazi
  soviet scandinavian eu us u.s uk nato un
`);
