import { phrases, words } from './words';

/** Countries, regions and cities often in the news, in English. */
export const places = words(`
  afghanistan africa albania aleppo algeria america amsterdam andorra angola ankara antarctica
  argentina armenia asia athens atlanta austin australia austria auckland azerbaijan baghdad bahamas
  bahrain bakhmut baku bali balkans baltic baltimore bangkok bangladesh barcelona basel basra beijing
  beirut belarus belfast belgium belgrade belgorod belize berlin bern bethlehem bilbao birmingham
  bogota bolivia bologna bordeaux bosnia boston botswana bratislava brazil brasilia brighton bristol
  britain brussels bryansk bucha bucharest budapest bulgaria burma burundi cairo california calgary
  cambodia cambridge cameroon canada canberra cannes caracas cardiff caribbean caucasus chad chechnya
  chernihiv chernobyl chicago chile china chisinau chornobyl cologne colombia colorado congo
  copenhagen cornwall corsica crete crimea croatia cuba cyprus czechia dagestan dakar dallas damascus
  darfur davos delaware delhi denmark denver detroit dhaka dnipro doha donbas donbass donetsk dover
  dresden dubai dublin dubrovnik dushanbe ecuador edinburgh egypt england eritrea estonia ethiopia
  europe fiji finland florence florida france frankfurt gabon gaza gambia gdansk geneva genoa georgia
  germany ghana gibraltar glasgow golan greece greenland guam guantanamo guatemala guinea guyana
  hague haifa haiti hamburg hannover hanoi harare havana hawaii hebron helsinki heidelberg herzegovina
  hiroshima hollywood homs honduras houston hungary iceland idaho idlib illinois india indiana
  indonesia iowa iran iraq ireland irpin islamabad israel istanbul italy izmir jakarta jamaica japan
  jenin jerusalem johannesburg jordan kabul kaliningrad kampala kandahar kansas karachi kashmir
  kathmandu kazakhstan kazan kentucky kenya kharkiv kharkov khartoum kherson kiev korea kosovo krakow
  kramatorsk kremlin kuwait kursk kyiv kyrgyzstan lagos lahore laos latvia lausanne lebanon leeds
  leipzig lesotho lviv liberia libya liechtenstein lima lisbon lithuania liverpool ljubljana london
  louisiana luanda lugano luhansk luxembourg lyon macedonia madagascar madrid maine malawi malaysia
  maldives mali malmo malta manchester manila marrakesh mariupol marseille maryland massachusetts
  mauritania mauritius mecca mediterranean melbourne melitopol mexico miami michigan milan minneapolis
  minnesota minsk mississippi missouri mitrovica moldova mogadishu monaco mongolia montana montenegro
  montreal morocco moscow mosul mozambique mumbai munich myanmar mykolaiv nablus nagasaki nairobi
  namibia naples nebraska nepal netherlands nevada newcastle nicaragua nicosia niger nigeria normandy
  norway nottingham odesa odessa ohio oklahoma oman ontario oregon oslo ottawa oxford pacific pakistan
  palestine palmyra panama paraguay paris pennsylvania peru perth philadelphia philippines phoenix
  podgorica pokrovsk poland portland portugal prague pretoria pristina prishtina prizren provence
  pyongyang qatar quebec rafah ramallah ramstein raqqa reykjavik rhodes riga riyadh romania rome
  rostov rotterdam russia rwanda salisbury salzburg samoa sanaa sarajevo sardinia saxony scandinavia
  scotland seattle senegal seoul serbia sevastopol seville seychelles shanghai shenzhen siberia sicily
  sierra sinai singapore skopje slovakia slovenia sochi sofia somalia spain srebrenica stockholm
  strasbourg stuttgart sudan sumy suriname sussex sweden switzerland sydney syria taipei taiwan
  tajikistan tallinn tanzania tashkent tbilisi tehran tetovo texas thailand thessaloniki tibet tirana
  togo tokyo toronto toulouse transnistria trieste tripoli tunis tunisia turin turkey turkiye
  turkmenistan uganda ukraine uruguay utah utrecht uzbekistan valencia vancouver vatican venezuela
  venice vermont verona versailles vienna vietnam vilnius virginia volgograd vukovar wales warsaw
  washington westminster wisconsin wuhan wyoming xinjiang yalta yemen yerevan yugoslavia zagreb zambia
  zaporizhzhia zimbabwe zurich us u.s usa u.s.a uk u.k uae eu un uno nato avdiivka pentagon capitol
`);

