import { words } from './words';

// Given names that the package human-names lacks: Albanian ones, and those of countries often in the news.

export const albanianNames = words(`
  adi afrim afërdita agim agnesa agon agron ahmet albana albulen albulena alket alketa alkida altin andi anila anjeza
  antoneta anxhela arbana arbenita arbnor arbën ardian ardiana ardit arian arjeta arlind armend arsim arta artan arton
  astrit atifete aurela avdullah avni azem bajram bardh bardhok bardhyl bashkim bedri begaj behgjet bejtush bekim
  belind benet berat besa besarta besiana besim besjan besjana besnik blendi blerim blerina blerta bora brikena bujar
  bukurije burbuqe burim dafina dardan dashamir dashnor defrim dhimitër dhurata donika donjeta doruntina dren drita
  dritan driton dritë dritëro durim edi edi edita edlira edmond edon edona elda elira elvana emine engjellushë
  enkelejda enver eranda erblina erion ermal ermelinda ermira erzen erëza esat etleva etrit fadil fahri faruk fatbardh
  fatbardha fatime fatmir fatmire faton fatos fehmi feride ferit fisnik fitim fitore fjolla flaka flamur fllanza
  florim flutura gani gazmend genc gent gentian gentiana gjergj gjin gjok gjon gonxhe gramoz grida hajredin hajrije
  haki halil halim hamdi hamëz hashim hatixhe hava haxhi hekuran hydajet hysen hysni idriz igballe ilir ilire ilmi
  imer irfan ismet isuf jakup jehona jeta jetmir jeton jetona jorida jozefina kadri kaltrina kastriot kimete klajdi
  klaudia kledi klodian klodiana kolë kreshnik kristaq kujtim lavdim ledia lekë lindita lira liri liridon liridona
  lirije lirim lis luan luiza luljeta lulzim lulëzim lumnije majlinda marjana mentor merita milaim milica mimoz mimoza
  miradije mirela mirlinda muharrem murat myqerem myzejen mërgim naser nazmi nazmije ndre ndrec nermin nexhat
  nexhmedin nexhmije nikoll nikollë olta orjeta ornela pranvera qamile qendresa ramadan ramiz ramush rexhep rifat
  rozafa rozarta rrahman rrustem rudina ruzhdi sadri sali saranda sebahate sejdi sevdije sevime shaban shefqet shkurte
  shkëlqim shkëlzen shpejtim shpend shpresa shpëtim shqipe silva skënder sokol sulejman suzana syl tahir taulant teuta
  tinka tomorr tritan uran valbona valdete valdrin valmira valon vasilika vedat venera vesa veton viollca visar
  vjollca vjosa vlora vullnet xhavit xhelal xhevahire xhevat xhevdet xhylieta ylber yll ylli ylljet yllka zamir zamira
  zana zanfina zef zenel zijadin zylfije
`);

export const namesOfMen = words(`
  musa nikola ilija sava ilya toma kosta abdel abdurrahman akihito aleksandar aleksandr aleksander aleksey alexei
  alexey alvaro anatoly andrey andrii andriy andrija andrzej antonis artem asif atul augusto aziz bashar bassam
  benyamin bernd bertrand bidzina borut boyko bronislaw cem christoph christophe clemens daniil danilo darko daud
  davit dejan denys dieter dimitar dimitris dimitrios dmitriy dmitro dmitry dmytro dominik dragan dusan enda erich
  fareed farid fatih franck frederic freidrich fumio fuad gavril gennady georges georgi georgios giorgi giorgos habib
  hakeem hamid hasan heinz henrik hideki hiroshi horacio horst hulusi hun hussein ihor ilham ion ivica jagmeet jair
  jakub janez jarek jaroslaw jean-claude jean-luc jean-marc jean-noel jean-pierre jean-yves joao joerg josef josep
  josip jozsef juergen kaan kacper kamal karol kaspar keir kemal khaled kiril kirill kiriakos kiro konrad konstantin
  kyriakos kyrylo laszlo lech leonid lothar luiz lukasz maciej mahmoud maksim marcin markus marko mateusz matteus
  maurizio mevlut michal mihai mikhail mikheil mikhailo mikko mikulas milorad milos miloslav minxin miro mohsen moshe
  muammar muhammadu mykhailo mykola narendra nawaf nawaz nic nicolae nicos nikol nikolaj nikolay nikos nouri oleh
  oleksandr oleksii oleksiy omer orhan osman paulo pavlo pavol per petr petro petros petteri pierre-yves piotr predrag
  prokop qasem radek radoslaw radovan rafal raffaele rahm rajnath ramzan rand recep rishi ronaldo rumen rustem saad
  saddam saleh sergey sergii serhii serhiy shavkat shehbaz shigeru shinzo silvio slavko slobodan sotiris spiros srdjan
  stanislaw stevan stian stipe stjepan syed taras tarique thabo thierry tibor todor tomasz tomislav toomas ulf umaro
  vaclav vadym valdis valeri valerii vasil vasile vasily vasyl vitali vitalii vitaly vivek vladislav vladyslav
  vojislav volker volodymyr vuk vyacheslav willi wojciech xavi yahya yevgeny yevhen yitzhak yoav yoon yoshihide yuriy
  yurii zdravko zlatko zoran zvonimir erling pep sadio achraf bukayo alisson kaka neymar romelu ngolo novak stefanos
  usain eliud mo lando shaquille canelo kwame emeka chidi chinua wole goodluck bola olusegun sani yemi uhuru raila
  yoweri abiy hailemariam salva riek moise faustin alassane macky bassirou nayib evo benigno joko prabowo mahathir
  hsien srettha thaksin prayut aung arvind manmohan bilawal ashraf mahinda gotabaya ranil ebrahim qassem masoud
  mohammad-javad abbas hani nabih najib abdel-fattah abdulaziz rached beji fredi spartak erjon ulsi rami oriol mikel
  unai ander gorka mariano isidro tedros kwasi nadhim sajid humza
`);

export const namesOfWomen = words(`
  amal annegret ayelet beate beatriz benazir brigitte consuelo eleni frauke gisele karine karoline keiko ketanji
  kirsti kemi mairi ons margrethe marie-louise nan nawal odile priti roseann severine sibylle silke solveig suzan
  tulsi ulrike zainab
`);

/** Places and words that are also given names: only a hint that a person is meant. */
export const doubtfulGivenNames = words(`
  adelaide alexandria april august austin berat bill carolina charlotte chelsea christian dawn dominica florence
  georgia grace grant guy hope israel jordan june kent lincoln madison malta mark max may milan nelson paris penny per
  rose san santiago sofia summer sydney victoria virginia will drita liri besa jeta shpresa liria bardh said don art
  vera drin rama
`);

/** Family names that come before the given name in the news: Xi Jinping is Xi. */
export const leadingFamilyNames = words(`
  xi kim li wang moon yoon park chen zhang liu yang huang zhao wu zhou lee choi jung han cho hun nguyen tran pham mao
  deng hu ma lam tsai lai wen
`);
