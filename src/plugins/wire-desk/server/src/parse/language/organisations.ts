import { phrases, words } from './words';

/** Words that make a capitalised name an organisation, work, event or thing, not a person. */
export const organisationWords = words(`
  academy act alternative administration affairs agency agreement air airbus airlines airport alliance amazon
  apple ambulance amendment archive archives army arena assembly associates association atlantic
  authority avenue award awards bank basilica battalion battle beach boeing border boulevard bowl
  bridge brigade broadcasting brothers building bureau business cabinet caliphate campaign canal
  castle cathedral center central centre century challenge chamber championship championships
  channel charter church city clinic club coalition coast code college command commission committee
  commonwealth communities community company conference confederation conflict congress constitution
  convention corp corporation corps corridor council county court crescent cross cup daily data day
  days deal declaration defence defense delegation democracy department desert development directorate
  division doctrine drive dynasty economic economist education electric embassy emirates empire energy
  enterprise enterprises environment exchange express facebook fc federal federation festival fleet
  forces foreign forest forum foundation franchise freedom front fund gallery game games garden gate
  gazette global google government group guard guards gulf hall hamas harbor harbour herald hezbollah
  highway highways hill hills holdings holocaust holy homeland hospital hotel house human inc
  independence industries initiative inquiry institute institution intelligence interior international
  interpol investigation investigations island islands isis jihad journal justice kingdom labor
  laboratories laboratory law league legion liberation liberty library ltd llc magazine mail mall
  mandate manifesto march market markets mass media medal medicine meta microsoft military mission
  mosque motors mountain mountains movement museum nation national nations navy network news newspaper
  nobel northern observatory observer ocean office olympic olympics opera operation orchestra
  organisation organization oval pact palace panel parade park parliament partners partnership party
  pass passport patriot peace peninsula people peoples plan plant plaza police policy politburo port
  post press prison prize programme program project protection protocol province public radio railway
  rally reform refugee regiment region relief religious report representatives republic research
  reserve resistance resolution review revolution rights river road royal school sea secretariat
  security senate series service services shelter show shows social society solidarity square squad stadium staff
  standard star state states station statue strait street strip studio studios summit sunday super
  supreme survey system tank task tax team technologies technology telegraph telegram telecom
  television temple territories territory terror theater theatre times today tower towers trade trail
  transport treasury treaty trial tribune tribunal trust twitter union united unity university valley
  village volunteers wall war water watch weapons week weekly whatsapp wing works world year youth
  youtube zone tiktok instagram netflix gazprom tesla spacex nato unesco unicef opec without borders
  hurricane typhoon storm cyclone operation eve lives matter premier champions globe globes oscars
  grammy ramadan easter christmas ash capitals universe
  democrats republicans conservatives greens liberals socialists christians
  bashkimi bashkimit bashkimin kuvendi kuvendit kuvendin gjykata gjykates gjykaten ministria ministrise
  ministrine shtepia shtepise shtepine komisioni komisionit komisionin keshilli keshillit keshillin
  partia partise partine levizja levizjes levizjen universiteti universitetit policia policise policine
  prokuroria prokurorise banka bankes banken agjencia agjencise radio televizioni aleanca aleances
  organizata organizates qeveria qeverise qeverine komuna komunes komunen vetevendosje vetevendosja
  vetevendosjes lidhja lidhjes lidhjen shteti shtetet shteteve republika republikes spitali spitalit
  instituti institutit qendra qendres fondi forumi samiti marreveshja marreveshjes lufta luftes luften
  rruga rruges sheshi sheshit parlamenti parlamentit senati kongresi kongresit pallati ambasada
  ambasades federata shoqata fakulteti stadiumi revista portali agjensia byroja zyra akademia asambleja
  kombet kombeve bashkuara evropian evropiane europiane botror boterore kushtetuese drejtoria
  inspektorati autoriteti komiteti koalicioni fronti ushtria garda forca forcat brigada stafi rezervat
  jashtme brendshme mbrojtjes drejtesise financave shendetesise bardhe kuq kryq demokratike shkolla
`);

/** Names that look like a person's: bodies, titles, works. */
export const organisations = phrases(`
  goldman sachs
  morgan stanley
  jp morgan
  merrill lynch
  wells fargo
  deutsche welle
  deutsche telekom
  credit suisse
  johns hopkins
  rolls royce
  rolls-royce
  aston martin
  harley davidson
  land rover
  mercedes benz
  louis vuitton
  christian dior
  calvin klein
  ralph lauren
  hugo boss
  lockheed martin
  northrop grumman
  boko haram
  al qaeda
  al-qaeda
  al shabaab
  al-shabaab
  al jazeera
  al arabiya
  der spiegel
  die zeit
  die welt
  le monde
  le figaro
  le parisien
  la repubblica
  la stampa
  corriere della sera
  el pais
  el mundo
  charlie hebdo
  koha ditore
  bota sot
  top channel
  klan kosova
  sinn fein
  fianna fail
  fine gael
  plaid cymru
  forza italia
  fratelli d'italia
  fratelli d’italia
  truth social
  real madrid
  aston villa
  paris saint germain
  paris saint-germain
  atletico madrid
  inter milan
  red bull
  coca cola
  burger king
  nord stream
  iron dome
  santa claus
  black friday
  big ben
  notre dame
  grand slam
  ukrainska pravda
  kyiv independent
  novaya gazeta
  donald duck
  mickey mouse
  harry potter
  sherlock holmes
  james bond
  ernst young
  standard chartered
`);

/** Of the words above, the ones that are surnames too: after a given name they are one. */
export const surnamesAmongThings = words(`
  hill law day hall park post castle beach wing street church house gates rivers forest lane bridge
  marsh waters march bank star school gallery english german french holland ireland london paris
`);