/** Stems of Albanian place names, to which case endings are appended. */
export const albanianPlaceStems = words(`
  ukrain rusi shqiperi kosov serbi maqedoni greqi itali franc gjermani angli britani holand belgjik
  spanj portugali austri zvicer hungari rumani bullgari poloni ceki sllovaki slloveni kroaci bosnj
  hercegovin turqi siri irak iran izrael palestin gaz egjipt libi tunizi algjeri maroke afrik
  azi evrop amerik kin japoni kore indi pakistan afganistan arabi katar jemen liban jordani
  armeni azerbajxhan gjeorgji moldavi bjellorusi lituani letoni estoni finland suedi norvegji danimark
  irland skoci uells kanad meksik brazil argjentin venezuel kolumbi australi
  prishtin tiran durres vlor shkod shkodr elbasan korc fier berat gjirokast sarand lezh kukes
  prizren pej gjakov ferizaj gjilan mitrovic podujev vushtrri rahovec suharek malishev lipjan
  preshev bujanoc medvegj ulqin podgoric shkup tetov gostivar kercov strug ohr kumanov
  beograd athin selanik rom milan paris londr berlin bruksel mosk kiev uashington
  stamboll ankara vjen gjenev hag strasburg madrid lisbon varshav prag budapest bukuresht sofj zagreb
  sarajev lublan pekin tokio teheran bagdad damask bejrut jerusalem kajro donjeck luhansk harkiv
  herson krime donbas shba be kremlin pentagon vatikan ballkan
`);

/** Endings that an Albanian name of a place takes; the empty one is the bare stem. */
export const albanianPlaceEndings = new Set(
  ',a,e,i,u,n,s,t,es,en,ne,se,it,in,ut,un,ja,je,jes,jen,er,ra,res,ren,te,ise,ine,et'.split(','),
);

/** Places of more than one word. */
export const longPlaces = phrases(`
  new york
  new york city
  new zealand
  new delhi
  los angeles
  las vegas
  buenos aires
  sao paulo
  saudi arabia
  hong kong
  tel aviv
  abu dhabi
  addis ababa
  phnom penh
  kuala lumpur
  sri lanka
  costa rica
  puerto rico
  el salvador
  cape town
  sierra leone
  burkina faso
  ivory coast
  novi sad
  novi pazar
  banja luka
  sharm el sheikh
  khan younis
  khan yunis
  mar-a-lago
  camp david
  abu ghraib
  deir al-balah
  los anxhelos
  mali i zi
  nova kahovka
  nova kakhovka
  kryvyi rih
  bila tserkva
  dar es salaam
  martha's vineyard
  nizhny novgorod
  fushe kosove
  fushe kosova
`);

/** First words of place names ("New", "Lake"): the next word is then no surname. */
export const placeOpenings = words(`
  new north south east west northern southern eastern western central upper lower greater great saint
  st san santa los las mount lake cape fort port liqeni lumi gulf strait republic rio nju deti gjiri
`);

/** Words for peoples, creeds and parties: adjectives before a name, never a part of it. */
export const peoples = words(`
  afghan african albanian algerian american arab argentine armenian asian australian austrian
  azerbaijani azeri balkan bangladeshi bavarian belarusian belgian bolivian bosnian brazilian british
  briton bulgarian burmese cambodian cameroonian canadian catalan chechen chilean chinese colombian
  congolese croat croatian cuban cypriot czech danish dutch ecuadorian egyptian emirati english
  eritrean estonian ethiopian european filipino finnish flemish french georgian german ghanaian greek
  guatemalan haitian hungarian icelandic indian indonesian iranian iraqi irish islamic islamist israeli
  italian jamaican japanese jewish jew jordanian kazakh kenyan korean kosovan kosovar kurdish kurd
  kuwaiti kyrgyz latvian lebanese liberian libyan lithuanian macedonian malaysian maltese mexican
  moldovan mongolian montenegrin moroccan muslim nepalese nigerian norwegian omani orthodox pakistani
  palestinian peruvian pole polish portuguese protestant qatari romanian russian rwandan saudi scottish
  scot senegalese serb serbian shia shiite sikh singaporean slovak slovene slovenian somali spanish
  sudanese sunni swedish swede swiss syrian taiwanese tajik tanzanian thai tibetan tunisian turkish
  turk turkmen ugandan ukrainian uyghur uzbek venezuelan vietnamese welsh yemeni zimbabwean hindu
  catholic anglican evangelical buddhist republican democrat democratic conservative tory labour
  liberal socialist communist green marxist nazi soviet scandinavian eu us u.s uk nato un
`);
