import { phrases, words } from './words';

/** Words that make a capitalised name an organisation, work, event or thing, not a person. */
export const organisationWords = words(`
  academy alternative administration affairs agency agreement air airlines airport alliance ambulance
  amendment archive archives army arena assembly associates association atlantic authority avenue award
  awards bank battalion battle beach border boulevard bowl bridge brigade broadcasting brothers building
  bureau business cabinet campaign canal castle cathedral center central centre century challenge
  chamber championship championships channel charter church city clinic club coalition coast code
  college command commission committee commonwealth communities community company conference
  confederation conflict congress constitution convention corp corporation corps corridor council county
  court crescent cross cup daily data declaration defence defense delegation democracy department
  development directorate division doctrine economic economist education electric embassy emirates
  empire energy enterprise enterprises environment exchange express fc federal federation festival fleet
  forces foreign forest forum foundation freedom front fund gallery game games garden gate gazette
  global government group guard guards gulf hall harbor harbour herald highway highways hill hills
  holdings holy homeland hospital hotel house human inc independence industries initiative inquiry
  institute institution intelligence interior international interpol investigation investigations island
  islands journal justice kingdom labor laboratories laboratory law league liberation liberty library
  ltd llc magazine mail mall mandate march market markets mass media medal military mission mosque
  motors mountain mountains movement museum nation national nations navy network news newspaper northern
  observatory observer ocean office olympic olympics opera operation orchestra organisation organization
  palace panel parade park parliament partners partnership party peace peninsula people peoples plan
  plant plaza police policy port post press prison prize programme program project protection protocol
  province public radio railway reform refugee regiment region relief religious report representatives
  republic research reserve resistance resolution review revolution rights river road royal school sea
  secretariat security senate series service services shelter show shows social society solidarity
  square squad stadium staff standard star state states station statue strait street strip studio
  studios summit super supreme survey system tank task tax team technologies technology telegraph
  telecom television temple territories territory terror theater theatre times today tower towers trade
  trail transport treasury treaty trial tribune tribunal trust union united unity university valley
  village wall war water watch weapons weekly wing works zone nato unesco unicef opec hurricane typhoon
  storm cyclone operation delta basin bay creek fjord glacier desert plateau estate health surgery rovers wanderers albion athletic rangers thistle harriers hotspur olympique sporting dynamo
  lokomotiv racing dinamo way lane crescent close terrace drive row quay wharf pier dock docks reservoir dam lock mill
  works yard brewery distillery bakery capital investments ventures logistics pharma pharmaceuticals industrial foods steel
  steelworks cement textiles insurance airways freres fils gmbh ag plc spa sarl sons analytics software robotics biotech
  shpk sha oda odes oden stacioni sheshi kodi ligji teatri muzeu biblioteka festivali democrats republicans conservatives greens liberals socialists christians
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

/** Names that look like a person's, and that nothing around them tells. */
export const organisations = phrases(`
  goldman sachs
  morgan stanley
  johns hopkins
  rolls royce
  aston martin
  lockheed martin
  boko haram
  al qaeda
  al jazeera
  der spiegel
  le monde
  truth social
  santa claus
  harry potter
`);

/** Nouns for things and bodies that bear people's names: "the carrier Anna Petridou", "Edward Quinn group". */
export const thingNouns = words(`
  maker lender retailer insurer operator broadcaster manufacturer developer supplier brewer automaker carmaker
  drugmaker chipmaker publisher carrier vessel ship tanker ferry yacht boat trawler schooner frigate submarine group company firm store shop school
  college hospital hotel restaurant bar club team stadium arena stand street road square bridge park station foundation
  trust prize award medal cup trophy museum gallery theatre theater brand label chain bank factory plant mine drug storm
  hurricane ward programme program law act bill party bureau agency institute university church festival
  anija anije shkolla shkollen shkolles rruga rruges rrugen sheshi sheshit stadiumi stadiumin spitali spitalit kompania
  kompanise kompanine grupi grupit klubi klubit fondacioni fondacionit teatri teatrin teatrit biblioteka galeria hoteli
  hotelin cmimi cmimin ura firma firmes
`);
